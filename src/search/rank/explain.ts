import type { Candidate } from "./match.ts";
import type { ParagraphPlaces } from "./reader.ts";
import type { Slot } from "./slots.ts";
import type { Strengths } from "./strength.ts";

/** How a score came about: the scores of the words and the other parts add up to it. All numbers have 4 decimals. */
export interface Explanation {
  readonly words: readonly WordScore[];
  /** For how much of the query's rarity the paragraph holds. */
  readonly coverage: number;
  /** For words that only other paragraphs of its article hold. */
  readonly article: number;
  /** For words that stand there as typed. */
  readonly exactness: number;
  /** For neighbours of the query that are near each other, and for the passage that holds most of the query. */
  readonly nearness: number;
  readonly passage: number;
  /** For the whole query word for word. */
  readonly phrase: number;
  /** What a pin of the site added, or took. */
  readonly boost: number;
}

/** One word of the query that the paragraph holds. */
export interface WordScore {
  /** As typed, folded. */
  readonly word: string;
  /** What of the paragraph matched it, folded; empty where only its headings or title do. */
  readonly matched: readonly string[];
  /** Inverse document frequency, a part of it for a common word. */
  readonly rarity: number;
  /** How strongly the paragraph holds it: quality of the reading times the saturation of its frequency. */
  readonly strength: number;
  /** rarity · strength; 0 for a word that is not among those scored. */
  readonly score: number;
}

/**
 * @param scored the slots that add to scores
 * @param places where the words stand in the paragraph
 */
export function explainScore(
  { paragraph, match, bonus, boost = 0 }: Candidate,
  slots: readonly Slot[],
  scored: ReadonlySet<Slot>,
  places: ParagraphPlaces,
  strengths: Pick<Strengths, "at">,
): Explanation {
  const words = slots.flatMap((slot, i): WordScore[] => {
    const strength = strengths.at(slot.sources, paragraph);
    if (strength === 0) return [];
    const found = [...(places.text[i] ?? []), ...(places.credit[i] ?? [])];
    return [
      {
        word: slot.word.word,
        matched: [...new Set(found.map(({ word }) => word))],
        rarity: round(slot.rarity),
        strength: round(strength),
        score: scored.has(slot) ? round(slot.rarity * strength) : 0,
      },
    ];
  });
  const { exactness, nearness, passage, phrase } = bonus ?? { exactness: 0, nearness: 0, passage: 0, phrase: 0 };
  return {
    words,
    coverage: round(match.coverage),
    article: round(match.article),
    exactness: round(exactness),
    nearness: round(nearness),
    passage: round(passage),
    phrase: round(phrase),
    boost: round(boost),
  };
}

/** Scores are given with 4 decimals. */
export const round = (value: number): number => Math.round(value * 1e4) / 1e4;
