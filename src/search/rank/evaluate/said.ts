import type { Scratch } from "../scratch.ts";
import type { Slot } from "../slots.ts";
import { type Bits, bitsFor, hasAny } from "./bits.ts";
import type { Means } from "./evaluate.ts";
import { markOwn } from "./own.ts";

/** What articles say of a query: the rarity of the words that any of their paragraphs holds itself. */
export class Said {
  readonly #words: readonly Slot[];
  readonly #engine: Means["engine"];
  readonly #scratch: Scratch;
  readonly #bits = new Map<Slot, Bits>();
  #from = 0;
  #to = 0;
  #article = -1;
  #said = 0;

  constructor(words: readonly Slot[], { engine, scratch }: Pick<Means, "engine" | "scratch">) {
    this.#words = words;
    this.#engine = engine;
    this.#scratch = scratch;
  }

  /** The window whose paragraphs are asked about next. */
  enter([from, to]: readonly [number, number]): void {
    this.#bits.clear();
    this.#from = from;
    this.#to = to;
  }

  byArticleOf(paragraph: number): number {
    const article = this.#engine.articleOf(paragraph);
    if (article === this.#article) return this.#said;
    let first = paragraph;
    while (!this.#engine.startsArticle(first)) first--;
    let end = paragraph + 1;
    while (end < this.#engine.summary.paragraphs && !this.#engine.startsArticle(end)) end++;
    this.#article = article;
    this.#said = this.#words.reduce((sum, word) => (this.#holds(word, first, end) ? sum + word.rarity : sum), 0);
    return this.#said;
  }

  #holds(word: Slot, first: number, end: number): boolean {
    const [from, to] = [this.#from, this.#to];
    // Of a word of many readings one set for the window is faster than a look into every list.
    if (word.sources.length > FEW && first >= from && end <= to) {
      return hasAny(this.#bitsOf(word), first - from, end - from);
    }
    return word.sources.some(({ lists, owning }) =>
      lists.some((list, i) => {
        if (owning[i] === "first") return list.frequency(first) > 0;
        return owning[i] === "yes" && list.standsIn(first, end, this.#scratch);
      }),
    );
  }

  #bitsOf(word: Slot): Bits {
    const known = this.#bits.get(word);
    if (known) return known;
    const bits = bitsFor(this.#scratch.window);
    markOwn(word.sources, this.#from, this.#to, bits, this.#engine);
    this.#bits.set(word, bits);
    return bits;
  }
}

const FEW = 4;
