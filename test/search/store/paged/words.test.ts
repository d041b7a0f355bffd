import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TableWriter } from "../../../../index/paged/table.ts";
import { createDictionary } from "../../../../src/search/store/dictionary.ts";
import type { WordEntry } from "../../../../src/search/store/engine.ts";
import { Table } from "../../../../src/search/store/paged/table.ts";
import { createWords } from "../../../../src/search/store/paged/words.ts";
import { times } from "../../../process/random.ts";
import { naiveEdits } from "../../edits.ts";

/** Few letters each, so that random words share beginnings, repeat letters and lie near each other. */
const ALPHABETS = {
  ascii: ["a", "b", "c"],
  long: ["abcdefghijklmnop", "q", "r"],
  cyrillic: [..."абвё"],
  mixed: [..."aéя가"],
  // Two UTF-16 code units each; the first two share their first unit, the others share their second.
  astral: ["\u{10400}", "\u{10401}", "\u{10801}", "z"],
  edges: ["a", "\uffff", "\ufffe", "\u{10ffff}", "\u007f", "\u0080", "\u07ff", "\u0800"],
};

const RUNS = times(150, 3000);

interface Entry {
  readonly text: string;
  /** 0: a term that is no word. */
  readonly frequency: number;
  readonly isTerm: boolean;
}

const cases = (alphabet: readonly string[]) => {
  const text = (maxLength: number) => fc.string({ unit: fc.constantFrom(...alphabet), minLength: 1, maxLength });
  const entry = fc.record({ text: text(7), frequency: fc.integer({ min: 0, max: 200 }), isTerm: fc.boolean() });
  return fc.record({
    entries: fc.uniqueArray(entry, { selector: (one) => one.text, maxLength: 120, size: "max" }),
    asked: text(8),
    most: fc.integer({ min: 0, max: 12 }),
    begun: fc.boolean(),
  });
};

const inOrder = (entries: readonly Entry[]) => [...entries].sort((a, b) => (a.text < b.text ? -1 : 1));

function tableOf(entries: readonly Entry[]): Table {
  const writer = new TableWriter();
  for (const { text, frequency, isTerm } of inOrder(entries)) writer.add(text, frequency, isTerm, writer.size);
  return new Table(writer.finish());
}

function oracleOf(entries: readonly Entry[]) {
  const words = inOrder(entries).filter(({ frequency }) => frequency > 0);
  return createDictionary(
    words.map(({ text }) => text),
    words.map(({ frequency }) => frequency),
  );
}

describe.each(Object.entries(ALPHABETS))("a table of random words and terms, %s letters", (_, alphabet) => {
  test("holds every entry with its number, frequency and place, and no other", () => {
    const property = fc.property(cases(alphabet), ({ entries, asked }) => {
      const table = tableOf(entries);
      inOrder(entries).forEach(({ text, frequency, isTerm }, number, all) => {
        const terms = all.slice(number - (number % 16), number).filter((before) => before.isTerm);
        const expected = { number, frequency, isTerm, place: number - (number % 16), termsBefore: terms.length };
        expect(table.find(text)).toBe(true);
        expect(table).toMatchObject(expected);
        table.goTo(number);
        expect(table).toMatchObject(expected);
        expect(table.text).toBe(text);
      });
      expect(table.find(asked)).toBe(entries.some(({ text }) => text === asked));
    });
    fc.assert(property, { seed: 20_271, numRuns: RUNS });
  });

  test("answers as the dictionary of the resident engine does", () => {
    const property = fc.property(cases(alphabet), ({ entries, asked, most, begun }) => {
      const [words, oracle] = [createWords(tableOf(entries)), oracleOf(entries)];
      for (const { text } of [...entries, { text: asked }]) expect(words.get(text)).toEqual(oracle.get(text));
      for (const prefix of ["", asked, [...asked].slice(0, 2).join(""), [...asked][0]!]) {
        expect(words.startingWith(prefix, most)).toEqual(oracle.startingWith(prefix, most));
      }
      for (const edits of [0, 1, 2]) {
        expect(words.near(asked, edits, most, begun)).toEqual(oracle.near(asked, edits, most, begun));
        const all = words.near(asked, edits, entries.length, begun);
        expect(all).toEqual(oracle.near(asked, edits, entries.length, begun));
        if (!begun) expect(all.map(byWord).sort()).toEqual(naive(entries, asked, edits));
      }
    });
    fc.assert(property, { seed: 20_272, numRuns: RUNS });
  });
});

const byWord = ({ word, edits }: WordEntry & { edits: number }) => `${word} ${edits}`;

function naive(entries: readonly Entry[], asked: string, edits: number): string[] {
  const words = entries.filter(({ frequency }) => frequency > 0).map(({ text }) => text);
  const near = words.map((word) => ({ word, documentFrequency: 0, edits: naiveEdits(asked, word) }));
  return near
    .filter((one) => one.edits <= edits)
    .map(byWord)
    .sort();
}

test("an empty table has no answer", () => {
  const words = createWords(tableOf([]));
  expect(words.get("a")).toBeUndefined();
  expect(words.startingWith("a", 8)).toEqual({ words: [], cut: false });
  expect(words.near("a", 2, 8)).toEqual([]);
});
