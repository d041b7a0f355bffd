import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../../index/sources/front-matter.ts";

type Finding = Parameters<Parameters<typeof splitFrontMatter>[1]>[0];

function read(text: string, site?: string) {
  const problems: Finding[] = [];
  const front = splitFrontMatter(text, (problem) => problems.push(problem), { braces: true, site });
  return { front, problems };
}

describe("front matter in every dialect says the same", () => {
  const title = "Guns: made in India";
  const date = "2026-01-31T09:00:00+05:30";
  const fields = { title, date, tags: ["a", "b"], image: "https://example.com/a.jpg" };
  const yaml = `title: "${title}"\ndate: 2026-01-31 09:00:00 +0530\ntags: [a, b]\ncover: {image: /a.jpg}\n`;
  const toml = `title = '${title}'\ndate = ${date}\ntags = ["a", "b"]\n[cover]\nimage = "/a.jpg"\n`;
  const members = `"title": "${title}",\n"date": "${date}",\n"tags": ["a", "b"],\n"cover": {"image": "/a.jpg"}\n`;

  test.each([
    ["YAML", `---\n${yaml}---\nHello`, 7],
    ["YAML by its name", `---yaml\n${yaml}---\nHello`, 7],
    ["YAML that ends in dots", `---\n${yaml}...\nHello`, 7],
    ["TOML", `+++\n${toml}+++\nHello`, 8],
    ["TOML by its name", `---toml\n${toml}---\nHello`, 8],
    ["JSON", `{\n${members}}\nHello`, 7],
    ["JSON between hyphens", `---json\n{\n${members}}\n---\nHello`, 9],
    ["JSON between semicolons", `;;;\n{${members}}\n;;;\nHello`, 8],
    ["JSON without braces", `${members};;;\nHello`, 6],
    ["JSON without braces, with a comma behind", `${members.trimEnd()},\n;;;\nHello`, 6],
    ["JSON on one line", `{${members.replaceAll("\n", " ")}}\nHello`, 2],
  ])("%s", (_, text, bodyLine) => {
    const front = { fields, body: "Hello", bodyLine };
    expect(read(text, "https://example.com/")).toEqual({ front, problems: [] });
  });

  test.each([
    ["an expression of MDX", "{props.title}\nHello"],
    ["a comment of MDX", "{/* note */}\nHello"],
    ["a shortcode", '{{< figure src="a.jpg" >}}\nHello'],
    ["a tag of Liquid", "{% include a.html %}\nHello"],
    ["a brace that nothing closes", '{\n"title": "A"\nHello'],
    ["a quoted word", '"India": a story\nHello'],
    ["a line of plusses that goes on", "+++ a\n+++\nHello"],
    ["TOML further down", "Hello\n+++\ntitle = 'A'\n+++"],
  ])("but %s is text", (_, text) => {
    expect(read(text)).toEqual({ front: { fields: {}, body: text, bodyLine: 1 }, problems: [] });
  });

  test("braces are text where they are not asked for", () => {
    const text = '{"title": "A"}\nHello';
    expect(splitFrontMatter(text, () => {})).toEqual({ fields: {}, body: text, bodyLine: 1 });
  });
});

describe("what cannot be read is told with its line and a cure", () => {
  test.each([
    ["a name given twice", "---\ntitle: A\nb: 1\nb: 2\n---", 4, "must be unique"],
    ["a name given twice, further in", "---\ntitle: A\nc:\n  b: 1\n  b: 2\n---", 5, "must be unique"],
    ["a type of the writer's own", "---\ntitle: A\nicon: !python/name icon\n---", 3, "`!python/name` asks for a type"],
    ["a title that begins with a sign", "---\ntitle: !important\n---", 2, "`!important` asks for a type"],
    ["a type that needs a program", "---\nb: !!binary aGVsbG8=\n---", 2, "`!!binary` asks for a type"],
    ["a tab before a name", "---\ntitle: A\nb:\n\tc: 1\n---", 4, "does not parse"],
    ["brackets in brackets without end", `---\ntitle: ${"[".repeat(20_000)}\n---`, 2, ""],
    ["TOML without quotes", "+++\ntitle = 'A'\nsection = world\n+++", 3, "does not parse"],
    ["TOML's name given twice", "+++\ntitle = 'A'\ntitle = 'B'\n+++", 3, "does not parse"],
    ["TOML with a colon", "+++\ntitle: A\n+++", 2, "does not parse"],
    ["TOML that does not end", "+++\ntitle = 'A'\n\nHello", 1, "never closed"],
    ["a date that no calendar has, in TOML", "+++\ntitle = 'A'\ndate = '2026-02-30'\n+++", 3, "`date` is not a date"],
    ["a title that is no text, in TOML", "+++\nid = 'a'\ntitle = [1]\n+++", 3, "`title` must be one text"],
    ["JSON with a comma too many", '{\n"id": "a",\n"title": "A",\n}\nHello', 4, "does not parse"],
    ["JSON without quotes", '---json\n{\n"id": "a",\ntitle: "A"\n}\n---', 4, "does not parse"],
    ["a date that no calendar has, in JSON", '{\n"id": "a",\n"date": "soon"\n}\nHello', 3, "`date` is not a date"],
    ["JSON that does not end", ';;;\n"id": "a"\nHello', 1, "never closed"],
    ["a list instead of fields", "---json\n[1]\n---", 2, "not a list of names and values"],
    ["a program", "---js\n{ title: 'A' }\n---\nHello", 1, "a program, which is not run"],
  ])("%s", (_, text, line, what) => {
    const { front, problems } = read(text);
    expect(front).toBeNull();
    expect(problems[0]).toEqual({
      line,
      what: expect.stringContaining(what),
      cure: expect.stringMatching(/^[A-Z].*\.$/),
    });
  });

  test("types that YAML itself has are no types of the writer's own", () => {
    expect(read("---\ntitle: !!str 2026\ntags: !!seq [a]\n---\n").front?.fields).toEqual({
      title: "2026",
      tags: ["a"],
    });
  });
});

describe("what asks to be left out", () => {
  test.each([
    ["draft: true", "it is a draft"],
    ["draft: yes", "it is a draft"],
    ["status: draft", "it is not published yet"],
    ["published: false", "it is not published"],
    ["publish: false", "it is not published"],
    ["unlisted: true", "it is unlisted"],
    ["private: true", "it is private"],
    ["password: secret", "it is protected by a password"],
    ["noindex: true", "it asks not to be indexed"],
    ["robots: noindex, nofollow", "it asks not to be indexed"],
    ["robotsNoIndex: true", "it asks not to be indexed"],
    ["robots: {index: false}", "it asks not to be indexed"],
    ["sitemap: false", "it is left out of the sitemap"],
    ["sitemap:\n  disable: true", "it is left out of the sitemap"],
    ["search: false", "it asks not to be found"],
    ["search: {exclude: true}", "it asks not to be found"],
    ["search_exclude: true", "it asks not to be found"],
    ["pagefind: false", "it asks not to be found"],
    ["extra: {in_search_index: false}", "it asks not to be found"],
    ["redirect: /new/", "it redirects elsewhere"],
    ["redirect_to: https://example.com/new", "it redirects elsewhere"],
    ["layout: redirect", "it redirects elsewhere"],
    ["headless: true", "it is no page of its own"],
    ["build: {render: never}", "it is no page of its own"],
    ["permalink: false", "it is no page of its own"],
    // What is left out anyway need not be in order.
    ["draft: true\ndate: soon", "it is a draft"],
  ])("%s", (line, skip) => {
    expect(read(`---\n${line}\n---\nHello`)).toEqual({ front: expect.objectContaining({ skip }), problems: [] });
  });

  test.each([
    ["draft: false"],
    ["draft: {a: [1]}"],
    ["published: true"],
    ["published: 2026-01-31"],
    ["status: new"],
    ["robots: index, follow"],
    ["sitemap: {priority: 0.5}"],
    ["search: {boost: 2}"],
    ["redirect_from: /old/"],
    ["redirect: false"],
    ["aliases: [/old/]"],
    ["permalink: /a/"],
    ["private: false"],
  ])("but not %s", (line) => {
    const { front, problems } = read(`---\n${line}\n---\nHello`);
    expect([front?.skip, problems]).toEqual([undefined, []]);
  });
});
