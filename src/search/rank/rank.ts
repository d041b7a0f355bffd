import { isGram } from "../../text/grams.ts";
import { type Bonus, byScore, type Candidate } from "./match.ts";
import { densestPassage, neighbourhood } from "./nearness.ts";
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
    const ofText = bonusOf(text, slots, total, weights);
    // Few paragraphs have a credit.
    const ofCredit = credit.some((places) => places.length > 0) ? bonusOf(credit, slots, total, weights) : ofText;
    const bonus = sum(ofCredit) > sum(ofText) ? ofCredit : ofText;
    return { paragraph, score: score + sum(bonus), match, bonus };
  });
  return [...ranked.sort(byScore), ...candidates.slice(most)];
}

const sum = ({ exactness, nearness, passage, phrase }: Bonus): number => exactness + nearness + passage + phrase;

/** A passage of a script without spaces has more positions: each of its characters is one. */
function passageWindow(slots: readonly Slot[], { passageWindow, gramsPerWord }: Weights): number {
  const grams = slots.filter(({ word }) => isGram(word.word)).length;
  return 2 * grams > slots.length ? passageWindow * gramsPerWord : passageWindow;
}

function bonusOf(places: Places, slots: readonly Slot[], total: number, weights: Weights): Bonus {
  let exactness = 0;
  slots.forEach((slot, i) => {
    if (slot.rarity === 0) return;
    const typed = slot.word.exact ?? slot.word.word;
    if (places[i]!.some((place) => !place.part && (place.exact ?? place.word) === typed))
      exactness += weights.exactness * slot.rarity;
  });
  const phrase = slots.length > 1 && hasPhrase(places, slots, 0, slots.length);
  return {
    exactness,
    nearness: weights.nearness * neighbourhood(places, slots, weights.nearWindow),
    passage: weights.passage * densestPassage(places, slots, passageWindow(slots, weights)),
    phrase: phrase ? weights.phrase * total : 0,
  };
}
