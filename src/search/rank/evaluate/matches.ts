import { type Formula, WORST } from "../match.ts";
import { add, countBits, rowsFor } from "./bits.ts";
import type { Means, Wanted } from "./evaluate.ts";
import { type Holders, markFirsts } from "./holders.ts";
import { Look } from "./look.ts";
import { proposersOf } from "./propose.ts";
import type { Picked } from "./set.ts";
import type { Top } from "./top.ts";
import { Ways } from "./ways.ts";
import type { Take } from "./weigh.ts";
import type { Word } from "./word.ts";

/** Finds the paragraphs that match, window by window, counts them, and tells which may be among the best. */
export class Matches {
  /** How many paragraphs have been looked at. */
  seen = 0;
  readonly #words: readonly Word[];
  readonly #formula: Formula;
  readonly #means: Means;
  /** The words that every match holds, the rarest first. */
  readonly #required: readonly Word[];
  readonly #ways: Ways;
  readonly #look: Look;
  /** Whether nothing is asked of a paragraph but its words, and of all matches only how many there are. */
  readonly #isPlain: boolean;
  #proposers: readonly Holders[] | undefined;
  #counted = 0;

  /**
   * @param words in the order in which they are summed up
   * @param top the best so far
   * @param take is given those that may be among the best, in reading order
   * @param numbers takes the numbers of all matches, where they are to be kept
   */
  constructor(
    wanted: Wanted,
    words: readonly Word[],
    formula: Formula,
    means: Means,
    { top, take, numbers }: { readonly top: Top; readonly take: Take; readonly numbers: Picked },
  ) {
    this.#words = words;
    this.#formula = formula;
    this.#means = means;
    const required = words.filter(({ slot }) => slot.word.required).sort((a, b) => a.slot.ownCount - b.slot.ownCount);
    this.#required = required;
    this.#isPlain =
      wanted.keep === "best" &&
      wanted.absent.length === 0 &&
      wanted.passes === null &&
      wanted.always.size === 0 &&
      words.length > 0 &&
      required.length === 0;
    const ways = new Ways(words, formula, means);
    this.#ways = ways;
    this.#look = new Look({ wanted, words, required, ways, formula, means, top, take, numbers });
  }

  /** How many have been found; exact until the worst of the best is passed on. */
  get total(): number {
    return this.#counted + this.#look.found;
  }

  /**
   * Looks at a window.
   *
   * @param isPruning whether matches that are not among the best need not even be counted
   */
  find([from, to]: readonly [from: number, to: number], isPruning: boolean): void {
    const look = this.#look;
    const worst = isPruning ? look.best : WORST;
    for (const word of this.#words) word.bound(this.#means.strengths, this.#formula, from, to);
    const areOwn = this.#propose(from, to, worst);
    this.#ways.read(from, to, this.#expected(to - from), look.best);
    const areMatches = areOwn && this.#isPlain && this.#ways.matchAlone;
    look.enter({ from, worst, areOwn, areMatches });
    // Where all that is proposed matches, it is enough to count it; where nothing is counted, to look for the best.
    const seen = this.#rows(rowsFor(to - from), areMatches || worst > WORST);
    look.leave();
    this.seen += seen;
    if (areMatches && worst === WORST) this.#counted += seen;
  }

  /** @returns how many are proposed */
  #rows(rows: number, onlyHopeful: boolean): number {
    const { marks } = this.#means.scratch;
    let seen = 0;
    for (let row = 0; row < rows; row++) {
      let left = marks[row]!;
      if (left === 0) continue;
      seen += countBits(left);
      if (onlyHopeful) left &= this.#ways.hopeful(row);
      if (left !== 0) this.#look.row(row, left);
    }
    return seen;
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
    marks.fill(0, 0, rowsFor(to - from));
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
}
