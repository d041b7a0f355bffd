import type { Formula } from "../match.ts";
import type { Source } from "../slots.ts";
import type { Means } from "./evaluate.ts";
import { ABOVE, OWN, type Word } from "./word.ts";

/** Paragraphs that are weighed before it is asked again which others may be among the best: each list is entered once. */
const TOGETHER = 512;
/** Readings of a word of which a paragraph mostly holds one. */
const FEW = 2;

/** Takes what has been weighed. */
export type Take = (paragraph: number, score: number, held: number) => void;

/**
 * Works out the scores of paragraphs that may be among the best, some at a time and word by word, the one that may be worth
 * most first: whatever cannot pass the score any more that is to be passed is not looked up in the next.
 */
export class Weigher {
  readonly #words: readonly Word[];
  /** The same by what they may be worth. */
  readonly #dearest: readonly number[];
  readonly #means: Pick<Means, "engine" | "strengths">;
  readonly #formula: Formula;
  /** Of those that wait: the number, by word the way of holding it, and the greatest score. */
  readonly #paragraphs = new Uint32Array(TOGETHER);
  readonly #ways: Uint8Array;
  readonly #bounds = new Float64Array(TOGETHER);
  #count = 0;
  /** Which of them are left. */
  readonly #left = new Uint32Array(TOGETHER);
  /** By word, how strongly they hold it; and sums over the fields of one reading, of which these have any. */
  readonly #strengths: readonly Float64Array[];
  readonly #sums = new Float64Array(TOGETHER);
  readonly #touched = new Uint32Array(TOGETHER);

  /** @param words in the order in which they are summed up */
  constructor(words: readonly Word[], formula: Formula, means: Pick<Means, "engine" | "strengths">) {
    this.#words = words;
    this.#dearest = [...words.keys()].sort((a, b) => words[b]!.slot.rarity - words[a]!.slot.rarity);
    this.#means = means;
    this.#formula = formula;
    this.#ways = new Uint8Array(TOGETHER * words.length);
    this.#strengths = words.map(() => new Float64Array(TOGETHER));
  }

  /**
   * Adds a paragraph behind those before; tells whether there is room for no more.
   *
   * @param ways by word the way of holding it
   * @param bound the greatest score it can have
   */
  add(paragraph: number, ways: Uint8Array, bound: number): boolean {
    this.#paragraphs[this.#count] = paragraph;
    this.#ways.set(ways, this.#count * ways.length);
    this.#bounds[this.#count] = bound;
    return ++this.#count === TOGETHER;
  }

  /**
   * Gives those that may pass the score, and forgets all.
   *
   * @param isClose whether their bounds are of the postings beside them, see Ways.lookCloser
   */
  weigh(best: number, isClose: boolean, take: Take): void {
    const left = this.#left;
    let count = this.#count;
    for (let i = 0; i < count; i++) left[i] = i;
    for (const w of this.#dearest) {
      this.#weighWord(w, count);
      count = this.#drop(w, count, best, isClose);
    }
    for (let each = 0; each < count; each++) {
      const i = left[each]!;
      let [score, held] = [0, 0];
      for (let w = 0; w < this.#words.length; w++) {
        const strength = this.#strengths[w]![i]!;
        if (strength === 0) continue;
        const { slot } = this.#words[w]!;
        score += this.#formula.scoreOf(slot, strength);
        held += slot.rarity;
      }
      take(this.#paragraphs[i]!, score, held);
    }
    for (const strengths of this.#strengths) strengths.fill(0, 0, this.#count);
    this.#count = 0;
  }

  #weighWord(w: number, count: number): void {
    const { sources } = this.#words[w]!;
    for (const source of sources) this.#weighSource(w, source, count, sources.length > FEW);
  }

  /** @param isSparse whether a paragraph mostly holds another reading of the word */
  #weighSource(w: number, { lists, owning, quality }: Source, count: number, isSparse: boolean): void {
    const { strengths, engine } = this.#means;
    const [left, paragraphs, ways, sums, touched] = [
      this.#left,
      this.#paragraphs,
      this.#ways,
      this.#sums,
      this.#touched,
    ];
    const into = this.#strengths[w]!;
    const width = this.#words.length;
    const most = quality * strengths.most;
    let met = 0;
    for (let l = 0; l < lists.length; l++) {
      const list = lists[l]!;
      const way = owning[l] === "yes" ? OWN : ABOVE;
      const lengths = engine.lengths[list.field]!;
      for (let each = 0; each < count; each++) {
        const i = left[each]!;
        // A better reading of the word says more than this one can.
        if ((ways[i * width + w]! & way) === 0 || into[i]! >= most) continue;
        const paragraph = paragraphs[i]!;
        const times = list.frequency(paragraph);
        if (times === 0) {
          if (!isSparse) continue;
          // Of many lists most have nothing for a while.
          const next = list.next(paragraph);
          while (each + 1 < count && paragraphs[left[each + 1]!]! < next) each++;
          continue;
        }
        if (sums[i] === 0) touched[met++] = i;
        sums[i]! += strengths.weigh(list.field, times, lengths[paragraph]!);
      }
    }
    for (let each = 0; each < met; each++) {
      const i = touched[each]!;
      const value = quality * strengths.saturate(sums[i]!);
      sums[i] = 0;
      if (value > into[i]!) into[i] = value;
    }
  }

  /** Leaves only those that may still pass, now that it is known how strongly they hold a word. */
  #drop(w: number, count: number, best: number, isClose: boolean): number {
    const [left, bounds] = [this.#left, this.#bounds];
    const word = this.#words[w]!;
    const width = this.#words.length;
    let kept = 0;
    for (let each = 0; each < count; each++) {
      const i = left[each]!;
      const way = this.#ways[i * width + w]!;
      if (way !== 0) {
        const most = isClose
          ? word.boundAt(this.#paragraphs[i]!, way, this.#means.strengths, this.#formula)
          : word.worth[way]!;
        bounds[i]! += this.#formula.scoreOf(word.slot, this.#strengths[w]![i]!) - most;
      }
      if (bounds[i]! > best) left[kept++] = i;
    }
    return kept;
  }
}
