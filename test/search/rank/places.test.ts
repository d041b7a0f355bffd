import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Reading } from "../../../src/search/query/readings.ts";
import { hasPhrase, indexSlots, type Places, type SlotIndex } from "../../../src/search/rank/places.ts";
import { createAnalyser } from "../../../src/text/analyser.ts";
import { english } from "../../../src/text/languages/english.ts";
import type { Token } from "../../../src/text/token.ts";

interface Asked {
  readonly readings: readonly Reading[];
}

const reading = (word: string, part = 0, parts = 1): Reading => {
  return { kind: parts > 1 ? "joined" : "exact", word, terms: [word], quality: 1, part, parts };
};

/** Slots of a query: every word as it is, and neighbours as the one word that they make together. */
function slotsOf(words: readonly string[], longestJoin: number): Asked[] {
  const readings = words.map((word) => [reading(word)]);
  for (let parts = 2; parts <= longestJoin; parts++) {
    for (let i = 0; i + parts <= words.length; i++) {
      const joined = words.slice(i, i + parts).join("");
      for (let part = 0; part < parts; part++) readings[i + part]!.push(reading(joined, part, parts));
    }
  }
  return readings.map((all) => ({ readings: all }));
}

/** Tokens of a text of words and of compounds of several parts. */
function tokensOf(units: readonly (readonly string[])[]): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  for (const parts of units) {
    const token = (word: string, at: number, width: number) =>
      tokens.push({ position: at, width, start: at * 9, end: at * 9 + width * 9 - 1, word, terms: [word] });
    if (parts.length > 1) token(parts.join(""), position, parts.length);
    for (const part of parts) token(part, position++, 1);
  }
  return tokens;
}

/** The tokens of each slot. */
function findPlaces(tokens: readonly Token[], index: SlotIndex, slots: number): Places {
  const isOf = (slot: number) => (token: Token) => token.terms.some((term) => index.get(term)?.includes(slot));
  return Array.from({ length: slots }, (_, slot) => tokens.filter(isOf(slot)));
}

const has = (tokens: readonly Token[], slots: readonly Asked[], from = 0, to = slots.length) =>
  hasPhrase(findPlaces(tokens, indexSlots(slots), slots.length), slots, from, to);

/** Every way to say the slots `[from, to)`: a list of words, where neighbours may be said as one. */
function waysToSay(slots: readonly Asked[], from: number, to: number): string[][] {
  if (from === to) return [[]];
  const firsts = slots[from]!.readings.filter(({ part, parts }) => part === 0 && from + parts <= to);
  return firsts.flatMap(({ word, parts }) => waysToSay(slots, from + parts, to).map((rest) => [word, ...rest]));
}

/** Every way to read a text from a position on: a list of words, where a compound may be read as one. */
function waysToRead(tokens: readonly Token[], position: number, words: number): string[][] {
  if (words === 0) return [[]];
  const here = tokens.filter((token) => token.position === position);
  return here.flatMap(({ word, width }) =>
    waysToRead(tokens, position + width, words - 1).map((rest) => [word, ...rest]),
  );
}

function naiveHas(tokens: readonly Token[], slots: readonly Asked[], from: number, to: number): boolean {
  const said = waysToSay(slots, from, to);
  const positions = new Set(tokens.map(({ position }) => position));
  return said.some((words) =>
    [...positions].some((position) =>
      waysToRead(tokens, position, words.length).some((read) => read.join(" ") === words.join(" ")),
    ),
  );
}

const words = (maxLength: number) => fc.array(fc.constantFrom("a", "b", "ab"), { minLength: 1, maxLength });
const cases = fc.record({
  units: fc.array(words(3), { maxLength: 6 }),
  asked: words(5),
  longestJoin: fc.integer({ min: 1, max: 3 }),
  from: fc.nat(4),
  length: fc.nat(4),
});

describe("a phrase in a random text of words and compounds", () => {
  test("is found exactly where some way to say it is some way to read the text", () => {
    let found = 0;
    const property = fc.property(cases, ({ units, asked, longestJoin, from, length }) => {
      const slots = slotsOf(asked, longestJoin);
      const first = from % slots.length;
      const end = Math.min(slots.length, first + 1 + length);
      const tokens = tokensOf(units);
      const expected = naiveHas(tokens, slots, first, end);
      expect(has(tokens, slots, first, end)).toBe(expected);
      if (expected) found++;
    });
    fc.assert(property, { seed: 20_273, numRuns: 4000 });
    expect(found).toBeGreaterThan(1000);
  });

  test("has its words in the places that a plain look at each token finds", () => {
    const property = fc.property(cases, ({ units, asked, longestJoin }) => {
      const slots = slotsOf(asked, longestJoin);
      const tokens = tokensOf(units);
      const places = findPlaces(tokens, indexSlots(slots), slots.length);
      slots.forEach(({ readings }, slot) => {
        const wanted = tokens.filter((token) => readings.some(({ word }) => word === token.word));
        expect(places[slot]).toEqual(wanted);
      });
    });
    fc.assert(property, { seed: 20_274, numRuns: 500 });
  });
});

describe("a phrase in a text of many compounds", () => {
  test("takes work in proportion to its words and the text, however many ways there are", () => {
    const slots = slotsOf([...Array(95).fill("a"), "b"], 2);
    let looks = 0;
    const tokens: Token[] = tokensOf(Array.from({ length: 1000 }, () => ["a", "a"])).map((token) => ({
      ...token,
      get terms() {
        // Thrown and not only counted: without a bound this would not end.
        if (++looks > 4 * slots.length * tokens.length) throw new Error("too much work");
        return token.terms;
      },
    }));
    const places = findPlaces(tokens, indexSlots(slots), slots.length);
    looks = 0;
    expect(hasPhrase(places, slots, 0, 95)).toBe(true);
    // The last word is nowhere, so every way to all the others is gone in vain.
    expect(hasPhrase(places.with(95, [tokens.at(-1)!]), slots, 0, 96)).toBe(false);
    expect(looks).toBeGreaterThan(slots.length);
  });
});

describe("as texts are written", () => {
  const analyser = createAnalyser([english]);
  const slots = (query: string): Asked[] => {
    const all = analyser.tokens(query).filter(({ width }) => width === 1);
    return all.map(({ word, terms }) => ({ readings: [{ ...reading(word), terms }] }));
  };

  test.each([
    ["state of the art", "the state-of-the-art weapons", true],
    ["state-of-the-art", "the state of the art in weapons", true],
    ["art weapons", "the state-of-the-art weapons", true],
    ["free trade area", "a free-trade area", true],
    ["freetrade area", "a free-trade area", true],
    ["make in india", "they make it in India", false],
    ["in india make", "make in India", false],
    ["india", "India’s", true],
    ["indian defence", "India’s defence", false],
    ["in india in india", "in India", false],
    ["trade", "free-trade", true],
  ])("“%s” in “%s”: %s", (query, text, expected) => {
    expect(has(analyser.tokens(text), slots(query))).toBe(expected);
  });

  test("nothing stands in an empty text, and no word of another stands in a text", () => {
    expect(has([], slots("india"))).toBe(false);
    expect(has(analyser.tokens("Russia"), slots("india"))).toBe(false);
  });
});
