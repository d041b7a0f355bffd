import type { Analyser } from "../../src/text/analyser.ts";
import { isGram } from "../../src/text/grams.ts";
import type { Token } from "../../src/text/token.ts";

/**
 * Counts in how many paragraphs words stand next to each other, as a search for them in quotes finds them: by their index
 * terms, whatever signs are between. Compounds are counted by their words.
 */
export class PhraseCounter {
  readonly #analyser: Analyser;
  readonly #numbers = new Map<string, number>();
  /** For each index term which numbers of words have it. */
  readonly #byTerm = new Map<string, number[]>();
  /** Of each word of the content in order its number, its paragraph, and whether a space or sign stands before it. */
  readonly #words: number[] = [];
  readonly #paragraphs: number[] = [];
  readonly #apart: boolean[] = [];
  /** For each number of a word where it stands. */
  readonly #places: number[][] = [];

  constructor(analyser: Analyser) {
    this.#analyser = analyser;
  }

  /** Adds the next text of a paragraph; paragraphs come in order. */
  add(paragraph: number, tokens: readonly Token[]): void {
    let end = -1;
    for (const { terms, start, end: to } of tokens.filter(isWord)) {
      this.#put(this.#numberOf(terms), paragraph, start > end);
      end = to;
    }
    // So that nothing stands next to what the next text begins with.
    this.#put(-1, paragraph, true);
  }

  /** In how many paragraphs the words of a text stand next to each other; 0 for a text without words. */
  count(text: string): number {
    const words = this.#analyser.tokens(text).filter(isWord);
    const wanted = words.map(({ terms }) => new Set(terms.flatMap((term) => this.#byTerm.get(term) ?? [])));
    const rarest = wanted.map((numbers) => this.#frequency(numbers)).reduce((a, n, i, all) => (n < all[a]! ? i : a), 0);
    const glued = words.map(({ word, start }, i) => isGram(word) && start <= (words[i - 1]?.end ?? -1));
    const found = new Set<number>();
    for (const number of wanted[rarest] ?? []) {
      for (const place of this.#places[number]!) {
        const first = place - rarest;
        const stands = wanted.every(
          (numbers, i) => numbers.has(this.#words[first + i]!) && !(glued[i] && this.#apart[first + i]),
        );
        if (stands) found.add(this.#paragraphs[place]!);
      }
    }
    return found.size;
  }

  #put(number: number, paragraph: number, apart: boolean): void {
    this.#places[number]?.push(this.#words.length);
    this.#words.push(number);
    this.#paragraphs.push(paragraph);
    this.#apart.push(apart);
  }

  #numberOf(terms: readonly string[]): number {
    const key = terms.join(" ");
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#places.push([]) - 1;
    this.#numbers.set(key, number);
    for (const term of terms) {
      const numbers = this.#byTerm.get(term);
      if (numbers) numbers.push(number);
      else this.#byTerm.set(term, [number]);
    }
    return number;
  }

  #frequency(numbers: ReadonlySet<number>): number {
    return [...numbers].reduce((sum, number) => sum + this.#places[number]!.length, 0);
  }
}

const isWord = ({ width, part }: Token): boolean => width === 1 && !part;
