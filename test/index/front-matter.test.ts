import { describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../index/sources/front-matter.ts";

type Finding = Parameters<Parameters<typeof splitFrontMatter>[1]>[0];

function read(...lines: string[]) {
  const problems: Finding[] = [];
  const front = splitFrontMatter(lines.join("\n"), (problem) => problems.push(problem));
  return { front, problems };
}

describe("where front matter begins and ends", () => {
  test.each([
    ["a file without any", ["Hello"], {}, "Hello", 1],
    ["an empty file", [""], {}, "", 1],
    ["rules of hyphens further down", ["Hello", "---", "title: a", "---"], {}, "Hello\n---\ntitle: a\n---", 1],
    ["a line that only begins like one", ["---- a", "---"], {}, "---- a\n---", 1],
    ["fields", ["---", "title: A title", "---", "Hello", "you"], { title: "A title" }, "Hello\nyou", 4],
    ["spaces behind the hyphens", ["--- ", "title: A title", "---  ", "Hello"], { title: "A title" }, "Hello", 4],
    ["nothing between", ["---", "---", "Hello"], {}, "Hello", 3],
    ["only a comment between", ["---", "# nothing yet", "---", "Hello"], {}, "Hello", 4],
    ["no body", ["---", "title: A title", "---"], { title: "A title" }, "", 4],
    ["a rule of hyphens in the body", ["---", "id: a", "---", "One", "---", "Two"], { id: "a" }, "One\n---\nTwo", 4],
    ["fields that Pilcrow does not know", ["---", "layout: post", "draft: {a: [1]}", "---", "Hello"], {}, "Hello", 5],
  ])("%s", (_, lines, fields, body, bodyLine) => {
    expect(read(...lines)).toEqual({ front: { fields, body, bodyLine }, problems: [] });
  });
});

describe("a field as written is the field as read", () => {
  test.each([
    ["title: India and Russia", { title: "India and Russia" }],
    ['title: "India: and Russia"', { title: "India: and Russia" }],
    ["title: 1984", { title: "1984" }],
    ["title: 1.10", { title: "1.10" }],
    ["title: true", { title: "true" }],
    ["title: อาวุธ", { title: "อาวุธ" }],
    ["id: my_article-2", { id: "my_article-2" }],
    ["id: 007", { id: "007" }],
    ["id: 0x10", { id: "0x10" }],
    ["id: статья-1", { id: "статья-1" }],
    ["url: https://example.com/a", { url: "https://example.com/a" }],
    ["lang: pt-BR", { lang: "pt-BR" }],
    ["lang: no", { lang: "no" }],
    ["date: 2026-01-31", { date: "2026-01-31" }],
    ["date: 2024-02-29", { date: "2024-02-29" }],
    ["date: 2026-01-31T09:00:00Z", { date: "2026-01-31T09:00:00Z" }],
    ["date: 2026-01-31 09:00:00", { date: "2026-01-31T09:00:00" }],
    ["section: 2026", { section: "2026" }],
    ["description: Two sides.", { description: "Two sides." }],
    ["image: http://example.com/a.jpg", { image: "http://example.com/a.jpg" }],
    ["authors: Jane Doe", { authors: ["Jane Doe"] }],
    ["authors: [Jane Doe, John Doe]", { authors: ["Jane Doe", "John Doe"] }],
    ["tags: [2026, defence]", { tags: ["2026", "defence"] }],
    ["title:", {}],
    ["date:", {}],
    ["tags:", {}],
    ["tags: []", { tags: [] }],
  ])("%s", (line, fields) => {
    expect(read("---", line, "---", "Hello")).toEqual({ front: { fields, body: "Hello", bodyLine: 4 }, problems: [] });
  });
});

describe("what cannot be read is told with its line and a cure", () => {
  test.each([
    ["never closed", ["---", "title: A", "", "Hello"], 1, "never closed"],
    ["a colon in an unquoted text", ["---", "id: a", "title: India: a story", "---"], 3, "does not parse"],
    ["a quote left open", ["---", "id: a", 'title: "India', "---"], 3, "does not parse"],
    ["a field given twice", ["---", "id: a", "id: b", "---"], 3, "does not parse"],
    ["a star that is not quoted", ["---", "id: a", "title: *India", "---"], 3, "does not parse"],
    ["not fields but a sentence", ["---", "Hello you", "---"], 2, "not a list of names and values"],
    ["not fields but a list", ["---", "- a", "- b", "---"], 2, "not a list of names and values"],
    ["an id with a space", ["---", "title: A", "id: my article", "---"], 3, "`id` must be made of"],
    ["an id with a dot", ["---", "id: a.b", "---"], 2, "`id` must be made of"],
    ["a title of white space", ["---", 'title: "  "', "---"], 2, "`title` is empty"],
    ["a title that is a list", ["---", "title: [a]", "---"], 2, "`title` must be one text"],
    ["an address without https", ["---", "url: example.com/a", "---"], 2, "`url` is not an absolute web address"],
    ["an address of another kind", ["---", "url: javascript:alert(1)", "---"], 2, "`url` is not an absolute"],
    ["a language by its name", ["---", "lang: English", "---"], 2, "`lang` is not a language tag"],
    ["a date in words", ["---", "date: end of January", "---"], 2, "`date` is not a date"],
    ["a day that no month has", ["---", "date: 2026-13-01", "---"], 2, "`date` is not a date"],
    ["a day that this month has not", ["---", "date: 2026-02-30", "---"], 2, "`date` is not a date"],
    ["a time that no day has", ["---", "date: 2026-01-31T25:00", "---"], 2, "`date` is not a date"],
    ["a description that is fields", ["---", "description: {a: b}", "---"], 2, "`description` must be one text"],
    ["behind a text that looks alike", ["---", "description: |", "  date: soon", "date: soon", "---"], 4, "`date`"],
    ["in braces", ["---", "{", "  id: a,", "  date: soon", "}", "---"], 4, "`date` is not a date"],
    ["a quoted name", ["---", "id: a", '"date": soon', "---"], 3, "`date` is not a date"],
  ])("%s", (_, lines, line, what) => {
    const { front, problems } = read(...lines);
    expect(front).toBeNull();
    expect(problems).toEqual([
      { line, what: expect.stringContaining(what), cure: expect.stringMatching(/^[A-Z].*\.$/) },
    ]);
  });

  test("everything at once", () => {
    const { problems } = read("---", "id: a b", "title: fine", "lang: English", "date: soon", "---");
    expect(problems.map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  test("aliases that would multiply into millions of texts", () => {
    const nine = (item: string) => `[${Array(9).fill(item).join(", ")}]`;
    const { front, problems } = read("---", `a: &a ${nine("x")}`, `b: &b ${nine("*a")}`, `tags: ${nine("*b")}`, "---");
    expect(front).toBeNull();
    expect(new Set(problems.map(({ line }) => line))).toEqual(new Set([3, 4]));
  });
});
