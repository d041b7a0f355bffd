import { describe, expect, test } from "vitest";
import { times } from "../../process/random.ts";
import { contentOf } from "../../search/content.ts";
import { altered, ownContents } from "./contents.ts";
import { FOREIGN_WORDS } from "./foreign.ts";
import { checkHighlights, splitsAt } from "./highlights.ts";
import { checkNonsense } from "./nonsense.ts";
import { checkSpans } from "./spans.ts";
import { allowedEdits, editDistance, isTypoOf, prepare } from "./words.ts";

const contents = ownContents();

describe.each(contents)("$name", (checked) => {
  test("nonsense finds nothing; a word of another language only what it may be mistyped for, and says so", async () => {
    const { letters, script, foreign } = await checkNonsense(checked, times(300, 1000));
    expect(letters.silent, letters.loud.join()).toBeGreaterThanOrEqual(0.995);
    expect(script.silent, script.loud.join()).toBeGreaterThanOrEqual(0.995);
    expect(foreign.unexplained).toEqual([]);
    expect(foreign.beginning + foreign.form).toBeLessThanOrEqual(0.05);
  });

  test("what is marked was asked for, and no character is cut in two", async () => {
    const { ranges, wrong } = await checkHighlights(checked, times(60, 1000));
    expect(wrong).toEqual([]);
    expect(ranges).toBeGreaterThan(100);
  });
});

test("pieces of Chinese, Japanese, Korean and Thai are all found, and first where they are few", async () => {
  const news = contents.find(({ name }) => name === "news")!;
  const { recall, rare, ordered, wrong } = (await checkSpans(news, times(300, 2000)))!;
  expect(recall, wrong.join()).toBeGreaterThanOrEqual(0.99);
  expect(rare).toBeGreaterThan(100);
  expect(ordered, wrong.join()).toBeGreaterThanOrEqual(0.99);
});

const TEXTS = ["The ferry leaves at noon.", "Dogs travel free.", "🚢 Café and ferries"];
const small = prepare("small", { ...contentOf(TEXTS), queries: [] });
const chinese = prepare("chinese", {
  ...contentOf({ lang: "zh", paragraphs: ["渡轮中午出发。", "狗可以免费乘坐渡轮。", "咖啡厅在二楼。"] }),
  queries: [],
});

describe("the checks notice", () => {
  test("a search that finds something for everything", async () => {
    const { hits } = await small.opened.searcher.search({ query: "ferry", limit: 1, offset: 0, typos: true });
    const loud = altered(small, (result) => ({ ...result, total: 1, hits }));
    const { letters, script, foreign } = await checkNonsense(loud, 20);
    expect([letters.silent, script.silent, foreign.silent]).toEqual([0, 0, 0]);
    expect(foreign.unexplained).toHaveLength(4);
    const suggesting = altered(loud, (result) => ({ ...result, suggestion: { query: "ferry", reason: "typo" } }));
    expect((await checkNonsense(suggesting, 20)).foreign.unexplained).toHaveLength(4);
  });

  test("a range that nobody asked for, that cuts a character, or that is out of order", async () => {
    const marking = (start: number, end: number) =>
      altered(small, (result) => ({
        ...result,
        hits: result.hits.map((hit) => ({ ...hit, highlights: { text: [[start, end]], credit: [] } })),
      }));
    expect((await checkHighlights(small, 20)).wrong).toEqual([]);
    expect((await checkHighlights(marking(0, 9), 20)).unasked).toBeGreaterThan(0);
    expect((await checkHighlights(marking(1, 2), 60)).split).toBeGreaterThan(0);
    expect((await checkHighlights(marking(4, 4), 20)).disorderly).toBeGreaterThan(0);
    expect((await checkHighlights(marking(0, 999), 20)).disorderly).toBeGreaterThan(0);
  });

  test("a piece of Chinese that is not found, or found behind others", async () => {
    const nothing = altered(chinese, (result) => ({ ...result, total: 0, hits: [] }));
    expect(await checkSpans(nothing, 20)).toMatchObject({ asked: 20, recall: 0, ordered: 0 });
    const all = await chinese.opened.searcher.search({ query: "", limit: 9, offset: 0, typos: true });
    const first = altered(chinese, () => all);
    const { recall, ordered } = (await checkSpans(first, 40))!;
    expect(recall).toBe(1);
    expect(ordered).toBeGreaterThan(0);
    expect(ordered).toBeLessThan(1);
    expect(await checkSpans(small, 20)).toBeNull();
  });
});

describe("what the checks are made of", () => {
  test.each([
    { a: "noon", b: "noon", edits: 0 },
    { a: "noon", b: "nono", edits: 1 },
    { a: "ferry", b: "fery", edits: 1 },
    { a: "ferry", b: "frerry", edits: 1 },
    { a: "ca", b: "abc", edits: 3 },
    { a: "kitten", b: "sitting", edits: 3 },
    { a: "𐐨𐐩", b: "𐐨", edits: 1 },
    { a: "", b: "abc", edits: 3 },
  ])("$a and $b are $edits edits apart", ({ a, b, edits }) => {
    expect(editDistance(a, b)).toBe(edits);
    expect(editDistance(b, a)).toBe(edits);
  });

  test.each([
    { word: "cat", edits: 0 },
    { word: "noon", edits: 1 },
    { word: "harbour", edits: 1 },
    { word: "harbours", edits: 2 },
  ])("$word may be $edits edits off", ({ word, edits }) => expect(allowedEdits(word)).toBe(edits));

  test("a typo is what was typed, held against what was meant", () => {
    expect(isTypoOf("habrour", "harbours")).toBe(false);
    expect(isTypoOf("habrours", "harbour")).toBe(true);
  });

  test.each([
    { text: "🚢 a", at: 1, splits: true },
    { text: "🚢 a", at: 2, splits: false },
    { text: "e\u0301a", at: 1, splits: true },
    { text: "e\u0301a", at: 2, splits: false },
    { text: "\u0301a", at: 0, splits: false },
    { text: "ที่", at: 1, splits: true },
  ])("a cut of $text at $at", ({ text, at, splits }) => expect(splitsAt(text, at)).toBe(splits));

  test("words of other languages are plain Latin letters, each once", () => {
    expect(FOREIGN_WORDS.length).toBeGreaterThanOrEqual(250);
    expect(new Set(FOREIGN_WORDS).size).toBe(FOREIGN_WORDS.length);
    expect(FOREIGN_WORDS.filter((word) => !/^[a-z]{4,}$/.test(word))).toEqual([]);
  });
});
