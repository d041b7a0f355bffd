import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { byScore, type Candidate, NO_MATCH } from "../../../src/search/rank/match.ts";
import { applyPin, type Pin } from "../../../src/search/rank/pins.ts";

const pin = (given: Partial<Pin>): Pin => ({ show: [], hide: new Set(), boost: new Map(), ...given });
const candidate = (paragraph: number, score: number, given: Partial<Candidate> = {}): Candidate => ({
  ...{ paragraph, score, match: NO_MATCH },
  ...given,
});
const RANKED: readonly Candidate[] = [candidate(4, 3), candidate(1, 2), candidate(7, 2)];

describe("a pin", () => {
  test.each<[what: string, given: Partial<Pin>, expected: readonly Candidate[]]>([
    ["without anything to do changes nothing", {}, RANKED],
    [
      "shows",
      { show: [9, 7] },
      [candidate(9, 0, { pinned: "shown" }), candidate(7, 2, { pinned: "shown" }), candidate(4, 3), candidate(1, 2)],
    ],
    ["hides", { hide: new Set([1, 9]) }, [RANKED[0]!, RANKED[2]!]],
    [
      "boosts, equals staying in reading order",
      {
        boost: new Map([
          [7, 1.5],
          [9, 100],
        ]),
      },
      [candidate(4, 3), candidate(7, 3, { pinned: "boosted", boost: 1 }), RANKED[1]!],
    ],
    [
      "lowers",
      { boost: new Map([[4, 0.5]]) },
      [RANKED[1]!, RANKED[2]!, candidate(4, 1.5, { pinned: "boosted", boost: -1.5 })],
    ],
  ])("%s", (_, given, expected) => {
    expect(applyPin(RANKED, pin(given), true)).toEqual(expected);
  });
});

test("gives each paragraph once: the shown in order, then the others by score, or all by score; none of the hidden", () => {
  const paragraph = fc.nat({ max: 12 });
  const ranked = fc
    .uniqueArray(fc.record({ paragraph, score: fc.nat({ max: 5 }) }), { selector: (one) => one.paragraph })
    .map((candidates) => candidates.map((one) => candidate(one.paragraph, one.score)).sort(byScore));
  const given = fc
    .record({
      show: fc.uniqueArray(paragraph, { maxLength: 4 }),
      hide: fc.uniqueArray(paragraph, { maxLength: 4 }),
      boost: fc.uniqueArray(fc.tuple(paragraph, fc.constantFrom(0.5, 1, 2, 7)), { selector: ([number]) => number }),
    })
    .map(({ show, hide, boost }) =>
      pin({ show, hide: new Set(hide.filter((one) => !show.includes(one))), boost: new Map(boost) }),
    );
  const property = fc.property(ranked, given, (candidates, { show, hide, boost }) => {
    const before = structuredClone(candidates);
    const after = applyPin(candidates, { show, hide, boost }, true);
    expect(applyPin(candidates, { show, hide, boost }, false)).toEqual([...after].sort(byScore));
    expect(candidates).toEqual(before);
    const numbers = after.map((one) => one.paragraph);
    expect(numbers.slice(0, show.length)).toEqual(show);
    const others = candidates.map((one) => one.paragraph).filter((one) => !show.includes(one) && !hide.has(one));
    expect(numbers.slice(show.length).sort((a, b) => a - b)).toEqual(others.sort((a, b) => a - b));
    expect(after.slice(show.length)).toEqual(after.slice(show.length).sort(byScore));
    for (const { paragraph: number, score } of after) {
      const own = candidates.find((one) => one.paragraph === number)?.score ?? 0;
      expect(score).toBe(own * (boost.get(number) ?? 1));
    }
  });
  fc.assert(property, { seed: 20_302, numRuns: 2000 });
});
