import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKnown } from "../../src/text/known.ts";

/** Letters whose last six bits meet, so that words do whose letters do not; few, so that chance makes words again. */
const ODD = ["a", "z", "0", "9", "!", "¡", "а", "á", "中", "+"];
const plain = fc.string({ unit: fc.constantFrom(..."abz059"), minLength: 1, maxLength: 12 });
/** More letters than the table has room for. */
const long = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 2 }).map((start) => `${start}zzzzzzzzzz`);
const odd = fc.string({ unit: fc.constantFrom(...ODD), minLength: 1, maxLength: 12 });

describe("remembered words", () => {
  test("are found as the very words that stand there, however many there were before", () => {
    const known = createKnown((word) => [`${word}~`]);
    const word = fc.oneof(plain, long, odd);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 400 }), (words) => {
        for (const [before, word] of words) {
          const isPlain = /^[a-z0-9]+$/.test(word);
          const from = before.length;
          const found = known(before + word + before, from, from + word.length, isPlain);
          expect(found).toEqual({ word, terms: [`${word}~`] });
        }
      }),
      { seed: 8, numRuns: process.env.PILCROW_FULL ? 2000 : 200 },
    );
  });

  test("are read once, but for words that no text repeats", () => {
    const read: string[] = [];
    const known = createKnown((word) => {
      read.push(word);
      return [word];
    });
    const [long, text] = ["x".repeat(65), "weapons of weapons"];
    for (let i = 0; i < 2; i++) {
      known(text, 0, 7, true);
      known(text, 11, 18, true);
      known("оружие", 0, 6, false);
      known(long, 0, 65, true);
    }
    expect(read).toEqual(["weapons", "оружие", long, long]);
  });
});
