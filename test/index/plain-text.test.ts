import { describe, expect, test } from "vitest";
import { DEFAULTS } from "../../index/config.ts";
import type { ContentProblem } from "../../index/problems.ts";
import { plainText } from "../../index/sources/plain-text.ts";

type Finding = Omit<ContentProblem, "file">;

function read(text: string, path = "talks.txt", settings: { site?: string } = {}) {
  const found: Finding[] = [];
  const report = {
    problem: (finding: Finding) => found.push(finding),
    warning: (finding: Finding) => found.push(finding),
    skipped: () => {},
  };
  const bytes = Buffer.from(text);
  const [source] = plainText({ file: `articles/${path}`, path, bytes }, { ...DEFAULTS, ...settings }, report);
  return { source, found };
}

const paragraphs = (text: string) => read(text).source?.blocks.map((block) => [block.line, block.text]);

describe("paragraphs of plain text", () => {
  test.each([
    [
      "one a line",
      "One\nTwo\nThree",
      [
        [1, "One"],
        [2, "Two"],
        [3, "Three"],
      ],
    ],
    [
      "a last line that ends",
      "One\nTwo\n",
      [
        [1, "One"],
        [2, "Two"],
      ],
    ],
    [
      "blank lines before and behind do not count as blank lines",
      "\n \nOne\nTwo\n\n\t\n",
      [
        [3, "One"],
        [4, "Two"],
      ],
    ],
    [
      "between blank lines, where there is one",
      "One\ntwo\n\nThree\nfour",
      [
        [1, "One two"],
        [4, "Three four"],
      ],
    ],
    [
      "a line of white space is blank",
      "One\ntwo\n \t\u00a0\nThree",
      [
        [1, "One two"],
        [4, "Three"],
      ],
    ],
    [
      "several blank lines are one",
      "One\n\n\n\nTwo",
      [
        [1, "One"],
        [5, "Two"],
      ],
    ],
    [
      "lines are trimmed",
      "  One  \n\tTwo",
      [
        [1, "One"],
        [2, "Two"],
      ],
    ],
    [
      "lines are counted from the top of the file",
      "---\ntitle: A\n---\n\nOne\nTwo",
      [
        [5, "One"],
        [6, "Two"],
      ],
    ],
    ["a line that is one long paragraph", "word ".repeat(9), [[1, "word ".repeat(9).trim()]]],
  ])("%s", (_, text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });

  test("a caption is one wherever it stands, also across lines", () => {
    expect(read("One\n\nA ship\nat sea (Photo: Jane\nvia AP)\n\nTwo").source?.blocks).toEqual([
      { kind: "body", text: "One", line: 1, headings: [] },
      { kind: "caption", text: "A ship at sea", credit: "Photo: Jane via AP", line: 3, headings: [] },
      { kind: "body", text: "Two", line: 7, headings: [] },
    ]);
  });
});

describe("the article", () => {
  test("takes from the path and the settings what it does not say", () => {
    expect(read("One", "2026/my-talks.txt").source?.article).toEqual({
      id: "2026-my-talks",
      title: "My talks",
      lang: "en",
    });
    expect(read("One", "2026/my-talks.txt", { site: "https://example.com/" }).source?.article.url).toBe(
      "https://example.com/2026/my-talks",
    );
  });

  test("says everything itself", () => {
    const fields = ["id: talks", "title: Talks", "lang: fr", "url: https://example.com/t", "date: 2026-01-31"];
    const more = ["section: world", "tags: [a, b]", "authors: Jane", "description: D", "image: https://example.com/i"];
    const text = ["---", ...fields, ...more, "---", "One"].join("\n");
    expect(read(text, "x.txt", { site: "https://other.example" }).source?.article).toEqual({
      id: "talks",
      title: "Talks",
      lang: "fr",
      url: "https://example.com/t",
      date: "2026-01-31",
      section: "world",
      tags: ["a", "b"],
      authors: ["Jane"],
      description: "D",
      image: "https://example.com/i",
    });
  });
});

describe("what cannot be an article", () => {
  test.each([
    ["an empty file", "", "talks.txt", "no text"],
    ["white space", " \n\t\n\u00a0", "talks.txt", "no text"],
    ["front matter and nothing else", "---\ntitle: A\n---\n", "talks.txt", "no text"],
    ["a name without a letter", "One", "!!!.txt", "gives no id"],
    ["front matter that cannot be read", "---\ntitle: A", "talks.txt", "never closed"],
  ])("%s", (_, text, path, what) => {
    const { source, found } = read(text, path);
    expect(source).toBeUndefined();
    expect(found).toEqual([expect.objectContaining({ what: expect.stringContaining(what), cure: expect.any(String) })]);
  });

  test("but an id in its front matter mends a name without a letter", () => {
    expect(read("---\nid: rocket\n---\nOne", "🚀.txt").source?.article).toEqual({
      id: "rocket",
      title: "🚀",
      lang: "en",
    });
  });
});

test.each([
  ["among pages, what is there for machines is left out", "robots.txt", true, 0],
  ["and licences of scripts", "assets/main.f409.js.LICENSE.txt", true, 0],
  ["not what is called otherwise", "notes-on-licensing.txt", true, 1],
  ["nor by itself", "robots.txt", false, 1],
])("%s", (_, path, amongPages, count) => {
  const skipped: string[] = [];
  const report = {
    problem: () => expect.unreachable(),
    warning: () => expect.unreachable(),
    skipped: (why: string) => skipped.push(why),
  };
  const articles = [...plainText({ file: path, path, bytes: Buffer.from("One"), amongPages }, DEFAULTS, report)];
  expect([articles.length, skipped.length]).toEqual([count, 1 - count]);
});
