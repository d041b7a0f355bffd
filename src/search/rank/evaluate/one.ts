import { type Candidate, candidateOf, Formula } from "../match.ts";
import type { Slot } from "../slots.ts";
import type { Means } from "./evaluate.ts";
import { Said } from "./said.ts";
import { Word } from "./word.ts";

/** One paragraph that matches, scored as `evaluate` does it. */
export function scoreOne(paragraph: number, slots: readonly Slot[], maxScored: number, means: Means): Candidate {
  const formula = new Formula(slots, maxScored, means.weights);
  let held = 0;
  let words = 0;
  for (const slot of formula.words) {
    const strength = means.strengths.at(slot.sources, paragraph);
    if (strength > 0) held += slot.rarity;
    words += formula.scoreOf(slot, strength);
  }
  const all = formula.words.map((slot) => new Word(slot, true, means.scratch.sets, means.engine.summary.paragraphs));
  const said = new Said(all, means).byArticleOf(paragraph);
  return candidateOf(paragraph, formula.partsOf(words, held, said));
}
