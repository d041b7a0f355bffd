import { type Formula, WORST } from "../match.ts";
import type { Bits } from "./bits.ts";
import type { Means } from "./evaluate.ts";
import type { Holders } from "./holders.ts";
import { ABOVE, OWN, WAYS, type Word } from "./word.ts";

/** How the paragraphs of a window hold the words of a query, read off sets of bits, and what that is worth at most. */
export class Ways {
  /** The greatest score that the paragraph may have which was looked at last; WORST where it cannot match. */
  most = WORST;
  /** The rarity that it holds; where not all sets are read, at most. */
  held = 0;
  /** Whether it is known to hold a telling word itself. */
  isOwn = false;
  /** Whether all sets are read. */
  isKnown = true;
  /** Whether a paragraph matches that holds any of the telling words itself. */
  readonly matchAlone: boolean;
  readonly #words: readonly Word[];
  readonly #formula: Formula;
  readonly #means: Pick<Means, "engine" | "strengths" | "scratch">;
  /** By word two sets, see Word. */
  readonly #sets: Bits[];
  /** In the place of sets that are not read, and of those without any paragraph. */
  readonly #unread: Bits;
  readonly #empty: Bits;
  /** By word the way of the paragraph looked at; both where its sets are not read. */
  readonly way: Uint8Array;
  /** Of few words there are few sums: by their ways what they hold and are worth, as soon as it is known. */
  readonly #heldBy: Float64Array | null;
  readonly #mostBy: Float64Array;
  readonly #ownBy: Uint8Array;
  /** By word, held by itself only, and above: all bits where that alone may pass the score, else none. */
  readonly #lone: Int32Array;

  /** @param words in the order in which they are summed up */
  constructor(words: readonly Word[], formula: Formula, means: Pick<Means, "engine" | "strengths" | "scratch">) {
    const sums = words.length <= FEW ? WAYS ** words.length : 0;
    this.#words = words;
    this.#formula = formula;
    this.#means = means;
    this.#empty = means.scratch.none;
    this.#unread = means.scratch.any;
    this.#sets = words.flatMap(() => [this.#empty, this.#empty]);
    this.way = new Uint8Array(words.length);
    this.#heldBy = sums > 0 ? new Float64Array(sums) : null;
    this.#mostBy = new Float64Array(sums);
    this.#ownBy = new Uint8Array(sums);
    this.#lone = new Int32Array(2 * words.length);
    this.matchAlone = words.every(({ tells, slot }) => !tells || slot.rarity >= formula.needed);
  }

  /**
   * Reads the sets of a window, but those for which a look at each of so many paragraphs is faster.
   *
   * @param best the score that is to be passed
   */
  read(from: number, to: number, count: number, best: number): void {
    this.isKnown = true;
    for (let w = 0; w < this.#words.length; w++) {
      const { own, above } = this.#words[w]!;
      this.#sets[2 * w] = this.#read(own, from, to, count);
      this.#sets[2 * w + 1] = this.#read(above, from, to, count);
    }
    this.#mostBy.fill(Number.NaN);
    for (let w = 0; w < this.#words.length; w++) {
      this.#lone[2 * w] = this.#alone(w, OWN) > best ? -1 : 0;
      this.#lone[2 * w + 1] = this.#alone(w, OWN | ABOVE) > best ? -1 : 0;
    }
  }

  #read(holders: Holders, from: number, to: number, count: number): Bits {
    if (holders.postings === 0) return this.#empty;
    const set = holders.readFor(count, from, to, this.#means.engine.summary.paragraphs);
    if (set === null) this.isKnown = false;
    return set ?? this.#unread;
  }

  /** Of 32 paragraphs those that may pass the score: they hold several words, or one that is worth enough by itself. */
  hopeful(row: number): number {
    const sets = this.#sets;
    const lone = this.#lone;
    let [once, hopeful] = [0, 0];
    for (let w = 0; w < lone.length; w += 2) {
      // What is not read counts with every word.
      if (!this.#isRead(w >>> 1)) continue;
      const own = sets[w]![row]!;
      const above = sets[w + 1]![row]!;
      hopeful |= (once & (own | above)) | (own & lone[w]!) | (above & lone[w + 1]!);
      once |= own | above;
    }
    return hopeful;
  }

  /** Looks at a paragraph, by its place in the window. What it finds are fields: a number that is returned takes memory. */
  look(at: number): void {
    const row = at >>> 5;
    const bit = at & 31;
    const sets = this.#sets;
    const way = this.way;
    let key = 0;
    for (let w = 0; w < way.length; w++) {
      way[w] = ((sets[2 * w]![row]! >>> bit) & 1) | (((sets[2 * w + 1]![row]! >>> bit) & 1) << 1);
      key = key * WAYS + way[w]!;
    }
    if (this.#heldBy === null) {
      this.most = this.#work();
      return;
    }
    if (Number.isNaN(this.#mostBy[key]!)) {
      this.#mostBy[key] = this.#work();
      this.#heldBy[key] = this.held;
      this.#ownBy[key] = this.isOwn ? 1 : 0;
    }
    this.most = this.#mostBy[key]!;
    this.held = this.#heldBy[key]!;
    this.isOwn = this.#ownBy[key] === 1;
  }

  /** Looks once more at the paragraph that was looked at last, by what is known of the postings beside its own. */
  lookCloser(paragraph: number): void {
    let [sure, most] = [0, 0];
    for (let w = 0; w < this.#words.length; w++) {
      const way = this.way[w]!;
      if (way === 0) continue;
      const word = this.#words[w]!;
      most += word.boundAt(paragraph, way, this.#means.strengths, this.#formula);
      if (this.#isRead(w)) sure += word.slot.rarity;
    }
    this.most = this.#formula.most(most, this.held, sure);
  }

  /** What a paragraph is worth at most that holds one word by that way, and of the others those that are not read. */
  #alone(word: number, way: number): number {
    for (let w = 0; w < this.way.length; w++) {
      this.way[w] = w === word ? way : this.#isRead(w) ? 0 : OWN | ABOVE;
    }
    return this.#work();
  }

  #isRead(word: number): boolean {
    return this.#sets[2 * word] !== this.#unread && this.#sets[2 * word + 1] !== this.#unread;
  }

  #work(): number {
    let held = 0;
    let sure = 0;
    let most = 0;
    this.isOwn = false;
    for (let w = 0; w < this.#words.length; w++) {
      const way = this.way[w]!;
      if (way === 0) continue;
      const { slot, tells, worth } = this.#words[w]!;
      if (tells && (way & OWN) !== 0 && this.#sets[2 * w] !== this.#unread) this.isOwn = true;
      held += slot.rarity;
      most += worth[way]!;
      if (this.#isRead(w)) sure += slot.rarity;
    }
    this.held = held;
    return this.#formula.mayMatch(held) ? this.#formula.most(most, held, sure) : WORST;
  }
}

/** Words of a query whose sums are remembered: of one more they are four times as many. */
const FEW = 5;
