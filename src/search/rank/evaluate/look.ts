import { type Formula, WORST } from "../match.ts";
import type { Means, Wanted } from "./evaluate.ts";
import { Holders } from "./holders.ts";
import type { Picked } from "./set.ts";
import type { Top } from "./top.ts";
import type { Ways } from "./ways.ts";
import { type Take, Weigher } from "./weigh.ts";
import type { Word } from "./word.ts";

/** How the paragraphs of a window are looked at. */
export interface LookedAt {
  /** Where the window begins. */
  readonly from: number;
  /** A paragraph without a greater score need not even be counted; WORST: all that match are. */
  readonly worst: number;
  /** Whether each paragraph that is looked at is known to hold a telling word itself … */
  readonly areOwn: boolean;
  /** … and to match; these are counted together. */
  readonly areMatches: boolean;
}

/** What a look needs besides. */
export interface Looking {
  readonly wanted: Wanted;
  /** In the order in which they are summed up. */
  readonly words: readonly Word[];
  /** The words that every match holds. */
  readonly required: readonly Word[];
  readonly ways: Ways;
  readonly formula: Formula;
  readonly means: Means;
  /** The best so far. */
  readonly top: Top;
  /** Is given those that may be among the best, in reading order. */
  readonly take: Take;
  /** Takes the numbers of all matches, where they are to be kept. */
  readonly numbers: Picked;
}

/**
 * Looks at paragraphs that may match, one by one: counts those that do and have not been counted together, and has those
 * weighed that may be among the best. What is done for each paragraph stands in small functions of its own: the runtime
 * compiles anew whatever goes another way for the first time.
 */
export class Look {
  /** How many have been found one by one. */
  found = 0;
  readonly #looking: Looking;
  readonly #absent: Holders;
  readonly #weigher: Weigher;
  #at: LookedAt = { from: 0, worst: WORST, areOwn: false, areMatches: false };
  #best = WORST;
  /** Whether bounds of the postings beside a paragraph are looked at, too. */
  #isClose = false;
  /** How much of the query is held is known once it is weighed: where nothing is counted that is soon enough. */
  #isLate = false;
  /** The rarity that a paragraph holds. A field, since a number that is handed over takes memory each time. */
  #held = 0;

  constructor(looking: Looking) {
    const { wanted, words, formula, means } = looking;
    this.#looking = looking;
    this.#absent = new Holders(wanted.absent, means.scratch.sets);
    this.#weigher = new Weigher(words, formula, means);
  }

  /** The score that is to be passed. */
  get best(): number {
    return this.#looking.wanted.keep === "scores" ? WORST : this.#looking.top.worst;
  }

  /** Begins a window, of which the ways have been read. */
  enter(at: LookedAt): void {
    const { words, ways } = this.#looking;
    const isCounted = at.areMatches || at.worst > WORST;
    this.#at = at;
    this.#best = this.best;
    this.#isClose = isCounted && words.some((word) => word.isBlocked);
    this.#isLate = isCounted && !at.areMatches && !ways.isKnown;
  }

  /** Looks at those of 32 paragraphs whose bits are set. */
  row(row: number, bits: number): void {
    for (let left = bits; left !== 0; left &= left - 1) this.#look((row << 5) + 31 - Math.clz32(left & -left));
  }

  /** Ends the window. */
  leave(): void {
    this.#weigh();
  }

  #look(place: number): void {
    const { ways, wanted } = this.#looking;
    const paragraph = this.#at.from + place;
    if (wanted.passes !== null && !wanted.passes(paragraph)) return;
    ways.look(place);
    if (ways.most <= this.#at.worst) return;
    if (this.#isClose) {
      ways.lookCloser(paragraph);
      if (ways.most <= this.#best) return;
    }
    if (!this.#at.areMatches && !this.#isFound(paragraph)) return;
    // Whatever it is worth, it stays.
    const stays = wanted.always.size > 0 && wanted.always.has(paragraph);
    if (!stays && ways.most <= this.#best) return;
    if (this.#weigher.add(paragraph, ways.way, stays ? Number.POSITIVE_INFINITY : ways.most)) this.#weigh();
  }

  #weigh(): void {
    this.#weigher.weigh(this.#best, this.#isClose, (paragraph, score, held) => {
      this.#held = held;
      if (!this.#isLate || this.#isMatch(paragraph, this.#at.areOwn)) this.#looking.take(paragraph, score, held);
    });
    this.#best = this.best;
  }

  /** Whether it matches, or, where that is seen late, may do so; counts it. */
  #isFound(paragraph: number): boolean {
    const { ways, wanted, numbers } = this.#looking;
    if (!this.#isLate) {
      this.#readHeld(paragraph);
      if (!this.#isMatch(paragraph, this.#at.areOwn || ways.isOwn)) return false;
    }
    if (this.#absent.postings > 0 && this.#absent.has(paragraph, this.#at.from)) return false;
    this.found++;
    if (wanted.keep === "numbers") numbers.add(paragraph, 0);
    return true;
  }

  /** Of the paragraph that was looked at last. */
  #readHeld(paragraph: number): void {
    const { ways, words } = this.#looking;
    this.#held = ways.held;
    if (ways.isKnown) return;
    this.#held = 0;
    for (const word of words) if (this.#holds(word, paragraph)) this.#held += word.slot.rarity;
  }

  /** Whether a paragraph matches that holds as much as has been read. `isOwn`: it is known to hold a telling word itself. */
  #isMatch(paragraph: number, isOwn: boolean): boolean {
    const { formula, required } = this.#looking;
    if (this.#held < formula.needed || !(isOwn || this.#isOwn(paragraph))) return false;
    for (const word of required) if (!this.#holds(word, paragraph)) return false;
    return true;
  }

  /** Whether it holds a telling word itself. */
  #isOwn(paragraph: number): boolean {
    const { means, words } = this.#looking;
    for (const word of words) if (word.tells && word.isOwn(paragraph, this.#at.from, means.engine)) return true;
    return false;
  }

  #holds({ own, above }: Word, paragraph: number): boolean {
    return own.has(paragraph, this.#at.from) || above.has(paragraph, this.#at.from);
  }
}
