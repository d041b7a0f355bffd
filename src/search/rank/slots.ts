import { FIELDS, type Field } from "../document.ts";
import type { QueryWord } from "../query/query.ts";
import type { Reading } from "../query/readings.ts";
import type { TermPostings } from "../store/engine.ts";
import { inverseDocumentFrequency } from "../store/minisearch.ts";
import type { Evidence } from "./evidence.ts";
import type { Scratch } from "./scratch.ts";
import { type Held, type Strengths, take } from "./strength.ts";
import type { Weights } from "./weights.ts";

/** A word of the query with all that the index says about it. */
export interface Slot extends Held {
  readonly word: QueryWord;
  readonly readings: readonly Reading[];
  /** Inverse document frequency of the word with all its readings, a part of it for a common word; 0 when unknown. */
  readonly rarity: number;
}

/**
 * Brings words, their readings and the evidence together.
 *
 * @param paragraphs how many the content has
 */
export function weighWords(
  words: readonly QueryWord[],
  readings: readonly (readonly Reading[])[],
  evidence: Pick<Evidence, "of">,
  paragraphs: number,
  strengths: Strengths,
  scratch: Scratch,
  weights: Weights,
): Slot[] {
  const discount = words.some((word) => !word.common);
  return words.map((word, i): Slot => {
    const held = collect(readings[i]!, evidence, strengths, scratch);
    const idf = held.ownCount > 0 ? inverseDocumentFrequency(paragraphs, held.ownCount) : 0;
    return { ...held, word, readings: readings[i]!, rarity: word.common && discount ? idf * weights.common : idf };
  });
}

/**
 * The paragraphs that hold any reading of a word. The best of several readings counts, not their sum: many rare
 * variants must not outweigh the word itself.
 */
function collect(
  readings: readonly Reading[],
  evidence: Pick<Evidence, "of">,
  strengths: Strengths,
  { best, own }: Scratch,
): Held {
  const terms = readings.flatMap(({ terms, quality, field }) => terms.map((term) => ({ term, quality, field })));
  const [only] = terms;
  // Most words are read in one way and have one term.
  if (only && terms.length === 1 && only.quality === 1 && !only.field) return strengths.of(evidence.of(only.term));
  // All before the first is added up: strengths are worked out in the same scratch.
  const weighed = terms.map(({ term, field }) => strengths.of(inField(evidence.of(term), field)));
  const touched: number[] = [];
  for (const [number, { quality, field }] of terms.entries()) {
    const held = weighed[number]!;
    for (let i = 0; i < held.paragraphs.length; i++) {
      const paragraph = held.paragraphs[i]!;
      const strength = quality * held.strengths[i]!;
      if (best[paragraph] === 0) touched.push(paragraph);
      if (strength > best[paragraph]!) best[paragraph] = strength;
      // Who asks for a heading means all that stands under it.
      if (held.own[i] === 1 || field === "headings") own[paragraph] = 1;
    }
  }
  return take(touched, best, own);
}

/** What one field says of a term; of all of them without one. */
function inField(postings: TermPostings, field: Field | undefined): TermPostings {
  if (field === undefined) return postings;
  return { ...postings, fields: postings.fields.filter((one) => one.field === FIELDS.indexOf(field)) };
}
