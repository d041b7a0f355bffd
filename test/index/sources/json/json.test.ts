import { describe, expect, test } from "vitest";
import { json } from "../../../../index/sources/json/json.ts";
import { jsonLines } from "../../../../index/sources/json/json-lines.ts";
import { readWith } from "../read-file.ts";

const read = (value: unknown, site?: string) =>
  readWith(json, JSON.stringify(value, null, 1), site === undefined ? {} : { site }, { path: "data/posts.json" });

describe("an article as JSON", () => {
  test.each<[string, object, object[]]>([
    [
      "text",
      { text: "A\nB (Photo: Jane)" },
      [
        { kind: "body", text: "A" },
        { kind: "caption", text: "B", credit: "Photo: Jane" },
      ],
    ],
    ["text with blank lines", { text: "A\nb\n\nC" }, [{ text: "A b" }, { text: "C" }]],
    [
      "Markdown",
      { markdown: "## A\n\n*b*" },
      [
        { kind: "heading", text: "A" },
        { text: "b", headings: ["A"], anchor: "a" },
      ],
    ],
    [
      "HTML",
      { html: "<h2>A</h2><p>b &amp; c" },
      [
        { kind: "heading", text: "A" },
        { text: "b & c", headings: ["A"] },
      ],
    ],
    [
      "paragraphs",
      { paragraphs: ["A", { text: "b", kind: "quote", headings: ["C"], anchor: "d", lang: "fr_CA" }] },
      [
        { kind: "body", text: "A", headings: [] },
        { kind: "quote", text: "b", headings: ["C"], anchor: "d", lang: "fr-CA" },
      ],
    ],
    ["the most telling of several", { text: "A", html: "B", paragraphs: ["C"] }, [{ text: "C" }]],
  ])("%s", (_, content, blocks) => {
    const { articles, problems } = read({ title: "T", ...content });
    expect(problems).toEqual([]);
    expect(articles).toMatchObject([{ article: { id: "data-posts", title: "T", lang: "en" }, blocks }]);
  });

  test("its fields may be called as anybody calls them", () => {
    const fields = { id: 7, title: "T", permalink: "/t/", language: "pt_BR", published_at: "2026-01-31T09:00:00.000Z" };
    const more = {
      author: { name: "Jane" },
      categories: ["World", "Asia"],
      keywords: "a, b",
      excerpt: "E",
      cover: { url: "/i.jpg" },
    };
    expect(read({ ...fields, ...more, text: "A" }, "https://example.com").articles[0]?.article).toEqual({
      id: "7",
      title: "T",
      url: "https://example.com/t/",
      lang: "pt-BR",
      date: "2026-01-31T09:00:00Z",
      authors: ["Jane"],
      section: "World",
      tags: ["a", "b"],
      description: "E",
      image: "https://example.com/i.jpg",
    });
  });

  test("its title may be the heading of its Markdown", () => {
    expect(read({ markdown: "# T\n\nA" }).articles).toMatchObject([
      { article: { title: "T" }, blocks: [{ text: "A" }] },
    ]);
  });
});

describe("a list of articles", () => {
  test("each is called by its id, its address or its slug", () => {
    const items = [
      { id: "a", title: "A", text: "a" },
      { url: "https://example.com/blog/b.html", title: "B", text: "b" },
      { slug: "c", title: "C", text: "c" },
      { slug: "d", draft: true, text: "d" },
      { id: "e", title: "E", text: " " },
    ];
    const { articles, problems, skipped } = read(items, "https://example.com/blog");
    expect(problems).toEqual([]);
    expect(skipped).toEqual(["it is a draft", "there is no text in it"]);
    expect(articles.map(({ article: { id, url } }) => [id, url])).toEqual([
      ["a", undefined],
      ["b", "https://example.com/blog/b.html"],
      ["c", "https://example.com/blog/c"],
    ]);
  });

  test("everything that is wrong is told with its item, line and cure", () => {
    const { articles, problems } = read([
      { id: "a", title: "A", text: "a" },
      { id: "b c", title: ["B"], date: "soon", text: "b" },
      { id: "d", title: "D", paragraphs: ["d", { text: 1, kind: "poem" }, { txt: "e" }, 7, { text: "f", lang: "?" }] },
      { text: "e" },
      { id: "f", text: "f" },
      { id: "g", title: "G" },
      "h",
      { id: "i", title: "I", text: { i: 1 }, html: "i" },
    ]);
    expect(articles).toHaveLength(1);
    expect(problems.map(({ line, what }) => `${line} ${what}`)).toEqual([
      "7 item 2: `id` must be made of letters, digits, `_` and `-`",
      "7 item 2: `title` must be one text",
      "7 item 2: `date` is not a date",
      "15 item 3: `paragraphs[1].text` must be a text",
      "15 item 3: `paragraphs[1].kind` must be one of body, heading, caption, quote, list, table, code",
      "15 item 3: `paragraphs[2].text` is missing",
      "15 item 3: `paragraphs[2].txt` is no field of a paragraph",
      "15 item 3: `paragraphs[3]` must be a text or an object",
      "15 item 3: `paragraphs[4].lang` is not a language tag",
      "34 item 4: `id` is missing",
      "34 item 4: `title` is missing",
      "37 item 5: `title` is missing",
      "41 item 6 has none of `paragraphs`, `markdown`, `html`, `text`",
      "45 item 7 is no object",
      "46 item 8: `text` must be a text",
    ]);
    expect(problems.every(({ cure }) => /^[A-Z].*\.$/.test(cure))).toBe(true);
  });
});

describe("JSON of other kinds", () => {
  test.each<[string, unknown]>([
    ["settings", { name: "site", version: 1 }],
    ["a list of words", ["a", "b"]],
    ["a number", 7],
    ["nothing", null],
    ["an empty list", []],
    ["a category", { label: "Guides", position: 2 }],
  ])("%s is left out", (_, value) => {
    expect(read(value)).toEqual({
      articles: [],
      problems: [],
      warnings: [],
      skipped: ["JSON of a kind that is no content"],
    });
  });

  test("what looks like an article without its text is warned of", () => {
    const { warnings } = read([{ id: "a", title: "A", txt: "a" }]);
    expect(warnings).toEqual([expect.objectContaining({ what: expect.stringContaining("none of `paragraphs`") })]);
  });

  test("feeds and exports are told apart", () => {
    const version = "https://jsonfeed.org/version/1.1";
    const items = [{ id: "1", url: "https://example.com/a", title: "A", content_text: "a" }];
    expect(read({ version, title: "Feed", items }).articles).toMatchObject([{ article: { title: "A" } }]);
    const posts = [{ id: "1", title: "A", slug: "a", status: "published", html: "<p>a</p>" }];
    expect(read({ db: [{ data: { posts } }] }).articles).toMatchObject([{ article: { id: "a", title: "A" } }]);
  });

  test.each([
    ["a comma too many", '{\n"text": "A",\n}', 3],
    ["what breaks off", '[{"html": "A"', 1],
    ["a text without quotes", '{"title": "A",\n"markdown": A}', 2],
  ])("%s is no JSON, and told with its line", (_, text, line) => {
    const told = [expect.objectContaining({ line, what: expect.stringContaining("it is not JSON") })];
    expect(readWith(json, text).problems).toEqual(told);
  });

  test.each([
    ["settings with comments", '{\n// note\n"a": 1}'],
    ["an empty file", ""],
  ])("%s are no JSON and no content", (_, text) => {
    expect(readWith(json, text)).toMatchObject({ problems: [], skipped: ["JSON of a kind that is no content"] });
  });
});

describe("JSON Lines", () => {
  test("an article a line", () => {
    const text = '\ufeff{"id":"a","title":"A","text":"a"}\r\n\r\n{"id":"b","title":"B","text":"b"}';
    const { articles, problems } = readWith(jsonLines, text);
    expect(problems).toEqual([]);
    expect(articles.map(({ article, blocks }) => [article.id, blocks[0]?.line])).toEqual([
      ["a", 1],
      ["b", 3],
    ]);
  });

  test("what is wrong is told with its line, and does not hide the rest", () => {
    const text =
      '{"id":"a","title":"A","text":"a"}\n{"id":\n{"id":"b c","title":"B","text":"b"}\n7\n{"id":"d","title":"D","text":"d"}\n';
    const { articles, problems } = readWith(jsonLines, text);
    expect(articles.map(({ article }) => article.id)).toEqual(["a", "d"]);
    expect(problems.map(({ line, what }) => `${line} ${what}`)).toEqual([
      expect.stringMatching(/^2 it is not JSON/),
      "3 `id` must be made of letters, digits, `_` and `-`",
      "4 it is no object",
    ]);
  });

  test("a line that is not UTF-8 ends it", () => {
    const bytes = Buffer.concat([Buffer.from('{"id":"a","title":"A","text":"a"}\n'), Buffer.from([0xff, 0x0a])]);
    expect(readWith(jsonLines, bytes)).toMatchObject({ problems: [{ line: 2, what: "it is not UTF-8" }] });
  });
});
