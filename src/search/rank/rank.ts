import { type Bonus, byScore, type Candidate } from "./match.ts";
import { hasPhrase, type Places } from "./places.ts";
import type { PlaceReader } from "./reader.ts";
import type { Slot } from "./slots.ts";
import type { Weights } from "./weights.ts";

/**
 * Looks at the words of the best candidates in their places and adds what nearness, phrase and exactness are worth.
 * The additions are never negative, so the candidates behind them keep their order.
 *
 * @param candidates best first
 * @param most so many are looked at
 */
export async function rankByPlaces(
  candidates: readonly Candidate[],
  slots: readonly Slot[],
  reader: PlaceReader,
  most: number,
  weights: Weights,
): Promise<Candidate[]> {
  const best = candidates.slice(0, most);
  const total = slots.reduce((sum, slot) => sum + slot.rarity, 0);
  const read = await reader.read(best.map((candidate) => candidate.paragraph));
  const ranked = best.map(({ paragraph, score, match }, i): Candidate => {
    const { text, credit } = read[i]!;
    const [ofText, ofCredit] = [text, credit].map((places) => bonusOf(places, slots, total, weights));
    const bonus = sum(ofCredit!) > sum(ofText!) ? ofCredit! : ofText!;
    return { paragraph, score: score + sum(bonus), match, bonus };
  });
  return [...ranked.sort(byScore), ...candidates.slice(most)];
}

const sum = ({ exactness, nearness, phrase }: Bonus): number => exactness + nearness + phrase;

function bonusOf(places: Places, slots: readonly Slot[], total: number, weights: Weights): Bonus {
  let exactness = 0;
  slots.forEach((slot, i) => {
    if (slot.rarity === 0) return;
    const typed = slot.word.word;
    if (places[i]!.some((place) => !place.part && place.word === typed)) exactness += weights.exactness * slot.rarity;
  });
  const phrase = slots.length > 1 && hasPhrase(places, slots, 0, slots.length);
  return {
    exactness,
    nearness: weights.nearness * nearnessOf(places, slots, weights.nearWindow),
    phrase: phrase ? weights.phrase * total : 0,
  };
}

/** Σ over neighbouring telling words of the lesser rarity times the closeness of their closest pair. */
function nearnessOf(places: Places, slots: readonly Slot[], window: number): number {
  let sum = 0;
  let left = -1;
  slots.forEach((slot, right) => {
    if (slot.rarity === 0 || slot.word.common) return;
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
