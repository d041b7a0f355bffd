import type { Engine, Positions } from "../store/engine.ts";
import { byScore, type Candidate } from "./match.ts";
import { findPlaces, hasPhrase, indexSlots, type Places } from "./places.ts";
import type { Slot } from "./slots.ts";
import { EXACTNESS, NEAR_WINDOW, NEARNESS, PHRASE } from "./weights.ts";

/**
 * Looks at the words of the best candidates in their places and adds what nearness, phrase and exactness are worth.
 * The additions are never negative, so the candidates behind them keep their order.
 */
export async function rankByPlaces(
  candidates: readonly Candidate[],
  slots: readonly Slot[],
  engine: Engine,
  most: number,
): Promise<Candidate[]> {
  const best = candidates.slice(0, most);
  const index = indexSlots(slots);
  const total = slots.reduce((sum, slot) => sum + slot.rarity, 0);
  const positions = await engine.positions(best.map((candidate) => candidate.paragraph));
  const ranked = best.map((candidate, i) => {
    const fields = placesOf(positions[i]!, index, slots.length);
    const bonus = fields.reduce((sum, places) => Math.max(sum, bonusOf(places, slots, total)), 0);
    return { paragraph: candidate.paragraph, score: candidate.score + bonus };
  });
  return [...ranked.sort(byScore), ...candidates.slice(most)];
}

function placesOf(positions: Positions, index: ReturnType<typeof indexSlots>, slots: number): Places[] {
  return [positions.text, positions.credit].map((tokens) => findPlaces(tokens, index, slots));
}

function bonusOf(places: Places, slots: readonly Slot[], total: number): number {
  let bonus = 0;
  slots.forEach((slot, i) => {
    if (places.of[i]!.some((token) => token.word === slot.word.word)) bonus += EXACTNESS * slot.rarity;
  });
  bonus += NEARNESS * nearness(places, slots);
  if (slots.length > 1 && hasPhrase(places, slots, 0, slots.length)) bonus += PHRASE * total;
  return bonus;
}

/** Σ over neighbouring telling words of the lesser rarity times the closeness of their closest pair. */
function nearness(places: Places, slots: readonly Slot[]): number {
  const telling = slots.map((slot, i) => ({ slot, i })).filter(({ slot }) => slot.rarity > 0 && !slot.word.common);
  let sum = 0;
  for (let k = 1; k < telling.length; k++) {
    const [left, right] = [telling[k - 1]!, telling[k]!];
    const closeness = closestPair(places, left.i, right.i, right.i - left.i);
    sum += closeness * Math.min(left.slot.rarity, right.slot.rarity);
  }
  return sum;
}

/** 1 where two words stand as far apart as in the query; less with every word between, half in the other order. */
function closestPair(places: Places, left: number, right: number, apart: number): number {
  const reach = apart + NEAR_WINDOW;
  const others = places.of[right]!;
  let best = 0;
  let first = 0;
  for (const { position } of places.of[left]!) {
    while (first < others.length && others[first]!.position < position - reach) first++;
    for (let k = first; k < others.length && others[k]!.position <= position + reach; k++) {
      const distance = others[k]!.position - position;
      const off = Math.abs(Math.abs(distance) - apart);
      if (distance === 0 || off >= NEAR_WINDOW) continue;
      best = Math.max(best, (distance > 0 ? 1 : 0.5) / (1 + off) ** 2);
    }
  }
  return best;
}
