import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Hit, Range } from "../../../src/search/searcher.ts";
import { createAnalyser } from "../../../src/text/analyser.ts";
import { isGram } from "../../../src/text/grams.ts";
import { english } from "../../../src/text/languages/english.ts";
import { contentOf, openContent } from "../content.ts";
import { characterEdges, defaultArticle, queryOfMany, textOfMany } from "../texts.ts";
import { cut, firstHit } from "./marks.ts";

const analyser = createAnalyser([english]);

/** A stretch of the paragraph that the snippet shows, as `[start, end)`; every one that it may be. */
function shownBy({ paragraph: { text }, snippet }: Hit): Range[] {
  const shown: Range[] = [];
  if (snippet.text === text) shown.push([0, text.length]);
  for (const [lead, tail] of [
    [1, 0],
    [0, 1],
    [1, 1],
  ] as const) {
    const core = snippet.text.slice(lead, snippet.text.length - tail);
    if (`${lead ? "…" : ""}${core}${tail ? "…" : ""}` !== snippet.text) continue;
    for (let start = text.indexOf(core); start >= 0; start = text.indexOf(core, start + 1)) {
      const end = start + core.length;
      if (start > 0 === (lead === 1) && end < text.length === (tail === 1)) shown.push([start, end]);
    }
  }
  return shown;
}

/** The marks of the whole text that are seen through a window, counted from the snippet's start. */
function marksWithin({ highlights, snippet, paragraph }: Hit, [start, end]: Range): Range[] {
  const shift = snippet.text !== paragraph.text && start > 0 ? 1 - start : -start;
  return highlights.text
    .filter((range) => range[0] < end && range[1] > start)
    .map((range): Range => [Math.max(range[0], start) + shift, Math.min(range[1], end) + shift]);
}

/** Runs over random texts and over queries of a few words, of a whole stretch of the text, and of nothing. */
async function check(holds: (hit: Hit, length: number) => void): Promise<void> {
  let cutSomething = 0;
  const cases = fc.record({
    text: textOfMany(60),
    words: queryOfMany,
    stretch: fc.option(fc.tuple(fc.nat(300), fc.integer({ min: 20, max: 200 }))),
    length: fc.integer({ min: 30, max: 120 }),
  });
  const property = fc.asyncProperty(cases, async ({ text, words, stretch, length }) => {
    const query = stretch ? `${text.slice(stretch[0], stretch[0] + stretch[1])} ` : words;
    const hit = await firstHit(text, query.replaceAll("-", " "), length);
    if (!hit) return;
    holds(hit, length);
    if (hit.snippet.text !== hit.paragraph.text) cutSomething++;
  });
  await fc.assert(property, { seed: 20_276, numRuns: 500 });
  expect(cutSomething).toBeGreaterThan(200);
}

describe("the snippet of a random text", () => {
  test("is a stretch of it, with “…” where something is missing, and no longer than asked", async () => {
    await check((hit, length) => {
      expect(shownBy(hit), hit.snippet.text).not.toEqual([]);
      expect(hit.snippet.text.length).toBeLessThanOrEqual(length + 2);
      if (hit.paragraph.text.length <= length) expect(hit.snippet.text).toBe(hit.paragraph.text);
    });
  });

  test("begins and ends at the edge of a word and of a character", async () => {
    await check((hit) => {
      const { text } = hit.paragraph;
      const words = analyser.tokens(text, "en").filter(({ width, word }) => width === 1 && !isGram(word));
      const edges = characterEdges(text);
      const inside = (at: number) => words.some(({ start, end }) => start < at && at < end);
      const clean = shownBy(hit).filter((range) => range.every((at) => edges.has(at) && !inside(at)));
      expect(clean, hit.snippet.text).not.toEqual([]);
    });
  });

  test("marks what is marked in the whole text, where it stands in the snippet", async () => {
    await check((hit) => {
      const possible = shownBy(hit).map((range) => marksWithin(hit, range));
      expect(possible).toContainEqual(hit.snippet.highlights);
    });
  });

  test("shows something that matched, and fills half of its room", async () => {
    await check((hit, length) => {
      if (hit.highlights.text.length > 0) expect(hit.snippet.highlights, hit.snippet.text).not.toEqual([]);
      // No word of these texts has more than 16 code units, and no gap more than 7.
      const most = Math.min(length, hit.paragraph.text.length);
      expect(hit.snippet.text.length).toBeGreaterThan(most / 2 - 23);
    });
  });

  test("holds the whole sentence of what matched, where it has room for that", async () => {
    const sentence = fc.array(fc.constantFrom<string>("one", "two", "three", "four"), { minLength: 1, maxLength: 12 });
    const text = fc.array(sentence, { minLength: 5, maxLength: 12 });
    const property = fc.asyncProperty(text, fc.nat(), fc.nat(), async (given, at, word) => {
      const sentences = given.map((words) => [...words]);
      const own = sentences[at % sentences.length]!;
      own[word % own.length] = "weapons";
      const said = sentences.map((words) => `So ${words.join(" ")}.`);
      const hit = await firstHit(said.join(" "), "weapons ", 90);
      expect(hit!.snippet.text).toContain(said[at % sentences.length]!);
    });
    await fc.assert(property, { seed: 20_277, numRuns: 300 });
  });
});

describe("the best passage", () => {
  const filler = (words: number) => Array.from({ length: words }, (_, i) => `filler${i}`).join(" ");

  test("holds the most words of the query, the rarer first", async () => {
    const text = `common word ${filler(40)} rare word ${filler(40)} rare common thing ${filler(40)}`;
    const hit = await firstHit(text, "rare thing common", 60);
    expect(hit?.snippet.text).toContain("rare common thing");
  });

  test("holds the most matches, where the words are the same", async () => {
    const hit = await firstHit(`${filler(5)} arms one ${filler(40)} arms, arms, arms ${filler(40)}`, "arms ", 60);
    expect(hit?.snippet.text).toContain("arms, arms, arms");
  });

  test("is the first of equals", async () => {
    const hit = await firstHit(`${filler(5)} arms one ${filler(40)} arms two ${filler(40)}`, "arms ", 60);
    expect(hit?.snippet.text).toContain("arms one");
  });

  test("of equals is the one with its words closest together", async () => {
    const text = `rare one two three thing ${filler(40)} rare then thing ${filler(40)} rare four five thing`;
    const hit = await firstHit(text, "thing rare ", 60);
    expect(hit?.snippet.text).toContain("rare then thing");
  });

  test("leaves room before and more behind", async () => {
    const hit = await firstHit(`${filler(40)} arms ${filler(40)}`, "arms ", 90);
    const [[start, end] = [0, 0]] = hit!.snippet.highlights;
    expect(start).toBeGreaterThan(10);
    expect(hit!.snippet.text.length - end).toBeGreaterThan(start);
  });

  test("is in sight when a whole passage longer than the snippet was pasted", async () => {
    const passage = Array.from({ length: 30 }, (_, i) => `pasted${i}`).join(" ");
    const hit = await firstHit(`${filler(60)} ${passage} ${filler(60)}`, `${passage} `);
    expect(hit?.snippet.text).toMatch(/^…?pasted0 pasted1 /);
    expect(hit?.snippet.text.length).toBeLessThanOrEqual(202);
    expect(cut(hit!.snippet.text, hit!.snippet.highlights).join()).toMatch(/^pasted0 .*pasted\d+$/);
  });

  test("is the beginning of the text when only the credit matches", async () => {
    const text = `${filler(60)}.`;
    const searcher = openContent(contentOf([{ kind: "caption", text, credit: "Reuters" }]));
    const { hits } = await searcher.search({ query: "reuters", limit: 1, offset: 0, typos: false });
    expect(hits[0]?.snippet.text).toMatch(/^filler0 filler1 .*filler\d+…$/);
    expect(hits[0]?.snippet.highlights).toEqual([]);
  });

  test.each([
    ["a script without spaces", "ที่".repeat(200), "ที่*"],
    ["one word of a thousand letters", "𐐀".repeat(500), "𐐀𐐀*"],
    ["letters under many marks", "e\u0301".repeat(300), "eee*"],
  ])("is cut between characters where there is no edge of a word: %s", async (_, text, query) => {
    const hit = await firstHit(text, query);
    const shown = hit!.snippet.text.replaceAll("…", "");
    expect(text.startsWith(shown)).toBe(true);
    expect(characterEdges(text)).toContain(shown.length);
    expect(shown.length).toBeGreaterThan(180);
    expect(shown.length).toBeLessThanOrEqual(200);
    expect(hit!.snippet.highlights).toEqual([[0, shown.length]]);
  });
});

describe("snippets of the default article", () => {
  const searcher = openContent(defaultArticle());

  test.each([
    ["cutting edge technology", "cutting edge", 4],
    ["make in india corridor", "Corridor", 4],
    ["sipri", "(Sipri)", 6],
  ])("%s", async (query, expected) => {
    const { hits } = await searcher.search({ query, limit: 1, offset: 0, typos: true });
    expect(hits[0]?.snippet.text).toContain(expected);
  });

  test("browsing shows the beginnings", async () => {
    const { hits } = await searcher.search({ query: "", limit: 50, offset: 0, typos: true });
    for (const { paragraph, snippet } of hits) {
      expect(snippet.highlights).toEqual([]);
      expect(paragraph.text.startsWith(snippet.text.replace(/…$/, ""))).toBe(true);
      expect(snippet.text.length).toBeLessThanOrEqual(202);
    }
  });
});
