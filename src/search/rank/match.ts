import type { Slot } from "./slots.ts";
import { COVERAGE, MATCH_SHARE } from "./weights.ts";

/** A paragraph that matches, with the part of its score that needs no look at its text. */
export interface Candidate {
  readonly paragraph: number;
  score: number;
  /** What the site did with it by hand (see pins.ts): put it first, or multiplied its score. */
  readonly pinned?: "shown" | "boosted";
}

/**
 * The paragraphs that match: each holds at least one word that is not common (unless the query has no other), and
 * MATCH_SHARE of the query's rarity. Best first; equals in reading order.
 *
 * @param maxScored only so many words add to the score, the rarest first
 */
export function matchParagraphs(slots: readonly Slot[], maxScored: number): Candidate[] {
  const scored = new Set([...slots].sort((a, b) => b.rarity - a.rarity).slice(0, maxScored));
  const telling = slots.some((slot) => !slot.word.common) ? slots.filter((slot) => !slot.word.common) : slots;
  const total = slots.reduce((sum, slot) => sum + slot.rarity, 0);
  const matched = new Map<number, { share: number; score: number }>();
  for (const slot of telling) for (const paragraph of slot.own) matched.set(paragraph, { share: 0, score: 0 });
  for (const slot of slots) {
    const scores = scored.has(slot);
    for (const [paragraph, strength] of slot.strength) {
      const candidate = matched.get(paragraph);
      if (!candidate) continue;
      candidate.share += slot.rarity;
      if (scores) candidate.score += slot.rarity * strength;
    }
  }
  const candidates: Candidate[] = [];
  for (const [paragraph, { share, score }] of matched) {
    if (share < MATCH_SHARE * total) continue;
    candidates.push({ paragraph, score: score + COVERAGE * total * (share / total) ** 2 });
  }
  return candidates.sort(byScore);
}

/** Best first; equals in reading order. */
export function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.paragraph - b.paragraph;
}
