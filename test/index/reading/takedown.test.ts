import { describe, expect, test } from "vitest";
import { proveGone } from "../../../index/prove.ts";
import { readContent } from "../../../index/read.ts";
import { folderWith } from "../folder.ts";

const SECRET = "The witness Maria Example lives in the house by the old harbour.";
const FILES = {
  "a/talks.txt": `---\nurl: https://example.com/talks/\n---\nThe talks began on Monday.\n${SECRET}\nThey will go on for a week.`,
  "a/other.txt": "Nothing of it is said here.\nA second paragraph stands there, too.",
};

function read(takedown: readonly string[], files: Readonly<Record<string, string>> = FILES) {
  return readContent(folderWith(files), { sources: ["a"], takedown }, () => {});
}

describe("what is taken down", () => {
  test.each(["talks", "talks.txt", "a/talks.txt", "https://example.com/talks", "https://example.com/talks/#top"])(
    "an article, by %s",
    (entry) => {
      const { articles, left, taken, warnings } = read([entry]);
      expect(articles.map(({ id }) => id)).toEqual(["other"]);
      expect(left).toEqual([{ why: "taken down", count: 1, examples: ["talks"] }]);
      expect(taken.texts).toContain(SECRET);
      expect(warnings).toEqual([]);
    },
  );

  test("a paragraph, by its id: the others close the gap and lead to themselves", () => {
    const all = read([]);
    const { id } = all.paragraphs.find(({ text }) => text === SECRET)!;
    const { paragraphs, taken, keys } = read([id]);
    expect(paragraphs.filter(({ article }) => article === 1).map(({ positions, text }) => [positions, text])).toEqual([
      [[1], "The talks began on Monday."],
      [[2], "They will go on for a week."],
    ]);
    expect(paragraphs.every(({ fragment }) => fragment !== undefined)).toBe(true);
    expect([[...taken.ids], taken.texts]).toEqual([[id], [SECRET]]);
    // What is made of a part is not remembered as the whole.
    expect(keys).toEqual([expect.any(String), null]);
  });

  test("an entry that meets nothing is a warning, since a slip would leave the text there", () => {
    const { articles, warnings } = read(["tlaks", "https://example.com/talk"]);
    expect(articles).toHaveLength(2);
    expect(warnings.map(({ what }) => what)).toEqual([
      "`takedown`: nothing in the content is “tlaks”",
      "`takedown`: nothing in the content is “https://example.com/talk”",
    ]);
  });
});

describe("the proof that it is gone", () => {
  const made = (text: string) => new Map([["llms", Buffer.from(text)]]);
  const taken = (texts: readonly string[], ids: readonly string[] = []) => ({ texts, ids: new Set(ids) });
  const NOTHING = { articles: [], paragraphs: [] };
  const problems = (...given: [readonly string[], string, (readonly string[])?]) =>
    proveGone(taken(given[0], given[2]), made(given[1]), NOTHING).map(({ what }) => what);

  test.each([
    ["as it is", `… ${SECRET} …`],
    ["as JSON", JSON.stringify({ text: `${SECRET} And “more”.` })],
    ["in part: one sentence of it", `${SECRET}`],
  ])("fails where the text stands %s", (_, text) => {
    expect(problems([`${SECRET} It has a red door, and nobody is to know.`], text)).toEqual([
      expect.stringMatching(/^`takedown`: “The witness Maria.*…” is still in llms$/),
    ]);
  });

  test.each([
    [
      '<"quoted"> & co. is a sentence of some length, it is.',
      "&lt;&quot;quoted&quot;&gt; &amp; co. is a sentence of some length, it is.",
    ],
    [
      'He said "no" to each and every one of the questions.',
      'He said \\"no\\" to each and every one of the questions.',
    ],
  ])("fails where %j is written as %j", (text, written) => {
    expect(problems([text], written)).toHaveLength(1);
  });

  test("passes where it is gone, and does not mind what anybody may say", () => {
    expect(problems([SECRET, "Yes."], "Yes. A lighthouse.")).toEqual([]);
  });

  test.each([
    ["talks", '{"id":"talks","title":"x"}', 1],
    ["talks", "/articles/talks)", 1],
    ["talks", 'the talks went on; /articles/talks-2; "title":"talks"', 0],
    ["talks.k3f9a1zq", "see talks.k3f9a1zq", 1],
    ["talks.k3f9a1zq", "see talks.k3f9a1zq-2", 0],
    ["разговор", "/articles/%D1%80%D0%B0%D0%B7%D0%B3%D0%BE%D0%B2%D0%BE%D1%80)", 1],
  ])("the id %s in %s: %i", (id, text, found) => {
    expect(problems([], text, [id])).toHaveLength(found);
  });

  test("names who still says it", () => {
    const quoting = { ...FILES, "a/quote.txt": `A reader writes: ${SECRET} Is that so?` };
    const { articles, paragraphs, taken } = read(["talks"], quoting);
    const bytes = Buffer.from(JSON.stringify({ articles, paragraphs }));
    const { id } = paragraphs.find(({ text }) => text.startsWith("A reader"))!;
    expect(proveGone(taken, new Map([["index", bytes]]), { articles, paragraphs })).toEqual([
      {
        file: "index/config.ts",
        what: `\`takedown\`: “The witness Maria Example lives in the h…” is still in index: “${id}” says it`,
        cure: "Take down what holds it, too.",
      },
    ]);
  });
});
