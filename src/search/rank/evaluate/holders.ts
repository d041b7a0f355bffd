import type { Engine, FieldPostings } from "../../store/engine.ts";
import { add, addAll, type Bits, has, hasAny, type LentBits, rowsFor } from "./bits.ts";

/** A look at one paragraph costs as much as so many postings marked in a row. */
const PROBE = 64;
/** The same where they are dense: one is found at once, and marking takes long. */
const PROBE_DENSE = 4;
/** Postings are dense where one of so many paragraphs has one. */
const DENSE = 8;
/** Where not one of so many paragraphs has a posting, most of the set is empty. */
const SPARSE = 256;

/** The paragraphs that stand in any of some lists: for one window at a time as a set of bits, or looked up one by one. */
export class Holders {
  readonly lists: readonly FieldPostings[];
  /** In all lists together. */
  readonly postings: number;
  readonly #sets: LentBits;
  #bits: Bits | undefined;
  #from = -1;

  /** @param sets lend one for the windows of an evaluation */
  constructor(lists: readonly FieldPostings[], sets: LentBits) {
    this.lists = lists;
    this.postings = lists.reduce((sum, { documentFrequency }) => sum + documentFrequency, 0);
    this.#sets = sets;
  }

  /** Whether nearly every neighbourhood holds some, so that all are alike. `end`: how many paragraphs the content has. */
  isDense(end: number): boolean {
    return DENSE * this.postings >= end;
  }

  /** Those with `from` ≤ paragraph < `to`, by place in the window. */
  read(from: number, to: number): Bits {
    this.#bits ??= this.#sets.lend();
    if (from === this.#from) return this.#bits;
    this.#bits.fill(0, 0, rowsFor(to - from));
    for (const list of this.lists) list.mark(from, to, this.#bits);
    this.#from = from;
    return this.#bits;
  }

  /** Adds those of a window to others. */
  addTo(bits: Bits, from: number, to: number, end: number): void {
    const own = this.read(from, to);
    // Of few postings each is sooner marked once more.
    if (SPARSE * this.postings < end) for (const list of this.lists) list.mark(from, to, bits);
    else addAll(bits, own, rowsFor(to - from));
  }

  /** The same; null where a look at each of so many paragraphs is faster. `end`: how many the content has. */
  readFor(count: number, from: number, to: number, end: number): Bits | null {
    const probe = this.isDense(end) ? PROBE_DENSE : PROBE;
    const isProbed = probe * this.lists.length * count * end < this.postings * (to - from);
    return isProbed && this.#from !== from ? null : this.read(from, to);
  }

  /** @param from where the window begins that the paragraph is in */
  has(paragraph: number, from: number): boolean {
    if (this.#from === from) return has(this.#bits!, paragraph - from);
    for (const list of this.lists) if (list.frequency(paragraph) > 0) return true;
    return false;
  }

  /** Whether any of `[first, end)` is among them; `from` and `to`: the window that is looked at. */
  standIn(first: number, end: number, from: number, to: number): boolean {
    if (this.#from === from && first >= from && end <= to) return hasAny(this.#bits!, first - from, end - from);
    for (const list of this.lists) if (list.next(first) < end) return true;
    return false;
  }
}

/** Adds the first paragraphs of articles that stand in any of these lists. */
export function markFirsts(
  lists: readonly FieldPostings[],
  from: number,
  to: number,
  bits: Bits,
  { articleOf, firsts }: Pick<Engine, "articleOf" | "firsts">,
): void {
  for (const list of lists) {
    // What stands in the title of an article stands there for all its paragraphs: article by article it is looked up.
    for (let next = list.next(from); next < to; ) {
      const article = articleOf(next);
      if (firsts[article] === next) add(bits, next - from);
      next = list.next(firsts[article + 1]!);
    }
  }
}
