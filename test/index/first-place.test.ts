import fc from "fast-check";
import { expect, test } from "vitest";
import { standsBeforeIn } from "../../index/first-place.ts";
import { times } from "../process/random.ts";

const words = fc.array(fc.constantFrom("lamp", "keeper", "the ", " of ", "x", "灯台", "光", "d", "\n", "10"), {
  maxLength: 60,
});

test("a term stands before a place where a plain search finds it there, whatever is asked for", () => {
  const cuts = fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.nat()), { maxLength: 12 });
  const property = fc.property(words, cuts, words, (made, cuts, other) => {
    const text = made.join("");
    const standsBefore = standsBeforeIn(text);
    for (const [at, length, place] of cuts) {
      const inside = text.slice(at % (text.length + 1)).slice(0, length);
      for (const term of [inside, inside + other.slice(0, 2).join(""), other.join("") + inside]) {
        const [first, before] = [text.indexOf(term), place % (text.length + 1)];
        expect([term, before, standsBefore(term, before)]).toEqual([term, before, first >= 0 && first < before]);
      }
    }
  });
  fc.assert(property, { numRuns: times(200, 5000), seed: 3 });
});

test("what is too far away to look for is taken for there", () => {
  const standsBefore = standsBeforeIn(`${"lamp, the old ".repeat(30_000)}new lamp of the old keeper`);
  expect(standsBefore("new lamp of the", 420_000)).toBe(false);
  expect(standsBefore("lamp, the old lamp, and", 420_000)).toBe(false);
  expect(standsBefore("lamp, the old lamp", 420_000)).toBe(true);
});
