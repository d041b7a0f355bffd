import type { StoredLexicon } from "../../src/search/store/lexicon.ts";
import { MOST_ENTRIES } from "../../src/search/store/sequences.ts";
import { Numbering, NumberList } from "./numbers.ts";

interface Entry {
  readonly word: string;
  readonly exact: string;
  readonly terms: readonly string[];
}

/**
 * Every distinct word of a content with its terms, numbered as they are met. What is stored is numbered in sorted order,
 * so that it does not depend on the order in which articles come.
 */
export class Vocabulary {
  readonly #entries = new Numbering();
  readonly #read: Entry[] = [];
  readonly words = new Numbering();
  readonly terms = new Numbering();
  /** Lists of terms that are the terms of a word, joined by spaces. */
  readonly kinds = new Numbering();
  /** Of each entry the number of its word and of its list of terms. */
  readonly wordOf = NumberList.ofUint32();
  readonly kindOf = NumberList.ofUint32();
  /** Of each entry its terms as the index has them. */
  readonly termsOf: (readonly number[])[] = [];

  /**
   * The number of an entry.
   *
   * @param entry see AnalysedArticle.words
   */
  of(entry: string): number {
    const number = this.#entries.of(entry);
    if (number === this.#read.length) this.#add(entry);
    return number;
  }

  /** All entries. */
  get entries(): readonly string[] {
    return this.#entries.texts;
  }

  #add(entry: string): void {
    if (this.#read.length === MOST_ENTRIES) {
      throw new RangeError(`The content has more than ${MOST_ENTRIES} different words.`);
    }
    const [word = "", exact = "", ...terms] = entry.split("\t");
    this.#read.push({ word, exact, terms });
    this.wordOf.push(this.words.of(word));
    const kind = terms.join(" ");
    this.kindOf.push(this.kinds.of(kind));
    this.termsOf.push(kind === "" ? [] : kind.split(" ").map((term) => this.terms.of(term)));
  }

  /**
   * @param used for each entry 1 where it is to be stored
   * @param words the sorted dictionary, which holds every word that is used
   * @returns the lexicon, and for each entry that is used its number there
   */
  store(used: Uint8Array, words: readonly string[]): { lexicon: StoredLexicon; numbers: Uint32Array } {
    const wordNumbers = new Map(words.map((word, number) => [word, number]));
    const inOrder = this.#read
      .map(({ word, exact, terms }, number) => ({ number, key: [word, exact, ...terms].join(" ") }))
      .filter(({ number }) => used[number] === 1)
      .sort((a, b) => byCodeUnits(a.key, b.key));
    const entries = inOrder.map(({ number }) => this.#read[number]!);
    const terms = [...new Set(entries.flatMap((entry) => entry.terms))].sort(byCodeUnits);
    const termNumbers = new Map(terms.map((term, number) => [term, number]));
    const several: number[][] = [];
    const lexicon: StoredLexicon = {
      words: entries.map(({ word }) => wordNumbers.get(word)!),
      terms,
      term: entries.map((entry) => {
        const numbers = entry.terms.map((term) => termNumbers.get(term)!);
        return numbers.length === 1 ? numbers[0]! : terms.length + several.push(numbers) - 1;
      }),
      several,
      exact: entries.flatMap(({ exact }, number) => (exact === "" ? [] : [[number, exact] as const])),
    };
    const numbers = new Uint32Array(this.#read.length);
    inOrder.forEach(({ number }, stored) => {
      numbers[number] = stored;
    });
    return { lexicon, numbers };
  }
}

export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
