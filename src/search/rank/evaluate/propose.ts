import { type Formula, WORST } from "../match.ts";
import type { Holders } from "./holders.ts";
import { ABOVE, OWN, type Word } from "./word.ts";

/**
 * The holders of words of which every paragraph that matters is one. Those left out are too frequent: together they do not
 * make the share that a match needs, or do not reach the worst score that still counts (after MaxScore, Turtle and Flood,
 * 1995). Paragraphs that hold a word themselves and those below a heading or title with it are left out each for themselves:
 * of a word alone, those in whose title it does not stand mostly need not be looked at. None: nothing in the window matters.
 *
 * @param words bounded for the window
 * @param worst the score that must be passed; WORST while every match counts
 */
export function proposersOf(words: readonly Word[], formula: Formula, worst: number): readonly Holders[] {
  const left = new Map<Word, number>();
  let held = 0;
  let worth = 0;
  /** What is left of a word is worth what it adds, be it held by the paragraph or said elsewhere in its article. */
  const leaveOut = (word: Word, way: number) => {
    const before = left.get(word) ?? 0;
    if (before === 0) held += word.slot.rarity;
    else worth -= formula.worth(word.slot, word.worth[before]!);
    worth += formula.worth(word.slot, word.worth[before | way]!);
    left.set(word, before | way);
  };
  for (const word of words) if (!word.tells) leaveOut(word, OWN | ABOVE);
  const ways = words
    .filter(({ tells, slot }) => tells && slot.rarity > 0)
    .flatMap((word) => [OWN, ABOVE].map((way) => ({ word, way, worth: word.worth[way]!, rarity: word.slot.rarity })))
    .filter(({ word, way }) => holdersOf(word, way).lists.length > 0);
  // While every match counts, only rarity does.
  const isPruning = worst > WORST;
  ways.sort((a, b) => (isPruning && a.worth - b.worth) || a.rarity - b.rarity);
  const first = ways.findIndex(({ word, way }) => {
    leaveOut(word, way);
    return formula.mayMatch(held) && (!isPruning || formula.bound(worth, held) > worst);
  });
  if (first < 0) return [];
  return ways.slice(first).map(({ word, way }) => holdersOf(word, way));
}

const holdersOf = ({ own, above }: Word, way: number): Holders => (way === OWN ? own : above);
