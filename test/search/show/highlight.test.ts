import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Range, Searcher } from "../../../src/search/searcher.ts";
import { createAnalyser } from "../../../src/text/analyser.ts";
import { english } from "../../../src/text/languages/english.ts";
import { contentOf, openContent } from "../content.ts";
import { characterEdges, defaultArticle, queryOfMany, textOfMany } from "../texts.ts";

const analyser = createAnalyser([english]);
const ask = (searcher: Searcher, query: string, typos = true) =>
  searcher.search({ query, limit: 50, offset: 0, typos });
const cut = (text: string, ranges: readonly Range[]) => ranges.map(([start, end]) => text.slice(start, end));

/** Every term that a query of finished words may look for: of its words, of neighbours joined, of a word's halves. */
function termsOf(query: string): ReadonlySet<string> {
  const tokens = analyser.tokens(query);
  const words = tokens.filter(({ width }) => width === 1).map(({ word }) => word);
  const joined = words.slice(1).map((word, i) => words[i] + word);
  const halves = words.flatMap((word) => Array.from(word, (_, i) => [word.slice(0, i), word.slice(i)]).flat());
  const forms = [...words, ...joined, ...halves].filter((word) => word !== "");
  return new Set([...tokens.flatMap(({ terms }) => terms), ...forms.flatMap((word) => analyser.terms(word))]);
}

/** Runs over random contents and queries, and over all that is marked there. */
async function check(holds: (text: string, ranges: readonly Range[], query: string) => void): Promise<void> {
  let marked = 0;
  const cases = fc.record({ text: textOfMany(14), credit: textOfMany(5), query: queryOfMany });
  const property = fc.asyncProperty(cases, async ({ text, credit, query }) => {
    const searcher = openContent(contentOf([{ kind: "caption", text, credit }, "Another paragraph"]));
    const { hits } = await ask(searcher, `${query} `, false);
    for (const { paragraph, highlights } of hits) {
      holds(paragraph.text, highlights.text, query);
      holds(paragraph.credit ?? "", highlights.credit, query);
      marked += highlights.text.length + highlights.credit.length;
    }
  });
  await fc.assert(property, { seed: 20_275, numRuns: 400 });
  expect(marked).toBeGreaterThan(400);
}

describe("what is marked in a random text", () => {
  test("is ascending, without overlap, inside the text, and never a part of a character", async () => {
    await check((text, ranges) => {
      const edges = characterEdges(text);
      ranges.forEach(([start, end], i) => {
        expect(start).toBeGreaterThanOrEqual(ranges[i - 1]?.[1] ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(edges).toContain(start);
        expect(edges).toContain(end);
      });
    });
  });

  test("is made of words of the query and nothing else", async () => {
    await check((text, ranges, query) => {
      const wanted = termsOf(query);
      for (const slice of cut(text, ranges)) {
        const tokens = analyser.tokens(slice, "en");
        const covered = new Set<number>();
        for (const { position, width, terms } of tokens) {
          if (!terms.some((term) => wanted.has(term))) continue;
          for (let i = 0; i < width; i++) covered.add(position + i);
        }
        expect([...covered].sort(), slice).toEqual([...new Set(tokens.map(({ position }) => position))].sort());
        expect(tokens[0]!.start).toBe(0);
        expect(Math.max(...tokens.map(({ end }) => end))).toBe(slice.length);
      }
    });
  });

  test("leaves out no word of the query but common ones, which are never marked alone", async () => {
    await check((text, ranges, query) => {
      const words = analyser.tokens(query).filter(({ width }) => width === 1);
      const telling = words.filter(({ word }) => !analyser.isCommon(word));
      const wanted = new Set((telling.length > 0 ? telling : words).flatMap(({ terms }) => terms));
      for (const { start, end, terms } of analyser.tokens(text, "en")) {
        if (!terms.some((term) => wanted.has(term))) continue;
        expect(
          ranges.some((range) => range[0] <= start && end <= range[1]),
          text.slice(start, end),
        ).toBe(true);
      }
      if (telling.length === 0) return;
      for (const slice of cut(text, ranges)) {
        expect(
          analyser.tokens(slice).some(({ word }) => !analyser.isCommon(word)),
          slice,
        ).toBe(true);
      }
    });
  });
});

describe("what is marked in the default article", () => {
  const searcher = openContent(defaultArticle());

  test.each([
    ["weapons", ["weapons"]],
    ["weapon ", ["weapons"]],
    ["WEAPONS", ["weapons"]],
    ["wea", ["weapons"]],
    ["wepons", ["weapons"]],
    ["Lavorv", ["Lavrov"]],
    ["make in india", ["in India", "Make in India"]],
    ['"make in india"', ["Make in India"]],
    ["“Make in India”", ["Make in India"]],
    ["make in ind", ["in India", "Make in India"]],
    ["atma nirbhar", ["Atmanirbhar"]],
    ["atma nirbhar bharat", ["Atmanirbhar Bharat"]],
    ["state of the art weapons", ["state-of-the-art", "weapons"]],
    ["the weapons", ["weapons"]],
    ["manufacture", ["manufacturing"]],
  ])("first hit of %s", async (query, marked) => {
    const { hits } = await ask(searcher, query);
    expect(cut(hits[0]!.paragraph.text, hits[0]!.highlights.text)).toEqual(marked);
  });

  test.each([
    ["33%", ["33%"]],
    ["33 percent", ["33%"]],
    ["33 per cent", ["33%"]],
    ["2011–15", ["2011-15"]],
    ["2011 2015 ", ["2011-15"]],
    ["sipri", ["Sipri"]],
    ["North–South", ["North-South"]],
    ["north south", ["North-South"]],
    ["chennai vladivostok", ["Chennai-Vladivostok"]],
    ["standoff", ["standoff"]],
    ["stand off ", ["standoff"]],
    ["newdelhi", ["New Delhi"]],
    ["U.S. pressure", ["US pressure", "US"]],
    ["s", ["S", "Sergey", "Summit"]],
  ])("whichever paragraph answers %s", async (query, marked) => {
    const { hits } = await ask(searcher, query);
    expect(cut(hits[0]!.paragraph.text, hits[0]!.highlights.text)).toEqual(marked);
  });

  test.each([
    ["stateoftheart weapons", "A state-of-the-art weapon.", ["state-of-the-art weapon"]],
    ["free trade area", "A free-trade area, free of trade.", ["free-trade area", "free", "trade"]],
    ["area free trade", "A free-trade area.", ["free-trade", "area"]],
  ])(
    "neighbours in the order of the query are one stretch, also behind a compound: %s",
    async (query, text, marked) => {
      const { hits } = await ask(openContent(contentOf([text])), query);
      expect(cut(text, hits[0]!.highlights.text)).toEqual(marked);
    },
  );

  test("the credit has marks of its own", async () => {
    const { hits } = await ask(searcher, "handout reuters ministry");
    const { paragraph, highlights } = hits[0]!;
    expect(cut(paragraph.credit!, highlights.credit)).toEqual(["Ministry", "Handout", "Reuters"]);
    expect(highlights.text).toEqual([]);
  });

  test("nothing when browsing", async () => {
    const { hits } = await ask(searcher, "");
    expect(hits.flatMap(({ highlights }) => [...highlights.text, ...highlights.credit])).toEqual([]);
  });
});
