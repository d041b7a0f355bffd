import { FIELDS } from "../document.ts";
import type { QueryWord } from "../query/query.ts";
import type { Reading } from "../query/readings.ts";
import type { Engine, TermEvidence } from "../store/engine.ts";
import { inverseDocumentFrequency } from "../store/minisearch.ts";
import { COMMON, FIELD_BOOSTS, OWN_FIELDS } from "./weights.ts";

const TITLE = FIELDS.indexOf("title");

/** A word of the query with all that the index says about it. */
export interface Slot {
  readonly word: QueryWord;
  readonly readings: readonly Reading[];
  /** Inverse document frequency of the word with all its readings, a tenth of it for a common word; 0 when unknown. */
  readonly rarity: number;
  /** By paragraph number: best reading of quality · Σ over fields of boost · saturation. */
  readonly strength: ReadonlyMap<number, number>;
  /**
   * Paragraphs that hold it themselves: what only a heading or title says does not make a paragraph match, but the
   * first paragraph of an article answers for its title.
   */
  readonly own: ReadonlySet<number>;
}

/** Brings words, their readings and the evidence together. */
export function weighWords(
  words: readonly QueryWord[],
  readings: readonly (readonly Reading[])[],
  evidenceOf: (term: string) => TermEvidence,
  engine: Pick<Engine, "summary" | "startsArticle">,
): Slot[] {
  const { paragraphs } = engine.summary;
  const discount = words.some((word) => !word.common);
  return words.map((word, i) => {
    const strength = new Map<number, number>();
    const own = new Set<number>();
    for (const reading of readings[i]!) {
      for (const term of reading.terms) addStrength(evidenceOf(term), reading.quality, engine, strength, own);
    }
    const idf = own.size > 0 ? inverseDocumentFrequency(paragraphs, own.size) : 0;
    return {
      word,
      readings: readings[i]!,
      rarity: word.common && discount ? idf * COMMON : idf,
      strength,
      own,
    };
  });
}

/** The best of several readings counts, not their sum: many rare variants must not outweigh the word itself. */
function addStrength(
  evidence: TermEvidence,
  quality: number,
  engine: Pick<Engine, "summary" | "startsArticle">,
  strength: Map<number, number>,
  own: Set<number>,
): void {
  const ofTerm = new Map<number, number>();
  for (const field of evidence.fields) {
    // BM25+ is rarity times saturation; rarity is that of the query's word, so only the saturation is taken from it.
    const scale =
      FIELD_BOOSTS[field.field]! / inverseDocumentFrequency(engine.summary.paragraphs, field.paragraphs.length);
    field.paragraphs.forEach((paragraph, k) => {
      ofTerm.set(paragraph, (ofTerm.get(paragraph) ?? 0) + scale * field.bm25[k]!);
      if (field.field < OWN_FIELDS || (field.field === TITLE && engine.startsArticle(paragraph))) own.add(paragraph);
    });
  }
  for (const [paragraph, value] of ofTerm) {
    const better = value * quality;
    if (better > (strength.get(paragraph) ?? 0)) strength.set(paragraph, better);
  }
}
