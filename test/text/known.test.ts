import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKnown } from "../../src/text/known.ts";

const word = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."abpz059"), minLength: 1, maxLength: 12 }),
  // More letters than the table has room for.
  fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 3 }).map((start) => `${start}zzzzzzzzzz`),
);

describe("remembered words", () => {
  test("are found as the very words that stand there, however many there were before", () => {
    const known = createKnown((word) => [`${word}~`]);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { maxLength: 400 }), (words) => {
        for (const [before, word] of words) {
          const from = before.length;
          const found = known.plainAt(before + word + before, from, from + word.length);
          expect(found).toEqual({ word, terms: [`${word}~`] });
          expect(known.termsOf(word)).toEqual(found.terms);
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
    const long = "x".repeat(65);
    for (let i = 0; i < 2; i++) {
      known.plainAt("weapons of weapons", 0, 7);
      known.plainAt("weapons of weapons", 11, 18);
      known.termsOf("оружие");
      known.termsOf(long);
    }
    expect(read).toEqual(["weapons", "оружие", long, long]);
  });
});
