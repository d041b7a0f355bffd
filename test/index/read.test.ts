import { describe, expect, test } from "vitest";
import type { ContentConfig } from "../../index/config.ts";
import { BadContent, formatProblem } from "../../index/problems.ts";
import { readContent } from "../../index/read.ts";
import { folderWith } from "./folder.ts";

const CONFIG: ContentConfig = { sources: ["articles"] };

/** What a person reads when these files cannot be built. */
function refusal(files: Parameters<typeof folderWith>[0], config = CONFIG): string[] {
  try {
    readContent(folderWith(files), config, () => {});
  } catch (error) {
    if (!(error instanceof BadContent)) throw error;
    for (const problem of error.problems) expect(problem.cure).toMatch(/^[A-Z].*\.$/s);
    expect(error.message).toBe(error.problems.map(formatProblem).join("\n"));
    return error.problems.map(({ file, line, what }) => `${file}${line === undefined ? "" : `:${line}`}: ${what}`);
  }
  throw new Error("these files were read");
}

describe("the name of the site", () => {
  const files = { "articles/a.txt": "A one" };
  const nameOf = (name: string) => readContent(folderWith(files), { ...CONFIG, name }, () => {}).name;

  test.each(["The Daily Post", "ไทยรัฐ", "a".repeat(60)])("may be “%s”", (name) => {
    expect(nameOf(name)).toBe(name);
  });

  test("is Pilcrow where none is given", () => {
    expect(readContent(folderWith(files), CONFIG, () => {}).name).toBe("Pilcrow");
  });

  test.each([
    ["", "empty"],
    [" ", "blank"],
    ["a".repeat(61), "long"],
    ["two\nlines", "two lines"],
    ["\ud800", "half a character"],
  ])("stops the build: %j, %s", (name) => {
    expect(refusal(files, { ...CONFIG, name })).toEqual([expect.stringMatching(/^index\/config\.ts: .*name/)]);
  });
});

describe("good content", () => {
  test("is every article in the order of the files, every paragraph in reading order", () => {
    const root = folderWith({
      "articles/b.txt": "B one\nB two",
      "articles/a.txt": "---\nid: first\ntitle: The first\n---\nA one",
      "articles/c/d.txt": "D one\nA ship (Handout)",
    });
    const told: [number, number][] = [];
    const { articles, paragraphs, folded, warnings } = readContent(root, CONFIG, (done, of) => told.push([done, of]));
    expect(articles.map(({ id, title }) => [id, title])).toEqual([
      ["first", "The first"],
      ["b", "B"],
      ["c-d", "D"],
    ]);
    expect(paragraphs.map(({ article, text }) => [article, text])).toEqual([
      [0, "A one"],
      [1, "B one"],
      [1, "B two"],
      [2, "D one"],
      [2, "A ship"],
    ]);
    expect(paragraphs.every(({ id, article }) => id.startsWith(`${articles[article]!.id}.`))).toBe(true);
    expect([folded, warnings]).toEqual([0, []]);
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  test("may have warnings, which stop nothing and are all listed", () => {
    const root = folderWith({ "articles/a.txt": `A\n${"Long. ".repeat(1000)}`, "articles/b.pdf": "?" });
    const { paragraphs, warnings, left } = readContent(root, CONFIG, () => {});
    expect(paragraphs).toHaveLength(3);
    expect(left).toMatchObject([{ count: 1, examples: ["articles/b.pdf"] }]);
    expect(warnings.map(({ file, line }) => [file, line])).toEqual([["articles/a.txt", 2]]);
  });

  test("follows the settings: site, language, what marks a credit", () => {
    const root = folderWith({ "articles/2026/a.txt": "Ein Schiff (Foto: dpa)" });
    const config = { ...CONFIG, site: "https://example.com/news", language: "de", creditPatterns: ["Foto:"] };
    const { articles, paragraphs } = readContent(root, config, () => {});
    expect(articles).toEqual([{ id: "2026-a", title: "A", lang: "de", url: "https://example.com/news/2026/a" }]);
    expect(paragraphs).toMatchObject([{ kind: "caption", text: "Ein Schiff", credit: "Foto: dpa" }]);
  });

  test("folds repeats within an article, never across two", () => {
    const same = "The very same sentence, long enough to be folded.";
    const root = folderWith({ "articles/a.txt": `${same}\n${same}`, "articles/b.txt": same });
    const { paragraphs, folded } = readContent(root, CONFIG, () => {});
    expect(paragraphs.map(({ article, positions }) => [article, positions])).toEqual([
      [0, [1, 2]],
      [1, [1]],
    ]);
    expect(folded).toBe(1);
  });
});

describe("bad content", () => {
  test("is told all at once, every file and every problem in it", () => {
    const refused = refusal({
      "articles/binary.txt": Buffer.from([0x61, 0x0a, 0x00]),
      "articles/empty.txt": "\n \n",
      "articles/fields.txt": "---\nid: a b\ntitle: fine\nlang: english language\n---\nText",
      "articles/fine.txt": "Text",
      "articles/latin.txt": Buffer.from("One\nTwo\ncaf\u00e9", "latin1"),
      "articles/long.txt": `One\n${"x".repeat(1_000_001)}`,
      "articles/open.txt": "---\ntitle: A",
      "articles/twin.txt": "---\nid: fine\n---\nText",
      "articles/wide.txt": Buffer.from("\ufeffText", "utf16le"),
      "articles/yaml.txt": "---\ntitle: a: b\n---\nText",
    });
    expect(refused.sort()).toEqual([
      "articles/binary.txt:2: it is binary: it holds a zero byte",
      "articles/empty.txt: there is no text in it",
      "articles/fields.txt:2: front matter: `id` must be made of letters, digits, `_` and `-`",
      "articles/fields.txt:4: front matter: `lang` is not a language tag",
      "articles/latin.txt:3: it is not UTF-8",
      "articles/long.txt:2: a paragraph of 1000001 bytes; at most 1000000 are read",
      "articles/open.txt:1: front matter is opened but never closed",
      "articles/twin.txt: it has the id “fine”, and so has articles/fine.txt",
      "articles/wide.txt: it is UTF-16, not UTF-8",
      expect.stringMatching(/^articles\/yaml\.txt:2: front matter does not parse: /),
    ]);
  });

  test.each([
    ["by their paths", { "articles/a-b.txt": "One", "articles/a/b.txt": "Two" }, "a-b", "a-b.txt", "a/b.txt"],
    [
      "by accents stored in two ways",
      { "articles/e\u0301.txt": "One", "articles/é.txt": "Two" },
      "é",
      "e\u0301.txt",
      "é.txt",
    ],
  ])("two articles are one, %s: both files are named", (_, files, id, one, other) => {
    const [refused, ...more] = refusal(files);
    expect(more).toEqual([]);
    expect(refused).toContain(`it has the id “${id}”`);
    expect(refused).toContain(one);
    expect(refused).toContain(other);
  });

  test("three articles of one id are two problems", () => {
    const same = "---\nid: same\n---\nText";
    expect(refusal({ "articles/a.txt": same, "articles/b.txt": same, "articles/c.txt": same })).toEqual([
      "articles/b.txt: it has the id “same”, and so has articles/a.txt",
      "articles/c.txt: it has the id “same”, and so has articles/a.txt",
    ]);
  });

  test.each([
    ["an empty folder", { "articles/.keep": "" }, ["articles"], "articles: there are no articles"],
    [
      "only files that nothing reads",
      { "articles/a.pdf": "?" },
      ["articles"],
      "articles: there are no articles (left out: 1 of a kind that nothing reads (.pdf))",
    ],
    ["no source", {}, [], "index/config.ts: there are no articles"],
    ["a source that is not there", {}, ["missing"], "missing: it is not there"],
  ])("no articles at all: %s", (_, files, sources, what) => {
    expect(refusal(files, { sources })).toEqual([what]);
  });
});
