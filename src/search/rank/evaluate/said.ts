import type { Means } from "./evaluate.ts";
import type { Word } from "./word.ts";

/** What articles say of a query: the rarity of the words that any of their paragraphs holds itself. */
export class Said {
  readonly #words: readonly Word[];
  readonly #engine: Means["engine"];
  #from = 0;
  #to = 0;
  #article = -1;
  #said = 0;

  constructor(words: readonly Word[], { engine }: Pick<Means, "engine">) {
    this.#words = words;
    this.#engine = engine;
  }

  /** The window whose paragraphs are asked about next. */
  enter([from, to]: readonly [number, number]): void {
    this.#from = from;
    this.#to = to;
  }

  byArticleOf(paragraph: number): number {
    const article = this.#engine.articleOf(paragraph);
    if (article === this.#article) return this.#said;
    const first = this.#engine.firsts[article]!;
    const end = this.#engine.firsts[article + 1]!;
    this.#article = article;
    this.#said = this.#words.reduce((sum, word) => (this.#holds(word, first, end) ? sum + word.slot.rarity : sum), 0);
    return this.#said;
  }

  #holds({ own, firsts }: Word, first: number, end: number): boolean {
    return own.standIn(first, end, this.#from, this.#to) || firsts.standIn(first, first + 1, this.#from, this.#to);
  }
}
