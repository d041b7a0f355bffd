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

/** The score of a candidate before its places are looked at, and what is known of it beforehand. */
export class Formula {
  /** The words that make a paragraph match: those that are not common, unless the query has no other … */
  readonly telling: readonly Slot[];
  readonly common: readonly Slot[];
  /** … and both: the order in which sums are taken, so that each is the same number wherever it is taken. */
  readonly words: readonly Slot[];
  /** How much rarity a paragraph must hold. */
  readonly needed: number;
  readonly #scored: ReadonlySet<Slot>;
  /** Rarity of all words together. */
  readonly #total: number;
  readonly #weights: Weights;
  #held = 0;
  #covered = 0;

  /** @param maxScored only so many words add to the score and make up the share, the rarest first */
  constructor(slots: readonly Slot[], maxScored: number, weights: Weights) {
    const telling = slots.filter(({ word }) => !word.common);
    this.telling = telling.length === 0 ? slots : telling;
    this.common = telling.length === 0 ? [] : slots.filter(({ word }) => word.common);
    this.words = [...this.telling, ...this.common];
    this.#scored = scoredSlots(slots, maxScored);
    this.#total = slots.reduce((sum, { rarity }) => sum + rarity, 0);
    // Of a long text only as much is asked as of its rarest words: no paragraph holds a fifth of a page.
    this.needed = weights.matchShare * [...this.#scored].reduce((sum, { rarity }) => sum + rarity, 0);
    this.#weights = weights;
  }

  scoreOf(slot: Slot, strength: number): number {
    return this.#scored.has(slot) ? slot.rarity * strength : 0;
  }

  /**
   * @param words Σ over the scored words of rarity · strength
   * @param held rarity of the words that the paragraph holds
   * @param said rarity of the words that any paragraph of its article holds itself
   */
  partsOf(words: number, held: number, said: number): MatchParts {
    return { words, coverage: this.#coverage(held), article: this.#weights.article * Math.max(0, said - held) };
  }

  /** Whether so much is, but for rounding, as much as is needed. */
  mayMatch(held: number): boolean {
    return held + ROUNDING >= this.needed;
  }

  /** What a word adds to a score at most that adds so much where it is held: or it is said elsewhere in the article. */
  worth({ rarity }: Slot, score: number): number {
    return Math.max(score, this.#weights.article * rarity);
  }

  /** No paragraph with these sums has a greater score, whatever its article says. */
  bound(words: number, held: number): number {
    return this.most(words, held, held);
  }

  /** The same where only so much is sure to be held, of what may be. */
  most(words: number, held: number, sure: number): number {
    return words + this.#coverage(held) + this.#weights.article * Math.max(0, this.#total - sure) + ROUNDING;
  }

  /** Neighbours mostly hold the same words, and a power is dear. */
  #coverage(held: number): number {
    if (held !== this.#held) {
      const { coverage, coveragePower } = this.#weights;
      this.#held = held;
      this.#covered = this.#total > 0 ? coverage * this.#total * (held / this.#total) ** coveragePower : 0;
    }
    return this.#covered;
  }
}

/** More than any sum is off by rounding. */
const ROUNDING = 1e-9;

/** A score that every score passes. */
export const WORST = Number.NEGATIVE_INFINITY;

export function candidateOf(paragraph: number, match: MatchParts): Candidate {
  return { paragraph, score: match.words + match.coverage + match.article, match };
}

/** The words that add to scores: the rarest. */
export function scoredSlots(slots: readonly Slot[], most: number): ReadonlySet<Slot> {
  return new Set([...slots].sort((a, b) => b.rarity - a.rarity).slice(0, most));
}

/** Best first; equals in reading order. */
export function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.paragraph - b.paragraph;
}
