import { type Formula, WORST } from "../match.ts";
import { add, countBits } from "./bits.ts";
import type { Means, Wanted } from "./evaluate.ts";
import { Holders, markFirsts } from "./holders.ts";
import { proposersOf } from "./propose.ts";
import type { Picked } from "./set.ts";
import type { Top } from "./top.ts";
import { Ways } from "./ways.ts";
import type { Word } from "./word.ts";

/** Finds the paragraphs that match, window by window, counts them, and tells which may be among the best. */
export class Matches {
  /** How many have been found; exact until the worst of the best is passed on. */
  total = 0;
  /** How many paragraphs have been looked at. */
  seen = 0;
  readonly #wanted: Wanted;
  readonly #words: readonly Word[];
  readonly #formula: Formula;
  readonly #means: Means;
  readonly #absent: Holders;
  /** The words that every match holds, the rarest first. */
  readonly #required: readonly Word[];
  readonly #ways: Ways;
  /** Whether nothing is asked of a paragraph but its words, and of all matches only how many there are. */
  readonly #isPlain: boolean;
  #proposers: readonly Holders[] | undefined;
  /** Takes the numbers of all matches, where they are to be kept. */
  readonly #numbers: Picked;

  /** @param words in the order in which they are summed up */
  constructor(wanted: Wanted, words: readonly Word[], formula: Formula, means: Means, numbers: Picked) {
    this.#numbers = numbers;
    const { window } = means.scratch;
    this.#wanted = wanted;
    this.#words = words;
    this.#formula = formula;
    this.#means = means;
    this.#absent = new Holders(wanted.absent, window);
    this.#required = words.filter(({ slot }) => slot.word.required).sort((a, b) => a.slot.ownCount - b.slot.ownCount);
    this.#isPlain =
      wanted.keep === "best" &&
      wanted.absent.length === 0 &&
      wanted.passes === null &&
      wanted.always.size === 0 &&
      words.length > 0 &&
      this.#required.length === 0;
    this.#ways = new Ways(words, formula, means, window);
  }

  /**
   * Puts those that may be among the best into the scratch, with the rarity they hold, some at a time, and has them taken.
   *
   * @param isPruning whether matches that are not among the best need not even be counted
   */
  find(
    [from, to]: readonly [from: number, to: number],
    isPruning: boolean,
    top: Top,
    take: (count: number) => void,
  ): void {
    const { scratch, strengths } = this.#means;
    const { found, held, marks } = scratch;
    const { passes, keep, always } = this.#wanted;
    const ways = this.#ways;
    const words = this.#words;
    let best = keep === "scores" ? WORST : top.worst;
    const worst = isPruning ? best : WORST;
    for (const word of words) word.bound(strengths, this.#formula, from, to);
    const areOwn = this.#propose(from, to, worst);
    ways.read(from, to, this.#expected(to - from), best);
    // Where all that is proposed matches, it is enough to count it; where nothing is counted, to look for the best.
    const areMatches = areOwn && this.#isPlain && ways.matchAlone;
    const areCounted = areMatches || worst > WORST;
    const isBlocked = areCounted && words.some((word) => word.isBlocked);
    const rows = (to - from + 31) >>> 5;
    let seen = 0;
    let kept = 0;
    for (let row = 0; row < rows; row++) {
      let left = marks[row]!;
      if (left === 0) continue;
      seen += countBits(left);
      if (areCounted) left &= ways.hopeful(row);
      for (; left !== 0; left &= left - 1) {
        const at = (row << 5) + 31 - Math.clz32(left & -left);
        const paragraph = from + at;
        const most = ways.most(at);
        if (most <= worst || (isBlocked && ways.closer(paragraph) <= best)) continue;
        if (!areMatches) {
          if (!this.#isMatch(paragraph, from, areOwn)) continue;
          if (this.#absent.postings > 0 && this.#absent.has(paragraph, from)) continue;
          if (passes !== null && !passes(paragraph)) continue;
          this.total++;
          if (keep === "numbers") this.#numbers.add(paragraph, 0);
        } else if (!ways.isKnown) ways.held = this.#heldBy(paragraph, from);
        if (most <= best && !always.has(paragraph)) continue;
        found[kept] = paragraph;
        held[kept++] = ways.held;
        if (kept < found.length) continue;
        take(kept);
        kept = 0;
        if (keep !== "scores") best = top.worst;
      }
    }
    if (kept > 0) take(kept);
    this.seen += seen;
    if (areMatches && worst === WORST) this.total += seen;
  }

  /** How many paragraphs of so many are proposed, as postings are spread on the whole. */
  #expected(window: number): number {
    const postings = this.#proposers!.reduce((sum, holders) => sum + holders.postings, 0);
    return Math.ceil((postings * window) / this.#means.engine.summary.paragraphs);
  }

  /** Marks the paragraphs that may match, and tells whether each of them holds a telling word itself. */
  #propose(from: number, to: number, worst: number): boolean {
    const { engine, scratch } = this.#means;
    const { marks } = scratch;
    const words = this.#words;
    marks.fill(0);
    // While every match counts, the proposers are the same in every window.
    if (worst > WORST || this.#proposers === undefined) this.#proposers = this.#proposersOf(worst);
    const proposers = this.#proposers;
    // Where all telling words propose, what only a title or heading says need not be looked at.
    const areOwn =
      this.#required.length === 0 &&
      words.every(({ tells, own }) => !tells || own.postings === 0 || proposers.includes(own));
    if (!areOwn) {
      for (const holders of proposers) holders.addTo(marks, from, to, engine.summary.paragraphs);
      return false;
    }
    if (words.length === 0) for (let at = 0; at < to - from; at++) add(marks, at);
    for (const { tells, own, firsts } of words) {
      if (!tells) continue;
      own.addTo(marks, from, to, engine.summary.paragraphs);
      if (firsts.postings > 0) markFirsts(firsts.lists, from, to, marks, engine);
    }
    return true;
  }

  #proposersOf(worst: number): readonly Holders[] {
    const [rarest] = this.#required;
    return rarest ? [rarest.own, rarest.above] : proposersOf(this.#words, this.#formula, worst);
  }

  #heldBy(paragraph: number, from: number): number {
    let held = 0;
    for (const { slot, own, above } of this.#words) {
      if (own.has(paragraph, from) || above.has(paragraph, from)) held += slot.rarity;
    }
    return held;
  }

  #isMatch(paragraph: number, from: number, isOwn: boolean): boolean {
    const ways = this.#ways;
    if (!ways.isKnown) ways.held = this.#heldBy(paragraph, from);
    if (ways.held < this.#formula.needed) return false;
    const { engine } = this.#means;
    if (!isOwn && !ways.isOwn && !this.#words.some((word) => word.tells && word.isOwn(paragraph, from, engine)))
      return false;
    return (
      this.#required.length === 0 ||
      this.#required.every(({ own, above }) => own.has(paragraph, from) || above.has(paragraph, from))
    );
  }
}
