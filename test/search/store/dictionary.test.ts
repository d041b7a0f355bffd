import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDictionary } from "../../../src/search/store/dictionary.ts";
import type { WordEntry } from "../../../src/search/store/engine.ts";
import { naiveEdits, naiveEditsBegun } from "../edits.ts";

/** Few letters each, so that random words share beginnings, repeat letters and lie near each other. */
const ALPHABETS = {
  ascii: ["a", "b", "c"],
  cyrillic: [..."абвё"],
  hangul: [..."가각힣나"],
  // Two UTF-16 code units each; the first two share their first unit, the others share their second.
  astral: ["\u{10400}", "\u{10401}", "\u{10801}", "z"],
  edges: ["a", "\uffff", "\ufffe", "\u{10ffff}"],
};

const SEED = 20_261;

const wordsOver = (alphabet: readonly string[], maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength });

/** A content's words with how many paragraphs hold each, and a word to look up. */
const cases = (alphabet: readonly string[]) =>
  fc.record({
    entries: fc.uniqueArray(fc.tuple(wordsOver(alphabet, 7), fc.integer({ min: 1, max: 4 })), {
      selector: ([word]) => word,
      maxLength: 60,
    }),
    asked: wordsOver(alphabet, 8),
    most: fc.integer({ min: 0, max: 12 }),
  });

function dictionaryOf(entries: readonly (readonly [string, number])[]) {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return createDictionary(
    sorted.map(([word]) => word),
    sorted.map(([, count]) => count),
  );
}

const entriesOf = (entries: readonly (readonly [string, number])[]): WordEntry[] =>
  entries.map(([word, documentFrequency]) => ({ word, documentFrequency }));

const byFrequency = (a: WordEntry, b: WordEntry) =>
  b.documentFrequency - a.documentFrequency || (a.word < b.word ? -1 : 1);

describe.each(Object.entries(ALPHABETS))("a dictionary of random words, %s letters", (_, alphabet) => {
  test("finds each of its words with its frequency, and no other", () => {
    const property = fc.property(cases(alphabet), ({ entries, asked }) => {
      const dictionary = dictionaryOf(entries);
      for (const entry of entriesOf(entries)) expect(dictionary.get(entry.word)).toEqual(entry);
      expect(dictionary.get(asked)).toEqual(entriesOf(entries).find(({ word }) => word === asked));
    });
    fc.assert(property, { seed: SEED, numRuns: 200 });
  });

  test("completes a beginning with the most frequent longer words, and says when some were left out", () => {
    const property = fc.property(cases(alphabet), ({ entries, asked, most }) => {
      const dictionary = dictionaryOf(entries);
      for (const prefix of [asked, [...asked].slice(0, 2).join(""), [...asked][0]!]) {
        const longer = entriesOf(entries).filter(({ word }) => word !== prefix && word.startsWith(prefix));
        const expected = { words: longer.sort(byFrequency).slice(0, most), cut: longer.length > most };
        expect(dictionary.startingWith(prefix, most)).toEqual(expected);
      }
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });

  test.each([0, 1, 2])("finds the words within %i edits, nearest, same beginning and most frequent first", (edits) => {
    const property = fc.property(cases(alphabet), ({ entries, asked, most }) => {
      const strange = ({ word }: WordEntry) => ([...word][0] === [...asked][0] ? 0 : 1);
      const expected = entriesOf(entries)
        .map((entry) => ({ ...entry, edits: naiveEdits(asked, entry.word) }))
        .filter((entry) => entry.edits <= edits)
        .sort((a, b) => a.edits - b.edits || strange(a) - strange(b) || byFrequency(a, b));
      const dictionary = dictionaryOf(entries);
      expect(dictionary.near(asked, edits, entries.length)).toEqual(expected);
      expect(dictionary.near(asked, edits, most)).toEqual(expected.slice(0, most));
    });
    fc.assert(property, { seed: SEED, numRuns: 500 });
  });
});

describe.each(Object.entries(ALPHABETS))("where a word is only begun, over %s", (_, alphabet) => {
  test.each([0, 1, 2])("finds the words of which a beginning is within %i edits", (edits) => {
    const property = fc.property(cases(alphabet), ({ entries, asked, most }) => {
      const strange = ({ word }: WordEntry) => ([...word][0] === [...asked][0] ? 0 : 1);
      const expected = entriesOf(entries)
        .map((entry) => ({ ...entry, edits: naiveEditsBegun(asked, entry.word) }))
        .filter((entry) => entry.edits <= edits)
        .sort((a, b) => a.edits - b.edits || strange(a) - strange(b) || byFrequency(a, b));
      expect(dictionaryOf(entries).near(asked, edits, most, true)).toEqual(expected.slice(0, most));
    });
    fc.assert(property, { seed: SEED, numRuns: 300 });
  });
});

describe("what counts as one edit", () => {
  test.each([
    ["lavrov", "lavorv", 1, "a swap of neighbours"],
    ["lavrov", "lavrv", 1, "a letter left out"],
    ["lavrov", "lavrrov", 1, "a letter too many"],
    ["lavrov", "lawrov", 1, "a wrong letter"],
    ["lavrov", "alvrvo", 2, "two swaps"],
    ["ca", "abc", 3, "no letter is edited twice: a swap and an insertion between is three"],
    ["𐐀𐐁𐐂", "𐐁𐐀𐐂", 1, "a swap of letters beyond the basic plane"],
    ["𐐀𐐁𐐂", "𐐀𐐂", 1, "one letter beyond the basic plane left out"],
  ])("“%s” and “%s”: %i (%s)", (word, typed, edits) => {
    const dictionary = createDictionary([word], [1]);
    expect(dictionary.near(typed, edits, 8)).toEqual([{ word, documentFrequency: 1, edits }]);
    expect(dictionary.near(typed, edits - 1, 8)).toEqual([]);
  });
});

test("an empty dictionary has no answer", () => {
  const dictionary = createDictionary([], []);
  expect(dictionary.get("a")).toBeUndefined();
  expect(dictionary.startingWith("a", 8)).toEqual({ words: [], cut: false });
  expect(dictionary.near("a", 2, 8)).toEqual([]);
});
