import fc from "fast-check";
import { expect, test } from "vitest";
import type { Range } from "../../../src/search/searcher.ts";
import type { Match } from "../../../src/search/show/highlight.ts";
import { bestWindow } from "../../../src/search/show/window.ts";

interface Given {
  readonly matches: readonly Match[];
  readonly rarities: readonly number[];
  readonly length: number;
}

/** Matches of one or two words each, some units long and some apart. */
const given = fc
  .record({
    units: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 9 }), fc.nat(3), fc.option(fc.nat(3))),
      { maxLength: 14 },
    ),
    rarities: fc.tuple(...Array.from({ length: 4 }, () => fc.constantFrom(0, 0.25, 0.5, 0.75, 2.5))),
    length: fc.integer({ min: 8, max: 60 }),
  })
  .map(({ units, rarities, length }): Given => {
    let at = 0;
    const matches = units.map(([gap, size, slot, other]): Match => {
      const start = at + gap;
      at = start + size;
      return { range: [start, at], slots: new Set(other === null ? [slot] : [slot, other]) };
    });
    return { matches, rarities, length };
  });

/** What a window from one match to another is worth, as numbers that are compared one by one. */
function worthOf({ matches, rarities, length }: Given, first: number, last: number): number[] {
  const inside = matches.slice(first, last + 1);
  const slots = new Set(inside.flatMap((match) => [...match.slots]));
  const [start, end] = [inside[0]!.range[0], inside.at(-1)!.range[1]];
  const matched = inside.reduce((sum, { range }) => sum + range[1] - range[0], 0);
  const shown = matches.filter(({ range }, i) => i >= first && range[1] - start <= length).length;
  const rarity = [...slots].reduce((sum, slot) => sum + rarities[slot]!, 0);
  return [rarity, matched - (end - start), shown, -start];
}

test("is the best of all windows that are short enough", () => {
  const property = fc.property(given, (one) => {
    const { matches, rarities, length } = one;
    const slots = rarities.map((rarity) => ({ rarity }));
    let best: { range: Range; worth: number[] } = { range: [0, 0], worth: [-1] };
    matches.forEach(({ range: [start] }, first) => {
      matches.forEach(({ range: [, end] }, last) => {
        if (last < first || (last > first && end - start > length)) return;
        const worth = worthOf(one, first, last);
        const decides = worth.findIndex((value, i) => value !== best.worth[i]);
        if (decides >= 0 && worth[decides]! > best.worth[decides]!) {
          best = { range: [start, Math.min(end, start + length)], worth };
        }
      });
    });
    expect(bestWindow(matches, slots, length)).toEqual(best.range);
  });
  fc.assert(property, { seed: 20_278, numRuns: 5000 });
});
