import { describe, expect, test } from "vitest";
import { SEARCH_BOUNDS } from "../../src/config.ts";
import { Formula } from "../../src/search/rank/match.ts";
import type { Slot } from "../../src/search/rank/slots.ts";
import { WEIGHTS } from "../../src/search/rank/weights.ts";
import { ask, find } from "./ask.ts";
import { contentOf, engineOf, openContent } from "./content.ts";
import { searcherOf } from "./store/equality/openers.ts";

const numbered = (count: number, name = "word") => Array.from({ length: count }, (_, i) => `${name}${i}q`);

describe("a query of many words", () => {
  const words = numbered(97);
  const searcher = openContent(contentOf([words.join(" "), words[96]!, words[95]!]));

  test("counts the first 96, and says when there were more", async () => {
    expect(SEARCH_BOUNDS.maxWords).toBe(96);
    const all = await ask(searcher, `${words.join(" ")} `);
    expect(all.partial).toBe(true);
    expect(all.hits).toHaveLength(1);
    expect((await ask(searcher, `${words.slice(0, 96).join(" ")} `)).partial).toBe(false);
    // What is left out is neither looked for nor marked.
    const marked = all.hits[0]!.highlights.text.at(-1)!;
    expect(all.hits[0]!.paragraph.text.slice(...marked)).toMatch(/word95q$/);
  });

  test("scores the 24 rarest, though every word counts for the match", () => {
    expect(SEARCH_BOUNDS.maxScoredWords).toBe(24);
    // Rarities 1 to 30, the most frequent words first; one of them is stronger in its paragraph.
    const slot = (rarity: number): Slot => ({
      word: { word: "w", terms: ["w"], parts: [], start: 0, end: 1, common: false, glued: false, prefix: false },
      ...{ readings: [], sources: [], ownCount: 1, rarity },
    });
    const score = (strong: number, count = 30) => {
      const slots = Array.from({ length: count }, (_, i) => slot(i + 1));
      const formula = new Formula(slots, SEARCH_BOUNDS.maxScoredWords, WEIGHTS);
      return slots.reduce((sum, each, i) => sum + formula.scoreOf(each, i === strong ? 2 : 1), 0);
    };
    for (const left of [0, 5]) expect(score(left)).toBe(score(-1));
    for (const scored of [6, 29]) expect(score(scored)).toBeGreaterThan(score(-1));
    expect(score(0, 24)).toBeGreaterThan(score(-1, 24));
  });

  test("a paragraph is not lost because its words are not among the rarest", async () => {
    const small = openContent(contentOf(["alpha beta.", "alpha.", "beta.", "alpha beta gamma."]), {
      maxScoredWords: 1,
    });
    expect((await find(small, "alpha beta gamma ")).length).toBeGreaterThanOrEqual(2);
  });
});

describe("what a bound cut is said", () => {
  const ships = numbered(5, "ship").map((word) => `A ${word}.`);

  test("a beginning of too many words: the most frequent ones are taken", async () => {
    const texts = [...ships, "Another ship3q."];
    const all = await ask(openContent(contentOf(texts), { maxPrefixWords: 5 }), "ship");
    expect([all.total, all.partial]).toEqual([6, false]);
    const some = await ask(openContent(contentOf(texts), { maxPrefixWords: 1 }), "ship");
    expect(some.hits.map(({ paragraph }) => paragraph.text).sort()).toEqual(["A ship3q.", "Another ship3q."]);
    expect(some.partial).toBe(true);
  });

  test("a beginning of too few letters is none", async () => {
    const searcher = openContent(contentOf([...ships, "An s stands alone."]), { minPrefixLetters: 2 });
    expect(await find(searcher, "s")).toEqual(["An s stands alone."]);
    expect(await find(searcher, "sh")).toHaveLength(ships.length);
  });

  test.each([
    ["paragraphs that are weighed", "lamp ", "maxWeighed", "maxCommonWeighed"],
    ["the same of common words alone", "the ", "maxCommonWeighed", "maxWeighed"],
  ])("%s: no more once there are more matches than are counted", async (_, query, bound, other) => {
    const content = contentOf(Array.from({ length: 20 }, (_, i) => `The lamp ${i}.`));
    const asked = async (most: number, maxExactTotal: number) => {
      const searcher = searcherOf(engineOf(content), content, { [bound]: most, [other]: 1, maxExactTotal }, 5);
      const { hits, total, totalIsExact, partial } = await ask(searcher, query);
      return [hits.length, total, totalIsExact, partial];
    };
    expect(await asked(100, 8)).toEqual([20, 8, false, false]);
    expect(await asked(9, 8)).toEqual([10, 8, false, true]);
    expect(await asked(9, 15)).toEqual([20, 15, false, false]);
    expect(await asked(9, 100)).toEqual([20, 20, true, false]);
  });

  test("a phrase that too many paragraphs may hold: the best are looked at", async () => {
    const texts = ["free trade", "trade free", "free trade here", "trade is free"];
    const whole = await ask(openContent(contentOf(texts), { maxPhraseChecks: 4 }), '"free trade"');
    expect([whole.total, whole.partial]).toEqual([2, false]);
    const some = await ask(openContent(contentOf(texts), { maxPhraseChecks: 3 }), '"free trade"');
    expect(some.partial).toBe(true);
    expect(some.total).toBeLessThanOrEqual(2);
    const behind = ["trade free", "The long way to free trade, with many words behind it."];
    expect(await find(openContent(contentOf(behind), { maxPhraseChecks: 2 }), '"free trade"')).toHaveLength(1);
    expect(await find(openContent(contentOf(behind), { maxPhraseChecks: 1 }), '"free trade"')).toEqual([]);
    const excluded = await ask(openContent(contentOf(texts), { maxPhraseChecks: 3 }), 'trade -"free trade"');
    expect(excluded.partial).toBe(true);
  });

  test("a total above the bound is the bound, and not exact; the hits are all there", async () => {
    const searcher = openContent(contentOf(ships), { maxExactTotal: 3 });
    for (const query of ["ship", ""]) {
      const { total, totalIsExact, hits } = await ask(searcher, query);
      expect([total, totalIsExact, hits.length]).toEqual([3, false, 5]);
    }
    const exact = await ask(openContent(contentOf(ships), { maxExactTotal: 5 }), "ship");
    expect([exact.total, exact.totalIsExact]).toEqual([5, true]);
  });

  test("corrections: as many as the bound, the nearest first", async () => {
    const near = ["kerfuk.", "kerfut.", "kerfup.", "kerfug."];
    const { hits } = await ask(openContent(contentOf(near), { maxTypoWords: 2 }), "kerfub ");
    expect(hits).toHaveLength(2);
    expect((await ask(openContent(contentOf(near)), "kerfub ")).hits).toHaveLength(4);
  });

  test("misspelt words: the first ones are put right", async () => {
    const searcher = openContent(contentOf(["Parliament.", "Cabinet.", "Ministry."]), { maxMendedWords: 2 });
    const two = await ask(searcher, "parlament kabinet ");
    expect([two.total, two.partial]).toEqual([2, false]);
    const three = await ask(searcher, "parlament kabinet minystry ");
    expect([three.total, three.partial]).toEqual([2, true]);
    expect(three.suggestion?.query).toBe("parliament cabinet minystry ");
  });

  test("a word longer than any is taken as it stands", async () => {
    const long = "x".repeat(20);
    const searcher = openContent(contentOf([long, "Free trade."]), { maxMendedLength: 8 });
    expect(await find(searcher, `${long} `)).toEqual([long]);
    expect(await find(searcher, `${long}x `)).toEqual([]);
    expect(await find(searcher, "freetrade ")).toEqual([]);
    expect(await find(openContent(contentOf([long, "Free trade."])), `${long}x `)).toEqual([long]);
  });

  test("are split where their halves stand together in the first paragraphs, and it says when there were more", async () => {
    const apart = [1, 2, 3].map((n) => `Trade ${n} is free.`);
    const content = contentOf([...apart, "Free trade."]);
    const all = await ask(openContent(content), "freetrade ");
    expect([all.hits[0]?.paragraph.text, all.partial]).toEqual(["Free trade.", false]);
    const some = await ask(openContent(content, { maxSplitChecks: 3 }), "freetrade ");
    expect([some.total, some.partial]).toEqual([0, true]);
  });
});
