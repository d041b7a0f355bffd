import type { Formula } from "../match.ts";
import { add, list as listBits, remove } from "./bits.ts";
import type { Means, Wanted } from "./evaluate.ts";
import { markHeld, markOwn } from "./own.ts";
import { proposersOf } from "./propose.ts";
import { isProbed } from "./weigh.ts";

/** Puts the paragraphs of a window that may match into the scratch, as marks and as numbers, and gives how many. */
export type FindCandidates = (window: readonly [from: number, to: number], worst: number) => number;

export function candidateFinder(wanted: Wanted, formula: Formula, means: Means): FindCandidates {
  const { engine, strengths, scratch } = means;
  const { marks, candidates } = scratch;
  const propose = (window: readonly [number, number], worst: number) => {
    const [from, to] = window;
    if (wanted.slots.length === 0) for (let at = 0; at < to - from; at++) add(marks, at);
    else {
      const proposers = proposersOf(formula, strengths, window, worst);
      // Where all telling words propose, what only a title or heading says need not be looked at.
      const mark = proposers.length === formula.telling.length && !proposers[0]!.word.required ? markOwn : markHeld;
      for (const { sources } of proposers) mark(sources, from, to, marks, engine);
    }
  };
  const keep = (from: number, count: number, keeps: (paragraph: number) => boolean): number => {
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const paragraph = candidates[i]!;
      if (keeps(paragraph)) candidates[kept++] = paragraph;
      else remove(marks, paragraph - from);
    }
    return kept;
  };
  return (window, worst) => {
    const [from, to] = window;
    marks.fill(0);
    propose(window, worst);
    let count = listBits(marks, from, candidates);
    for (const list of wanted.absent) {
      if (isProbed(list, from, to, count, engine)) {
        count = keep(from, count, (paragraph) => list.frequency(paragraph) === 0);
        continue;
      }
      list.read(from, to);
      for (let i = list.start; i < list.end; i++) remove(marks, list.paragraphs[i]! - from);
    }
    if (wanted.absent.length > 0) count = listBits(marks, from, candidates);
    return wanted.passes === null ? count : keep(from, count, wanted.passes);
  };
}
