import type { Places } from "./places.ts";
import type { Slot } from "./slots.ts";

/**
 * Σ over neighbouring telling words of the query of the lesser rarity times the closeness of their closest pair.
 *
 * @param window how many words further apart than in the query they may stand
 */
export function neighbourhood(places: Places, slots: readonly Slot[], window: number): number {
  let sum = 0;
  let left = -1;
  slots.forEach((slot, right) => {
    if (!tells(slot)) return;
    if (left >= 0) {
      const closeness = closestPair(places[left]!, places[right]!, right - left, window);
      sum += closeness * Math.min(slots[left]!.rarity, slot.rarity);
    }
    left = right;
  });
  return sum;
}

/** 1 where two words stand as far apart as in the query; less with every word between, half in the other order. */
function closestPair(lefts: Places[number], rights: Places[number], apart: number, window: number): number {
  const reach = apart + window;
  let best = 0;
  let first = 0;
  for (const { position } of lefts) {
    while (first < rights.length && rights[first]!.position < position - reach) first++;
    for (let k = first; k < rights.length && rights[k]!.position <= position + reach; k++) {
      const distance = rights[k]!.position - position;
      const off = Math.abs(Math.abs(distance) - apart);
      if (distance === 0 || off >= window) continue;
      best = Math.max(best, (distance > 0 ? 1 : 0.5) / (1 + off) ** 2);
    }
  }
  return best;
}

/** The greatest rarity of different telling words that stand within `window` words of each other: about a sentence. */
export function densestPassage(places: Places, slots: readonly Slot[], window: number): number {
  const found = places
    .flatMap((of, slot) => (tells(slots[slot]!) ? of.map(({ position }) => ({ position, slot })) : []))
    .sort((a, b) => a.position - b.position);
  const counts = new Uint32Array(slots.length);
  let inside = 0;
  let best = 0;
  let first = 0;
  for (const { position, slot } of found) {
    if (counts[slot] === 0) inside += slots[slot]!.rarity;
    counts[slot]!++;
    while (found[first]!.position < position - window) {
      const left = found[first++]!.slot;
      counts[left]!--;
      if (counts[left] === 0) inside -= slots[left]!.rarity;
    }
    best = Math.max(best, inside);
  }
  return best;
}

function tells(slot: Slot): boolean {
  return slot.rarity > 0 && !slot.word.common;
}
