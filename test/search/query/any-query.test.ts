import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QueryWord } from "../../../src/search/query/query.ts";
import { isGram } from "../../../src/text/grams.ts";
import { analyser, parse } from "./short.ts";

const UNITS = [
  ...['"', "“", "”", "«", "「", "-", "–", "−", "--", "*", " ", " ", "\u00a0", "\t", "'", "’", "%", ".", ",", "_", "\0"],
  ...["OR", " OR ", "|", " | ", ":", "：", "(", ")", "（", "title:", "heading:", "text:", "kind:", "tag:", "-tag:"],
  ...["caption", "a", "B", "make", "India", "don't", "2011", "15", "½", "ﬃ", "ß", "İ", "e\u0301", "\u0301", "\u200d"],
  ...["\u00ad", "й", "武器", "ไทย", "한", "각", "عربى", "𐐀", "🚀", "👩‍🚀", "\ud800", "\udc00", "\ufdfa", "ŉ"],
];
const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 40 }) },
  fc.string({ unit: "binary", maxLength: 30 }),
);
const RUNS = process.env.PILCROW_FULL ? 50_000 : 3000;

/** The words that are looked for, in order; alternatives one after the other. */
const written = (words: readonly QueryWord[]): QueryWord[] =>
  words.flatMap((word) => (word.alternatives ? word.alternatives.flat() : [word]));

describe("any text is a query", () => {
  test("whose words stand inside it in order, at most as many as the bound", () => {
    const property = fc.property(anyText, fc.integer({ min: 1, max: 8 }), (text, maxWords) => {
      const query = parse(text, maxWords);
      const { words, phrases, excluded, filters, cut } = query;
      const all = written(words);
      expect(all.filter(({ word, glued }) => !glued || !isGram(word)).length).toBeLessThanOrEqual(maxWords);
      expect(Math.max(excluded.length, filters.length)).toBeLessThanOrEqual(maxWords);
      if (!cut) expect(parse(text, 1000)).toEqual(query);
      for (const list of [all, words, ...excluded]) {
        list.forEach(({ word, terms, start, end, alternatives }, i) => {
          expect(word).not.toBe("");
          expect(terms.length > 0).toBe(alternatives === undefined);
          expect(start).toBeGreaterThanOrEqual(list[i - 1]?.start ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        });
      }
      for (const phrase of excluded) expect(phrase).not.toEqual([]);
      for (const { alternatives = [[], []] } of words) expect(alternatives.length).toBeGreaterThan(1);
      let done = 0;
      for (const [from, to] of phrases) {
        expect(from).toBeGreaterThanOrEqual(done);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(words.length);
        done = to;
      }
    });
    fc.assert(property, { seed: 20_271, numRuns: RUNS });
  });

  test("that asks for something, unless there is no word in it at all", () => {
    const property = fc.property(anyText, (text) => {
      const some = analyser.tokens(text.replace(/["“”„‟«»‹›＂″〝〞〟❝❞「」『』]/gu, " ")).length > 0;
      const { words, filters } = parse(text);
      expect(words.length + filters.length > 0).toBe(some);
    });
    fc.assert(property, { seed: 20_272, numRuns: RUNS });
  });

  test("of which no word is lost: each is looked for, excluded, or part of a filter or of the name of a field", () => {
    const property = fc.property(anyText, (text) => {
      const { words, excluded, filters } = parse(text, 1000, 1000);
      const read = [...written(words), ...excluded.flat()].map(({ word }) => word);
      const names = ["or", "title", "heading", "text", "kind", "tag", ...filters.map(({ key }) => key)].join(" ");
      const known = new Set([...read, ...analyser.tokens(names).map(({ word }) => word)]);
      const spaced = text.replace(/["“”„‟«»‹›＂″〝〞〟❝❞「」『』]/gu, " ").replace(/(?<=\w)[:：]/gu, " ");
      const plain = analyser.tokens(spaced).filter(({ width, part }) => width === 1 && !part);
      for (const { word } of plain) if (!isGram(word)) expect(known).toContain(word);
    });
    fc.assert(property, { seed: 20_273, numRuns: RUNS });
  });
});

describe("a long text of signs is read in one go: quadratic work takes minutes", () => {
  test.each<[what: string, text: string, words: number]>([
    ["quotes", '"'.repeat(300_000), 0],
    ["quoted words", '"a" '.repeat(30_000), 96],
    ["quotes that nothing closes", `${'"a"'.repeat(30_000)}"`, 96],
    ["opening parentheses", "(".repeat(300_000), 0],
    ["opening parentheses, each before a word", "(a ".repeat(30_000), 96],
    ["closing parentheses", ")".repeat(300_000), 0],
    ["parentheses in parentheses", "(".repeat(100_000) + ")".repeat(100_000), 0],
    ["groups", "(a OR b) ".repeat(30_000), 48],
    ["colons", ":".repeat(300_000), 0],
    ["names of fields", "title:".repeat(30_000), 96],
    ["fields without words", "title:: ".repeat(30_000), 96],
    ["filters", "tag:a ".repeat(30_000), 0],
    ["OR", "OR ".repeat(30_000), 96],
    ["alternatives", "a OR ".repeat(30_000), 1],
    ["hyphens", "-".repeat(300_000), 0],
    ["hyphens apart", "- ".repeat(150_000), 0],
    ["exclusions", "-a ".repeat(30_000), 96],
    ["stars", "*".repeat(300_000), 0],
    ["signs at the end of a filter", `tag:${",;".repeat(100_000)}a`, 0],
  ])("%s", (_, text, words) => {
    expect(parse(text).words).toHaveLength(words);
  });
});
