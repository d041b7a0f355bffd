import type { Scratch } from "../scratch.ts";
import { add, bitsFor, has, list as listBits } from "./bits.ts";
import type { List } from "./list.ts";
import { PROBE } from "./weigh.ts";

/**
 * The paragraphs that hold all words, each in any of its lists.
 *
 * @param most so many of them are given, the first ones in reading order; all are counted
 */
export function paragraphsWithAll(
  words: readonly (readonly List[])[],
  most: number,
  { window, windows, marks, candidates }: Scratch,
): { paragraphs: readonly number[]; count: number } {
  const paragraphs: number[] = [];
  let count = 0;
  const [rarest = [], ...others] = words.toSorted((a, b) => postingsIn(a) - postingsIn(b));
  const end = windows.at(-1)?.[1] ?? 0;
  const bits = bitsFor(window);
  for (const [from, to] of windows) {
    const mark = (lists: readonly List[], into: Uint32Array) => {
      into.fill(0);
      for (const list of lists) {
        list.read(from, to);
        for (let i = list.start; i < list.end; i++) add(into, list.paragraphs[i]! - from);
      }
    };
    mark(rarest, marks);
    let holding: number[] = [...candidates.subarray(0, listBits(marks, from, candidates))];
    for (const lists of others) {
      if (holding.length === 0) break;
      if (PROBE * lists.length * holding.length * end < postingsIn(lists) * (to - from)) {
        holding = holding.filter((paragraph) => lists.some((list) => list.frequency(paragraph) > 0));
      } else {
        mark(lists, bits);
        holding = holding.filter((paragraph) => has(bits, paragraph - from));
      }
    }
    count += holding.length;
    paragraphs.push(...holding.slice(0, most - paragraphs.length));
  }
  return { paragraphs, count };
}

function postingsIn(lists: readonly List[]): number {
  return lists.reduce((sum, { documentFrequency }) => sum + documentFrequency, 0);
}
