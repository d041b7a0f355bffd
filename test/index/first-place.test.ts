import fc from "fast-check";
import { expect, test } from "vitest";
import { firstPlaceIn } from "../../index/first-place.ts";
import { times } from "../process/random.ts";

const words = fc.array(fc.constantFrom("lamp", "keeper", "the ", " of ", "x", "灯台", "光", "d", "\n", "10"), {
  maxLength: 60,
});

test("a term stands first where a plain search finds it, whatever is asked for", () => {
  const property = fc.property(
    words,
    fc.array(fc.tuple(fc.nat(), fc.nat(40)), { maxLength: 12 }),
    words,
    (...given) => {
      const [made, cuts, other] = given;
      const text = made.join("");
      const firstPlace = firstPlaceIn(text);
      const inside = cuts.map(([at, length]) => text.slice(at % (text.length + 1)).slice(0, length));
      const mixed = inside.flatMap((one, i) => [one + (inside[i + 1] ?? ""), one + other.join("")]);
      for (const term of [...inside, ...mixed, other.join(""), "", text]) {
        expect([term, firstPlace(term)]).toEqual([term, text.indexOf(term)]);
      }
    },
  );
  fc.assert(property, { numRuns: times(200, 5000), seed: 3 });
});
