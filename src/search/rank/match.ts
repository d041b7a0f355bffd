import type { Engine } from "../store/engine.ts";
import type { Scratch } from "./scratch.ts";
import type { Slot } from "./slots.ts";
import type { Weights } from "./weights.ts";

/** A paragraph that matches, with its score so far and what the score is made of. */
export interface Candidate {
  readonly paragraph: number;
  readonly score: number;
  readonly match: MatchParts;
  /** Only of candidates whose words were looked at in their places. */
  readonly bonus?: Bonus;
  /** What the site did with it by hand (see pins.ts): put it first, or multiplied its score. */
  readonly pinned?: "shown" | "boosted";
  /** What a pin added to its score, or took from it. */
  readonly boost?: number;
}

/** Parts of a score that need no look at the text. */
export interface MatchParts {
  /** Σ over the scored words of rarity · strength. */
  readonly words: number;
  readonly coverage: number;
  readonly article: number;
}

/** Of a paragraph that is shown though it does not match. */
export const NO_MATCH: MatchParts = { words: 0, coverage: 0, article: 0 };

/** Parts of a score that come from the places of words. */
export interface Bonus {
  readonly exactness: number;
  readonly nearness: number;
  readonly passage: number;
  readonly phrase: number;
}

/**
 * The paragraphs that match: each holds at least one word that is not common (unless the query has no other), and a
 * certain share of the query's rarity. In no certain order; their score is the part that needs no look at their text.
 *
 * @param maxScored only so many words add to the score and make up the share, the rarest first
 */
export function matchParagraphs(
  slots: readonly Slot[],
  maxScored: number,
  engine: Pick<Engine, "articleOf">,
  scratch: Scratch,
  weights: Weights,
): Candidate[] {
  const { share, score, own } = scratch;
  const scored = scoredSlots(slots, maxScored);
  const telling = slots.some((slot) => !slot.word.common) ? slots.filter((slot) => !slot.word.common) : slots;
  const total = slots.reduce((sum, slot) => sum + slot.rarity, 0);
  // Of a long text only as much is asked as of its rarest words: no paragraph holds a fifth of a page.
  const needed = weights.matchShare * [...scored].reduce((sum, slot) => sum + slot.rarity, 0);
  const matched: number[] = [];
  for (const slot of telling) {
    slot.paragraphs.forEach((paragraph, i) => {
      if (slot.own[i] === 0 || own[paragraph] === 1) return;
      own[paragraph] = 1;
      matched.push(paragraph);
    });
  }
  for (const slot of slots) {
    const { paragraphs, strengths, rarity } = slot;
    const scores = scored.has(slot) ? rarity : 0;
    for (let i = 0; i < paragraphs.length; i++) {
      const paragraph = paragraphs[i]!;
      if (own[paragraph] === 0) continue;
      share[paragraph]! += rarity;
      score[paragraph]! += scores * strengths[i]!;
    }
  }
  const said = weights.article > 0 ? saidByArticles(slots, engine, scratch) : null;
  const candidates: Candidate[] = [];
  for (const paragraph of matched) {
    const held = share[paragraph]!;
    if (held >= needed) {
      const elsewhere = said ? Math.max(0, said[engine.articleOf(paragraph)]! - held) : 0;
      const match = {
        words: score[paragraph]!,
        coverage: weights.coverage * total * (held / total) ** weights.coveragePower,
        article: weights.article * elsewhere,
      };
      candidates.push({ paragraph, score: match.words + match.coverage + match.article, match });
    }
    share[paragraph] = score[paragraph] = own[paragraph] = 0;
  }
  said?.fill(0);
  return candidates;
}

/** The words that add to scores: the rarest. */
export function scoredSlots(slots: readonly Slot[], most: number): ReadonlySet<Slot> {
  return new Set([...slots].sort((a, b) => b.rarity - a.rarity).slice(0, most));
}

/** By article the rarity of the words that any of its paragraphs holds itself. */
function saidByArticles(
  slots: readonly Slot[],
  engine: Pick<Engine, "articleOf">,
  { articles, articleMarks }: Scratch,
): Float64Array {
  slots.forEach((slot, number) => {
    slot.paragraphs.forEach((paragraph, i) => {
      if (slot.own[i] === 0) return;
      const article = engine.articleOf(paragraph);
      if (articleMarks[article] === number + 1) return;
      articleMarks[article] = number + 1;
      articles[article]! += slot.rarity;
    });
  });
  articleMarks.fill(0);
  return articles;
}

/** Best first; equals in reading order. */
export function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.paragraph - b.paragraph;
}
