import type { Engine } from "../../store/engine.ts";
import type { Formula } from "../match.ts";
import type { Scratch } from "../scratch.ts";
import type { Owning, Slot } from "../slots.ts";
import type { Strengths } from "../strength.ts";
import { has } from "./bits.ts";
import type { List } from "./list.ts";

/** A look at one paragraph costs as much as so many postings read in a row. */
export const PROBE = 4;

/** What weighing works with. */
export interface Scales {
  readonly engine: Pick<Engine, "lengths" | "startsArticle" | "summary">;
  readonly strengths: Strengths;
  readonly scratch: Scratch;
}

/** Adds one word to the sums of so many candidates of a window. */
export function weighWord(
  slot: Slot,
  [from, to]: readonly [number, number],
  count: number,
  formula: Formula,
  scales: Scales,
): void {
  const { sources, rarity, word } = slot;
  const tells = formula.telling.includes(slot);
  const { share, score, required, frequency, strength, touched, held } = scales.scratch;
  let holders = 0;
  for (const { lists, owning, quality } of sources) {
    let met = 0;
    lists.forEach((list, i) => {
      met = addList(list, tells ? owning[i]! : "no", from, to, count, met, scales);
    });
    for (let i = 0; i < met; i++) {
      const at = touched[i]!;
      const value = quality * scales.strengths.saturate(frequency[at]!);
      frequency[at] = 0;
      if (strength[at] === 0) held[holders++] = at;
      if (value > strength[at]!) strength[at] = value;
    }
  }
  for (let i = 0; i < holders; i++) {
    const at = held[i]!;
    share[at]! += rarity;
    score[at]! += formula.scoreOf(slot, strength[at]!);
    if (word.required) required[at]!++;
    strength[at] = 0;
  }
}

/** Adds up what one field says; `met` is how many paragraphs were met before, and it gives how many then. */
function addList(
  list: List,
  owning: Owning,
  from: number,
  to: number,
  count: number,
  met: number,
  { engine, strengths, scratch }: Scales,
): number {
  const { own, frequency, touched, marks } = scratch;
  const { field } = list;
  const lengths = engine.lengths[field]!;
  const { paragraphs, frequencies, start, end } = isProbed(list, from, to, count, engine)
    ? probe(list, count, scratch)
    : list.read(from, to);
  let next = met;
  for (let i = start; i < end; i++) {
    const paragraph = paragraphs[i]!;
    const at = paragraph - from;
    if (!has(marks, at)) continue;
    if (frequency[at] === 0) touched[next++] = at;
    frequency[at]! += strengths.weigh(field, frequencies[i]!, lengths[paragraph]!);
    if (owning === "yes" || (owning === "first" && engine.startsArticle(paragraph))) own[at] = 1;
  }
  return next;
}

/** The postings of so many candidates. */
function probe(list: List, count: number, { candidates, paragraphs, frequencies }: Scratch) {
  let end = 0;
  for (let i = 0; i < count; i++) {
    const times = list.frequency(candidates[i]!);
    if (times === 0) continue;
    paragraphs[end] = candidates[i]!;
    frequencies[end++] = times;
  }
  return { paragraphs, frequencies, start: 0, end };
}

/** Whether it is faster to look at each of so many candidates than to read the postings of a window. */
export function isProbed(
  { documentFrequency }: List,
  from: number,
  to: number,
  count: number,
  { summary }: Pick<Engine, "summary">,
): boolean {
  return PROBE * count * summary.paragraphs < documentFrequency * (to - from);
}
