import type { FieldPostings } from "../../store/engine.ts";
import type { Scratch } from "../scratch.ts";
import { list as listBits, rowsFor } from "./bits.ts";
import { Holders } from "./holders.ts";

/**
 * The paragraphs that hold all words, each in any of its lists.
 *
 * @param most so many of them are given, the first ones in reading order; all are counted
 */
export function paragraphsWithAll(
  words: readonly (readonly FieldPostings[])[],
  most: number,
  { sets, windows, candidates }: Scratch,
): { paragraphs: readonly number[]; count: number } {
  sets.begin();
  const paragraphs: number[] = [];
  let count = 0;
  const [rarest, ...others] = words.map((lists) => new Holders(lists, sets)).sort((a, b) => a.postings - b.postings);
  const end = windows.at(-1)?.[1] ?? 0;
  for (const [from, to] of rarest ? windows : []) {
    let holding = [...candidates.subarray(0, listBits(rarest!.read(from, to), rowsFor(to - from), from, candidates))];
    for (const holders of others) {
      if (holding.length === 0) break;
      holders.readFor(holding.length, from, to, end);
      holding = holding.filter((paragraph) => holders.has(paragraph, from));
    }
    count += holding.length;
    paragraphs.push(...holding.slice(0, most - paragraphs.length));
  }
  return { paragraphs, count };
}
