import { FIELDS } from "../document.ts";
import type { QueryWord } from "../query/query.ts";
import type { Reading } from "../query/readings.ts";
import type { Engine, TermEvidence } from "../store/engine.ts";
import { inverseDocumentFrequency } from "../store/minisearch.ts";
import type { Scratch } from "./scratch.ts";
import { OWN_FIELDS, type Weights } from "./weights.ts";

const TITLE = FIELDS.indexOf("title");

/** A word of the query with all that the index says about it. */
export interface Slot {
  readonly word: QueryWord;
  readonly readings: readonly Reading[];
  /** Inverse document frequency of the word with all its readings, a part of it for a common word; 0 when unknown. */
  readonly rarity: number;
  /** Numbers of the paragraphs that hold it in any field, in no certain order. */
  readonly paragraphs: Uint32Array;
  /** For each of them: best reading of quality · saturation of the weighted frequency. */
  readonly strengths: Float64Array;
  /**
   * For each of them 1 where the paragraph holds it itself: what only a heading or title says does not make a paragraph
   * match, but the first paragraph of an article answers for its title.
   */
  readonly own: Uint8Array;
}

/** Brings words, their readings and the evidence together. */
export function weighWords(
  words: readonly QueryWord[],
  readings: readonly (readonly Reading[])[],
  evidenceOf: (term: string) => TermEvidence,
  engine: Pick<Engine, "summary" | "startsArticle">,
  scratch: Scratch,
  weights: Weights,
): Slot[] {
  const discount = words.some((word) => !word.common);
  return words.map((word, i) => {
    const held = collect(readings[i]!, evidenceOf, engine, scratch, weights);
    const frequency = held.own.reduce((sum, own) => sum + own, 0);
    const idf = frequency > 0 ? inverseDocumentFrequency(engine.summary.paragraphs, frequency) : 0;
    return { word, readings: readings[i]!, rarity: word.common && discount ? idf * weights.common : idf, ...held };
  });
}

/**
 * The paragraphs that hold any reading of a word. The best of several readings counts, not their sum: many rare
 * variants must not outweigh the word itself.
 */
function collect(
  readings: readonly Reading[],
  evidenceOf: (term: string) => TermEvidence,
  engine: Pick<Engine, "startsArticle">,
  { frequency, best, own }: Scratch,
  weights: Weights,
): Pick<Slot, "paragraphs" | "strengths" | "own"> {
  const touched: number[] = [];
  for (const { terms, quality } of readings) {
    for (const term of terms) {
      const { fields } = evidenceOf(term);
      const holders: number[] = [];
      for (const { field, paragraphs, frequencies, lengths, averageLength } of fields) {
        const boost = weights.fieldBoosts[field]!;
        const { b } = weights.bm25;
        for (let i = 0; i < paragraphs.length; i++) {
          const paragraph = paragraphs[i]!;
          if (frequency[paragraph] === 0) holders.push(paragraph);
          frequency[paragraph]! += (boost * frequencies[i]!) / (1 - b + (b * lengths[i]!) / averageLength);
          if (field < OWN_FIELDS || (field === TITLE && engine.startsArticle(paragraph))) own[paragraph] = 1;
        }
      }
      const { k, d } = weights.bm25;
      for (const paragraph of holders) {
        const tf = frequency[paragraph]!;
        frequency[paragraph] = 0;
        const strength = quality * (d + (tf * (k + 1)) / (tf + k));
        if (best[paragraph] === 0) touched.push(paragraph);
        if (strength > best[paragraph]!) best[paragraph] = strength;
      }
    }
  }
  const held = {
    paragraphs: Uint32Array.from(touched),
    strengths: Float64Array.from(touched, (paragraph) => best[paragraph]!),
    own: Uint8Array.from(touched, (paragraph) => own[paragraph]!),
  };
  for (const paragraph of touched) best[paragraph] = own[paragraph] = 0;
  return held;
}
