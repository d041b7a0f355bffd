import { type Formula, WORST } from "../match.ts";
import type { Slot } from "../slots.ts";
import type { Strengths } from "../strength.ts";

/**
 * The words of which every paragraph that matters holds at least one. Those left out are too frequent: together they do
 * not make the share that a match needs, or do not reach the worst score that still counts (after MaxScore, Turtle and
 * Flood, 1995). Of required words it is the rarest. None: nothing between `from` and `to` matters.
 *
 * @param worst the score that must be passed; WORST while every match counts
 */
export function proposersOf(
  formula: Formula,
  strengths: Strengths,
  [from, to]: readonly [number, number],
  worst: number,
): readonly Slot[] {
  const [rarest] = formula.words.filter(({ word }) => word.required).sort((a, b) => a.ownCount - b.ownCount);
  if (rarest) return [rarest];
  const pruning = worst > WORST;
  let held = 0;
  let worth = 0;
  const leaveOut = (slot: Slot) => {
    held += slot.rarity;
    if (pruning) worth += formula.worth(slot, strengths.bound(slot.sources, from, to));
  };
  formula.common.forEach(leaveOut);
  const byRarity = formula.telling.filter(({ rarity }) => rarity > 0).sort((a, b) => a.rarity - b.rarity);
  const first = byRarity.findIndex((slot) => {
    leaveOut(slot);
    return formula.mayMatch(held) && (!pruning || formula.bound(worth, held) > worst);
  });
  return first < 0 ? [] : byRarity.slice(first);
}
