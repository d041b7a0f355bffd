import type { Slot } from "../rank/slots.ts";
import type { Range } from "../searcher.ts";
import type { Match } from "./highlight.ts";

/** Rarities are added and taken away as whole numbers, so that equal windows come out equal. */
const PRECISION = 2 ** 20;

/**
 * The part of a text that a snippet must show, from a first to a last match, at most `length` code units: the one with
 * the greatest rarity of different words; of equals the one with the least between its matches, then the one with the
 * most matches in the room behind it, then the first. Of a match longer than that, its beginning; `[0, 0]` without any.
 *
 *     a .. b ...... a . c ....... b . a . c        The right edge goes from match to match; the left one follows
 *          [            ]         [       ]        when the window is too long, or shows its first match again.
 */
export function bestWindow(matches: readonly Match[], slots: readonly Pick<Slot, "rarity">[], length: number): Range {
  const worth = slots.map(({ rarity }) => Math.round(rarity * PRECISION));
  const seen = new Uint32Array(slots.length);
  const startOf = (match: number) => matches[match]!.range[0];
  const endOf = (match: number) => matches[match]!.range[1];
  const lengthOf = (match: number) => endOf(match) - startOf(match);
  let [value, matched, first, behind] = [0, 0, 0, 0];
  let best: Range = [0, 0];
  let bestWorth: Worth = [-1, 0, 0];

  const isSpare = (match: number) => [...matches[match]!.slots].every((slot) => seen[slot]! > 1 || worth[slot] === 0);
  const isTooLong = (last: number) => endOf(last) - startOf(first) > length;

  for (let last = 0; last < matches.length; last++) {
    for (const slot of matches[last]!.slots) if (seen[slot]!++ === 0) value += worth[slot]!;
    matched += lengthOf(last);
    for (; first < last && (isTooLong(last) || isSpare(first)); first++) {
      for (const slot of matches[first]!.slots) if (--seen[slot]! === 0) value -= worth[slot]!;
      matched -= lengthOf(first);
    }
    while (behind < matches.length && endOf(behind) - startOf(first) <= length) behind++;
    const worthHere: Worth = [value, matched - (endOf(last) - startOf(first)), behind - first];
    if (isMore(worthHere, bestWorth)) {
      bestWorth = worthHere;
      best = [startOf(first), Math.min(endOf(last), startOf(first) + length)];
    }
  }
  return best;
}

/** What makes a window better, in this order: rarity, closeness (0: nothing stands between its matches), matches. */
type Worth = readonly [rarity: number, closeness: number, matches: number];

function isMore(a: Worth, b: Worth): boolean {
  const decides = a.findIndex((value, i) => value !== b[i]);
  return decides >= 0 && a[decides]! > b[decides]!;
}
