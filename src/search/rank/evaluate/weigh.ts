import type { Formula } from "../match.ts";
import type { Means } from "./evaluate.ts";
import type { Word } from "./word.ts";

/** Puts the sums over all words of so many paragraphs that were found into the scratch. */
export function weigh(
  words: readonly Word[],
  count: number,
  formula: Formula,
  { strengths, engine, scratch }: Means,
): void {
  const { found, score, frequency, strength, touched } = scratch;
  score.fill(0, 0, count);
  for (const { slot, sources } of words) {
    const isSparse = sources.length > FEW;
    for (const { lists, quality } of sources) {
      const most = quality * strengths.most;
      let met = 0;
      for (const list of lists) {
        const { field } = list;
        const lengths = engine.lengths[field]!;
        for (let i = 0; i < count; i++) {
          // A better reading of the word says more than this one can.
          if (strength[i]! >= most) continue;
          const paragraph = found[i]!;
          const times = list.frequency(paragraph);
          if (times === 0) {
            // Of many lists most have nothing for a while.
            if (isSparse) for (const next = list.next(paragraph); i + 1 < count && found[i + 1]! < next; ) i++;
            continue;
          }
          if (frequency[i] === 0) touched[met++] = i;
          frequency[i]! += strengths.weigh(field, times, lengths[paragraph]!);
        }
      }
      for (let each = 0; each < met; each++) {
        const i = touched[each]!;
        const value = quality * strengths.saturate(frequency[i]!);
        frequency[i] = 0;
        if (value > strength[i]!) strength[i] = value;
      }
    }
    for (let i = 0; i < count; i++) {
      if (strength[i] === 0) continue;
      score[i]! += formula.scoreOf(slot, strength[i]!);
      strength[i] = 0;
    }
  }
}

/** Readings of a word of which a paragraph mostly holds one. */
const FEW = 2;
