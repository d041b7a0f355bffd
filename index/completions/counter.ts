import type { Analyser } from "../../src/text/analyser.ts";
import { isGram } from "../../src/text/grams.ts";
import type { Token } from "../../src/text/token.ts";

/**
 * Counts in how many paragraphs words stand next to each other, as a search for them in quotes finds them: by their index
 * terms, whatever signs are between; a word also where it is part of a name (“script” of “JavaScript”), two words also
 * where they are written as one (“roll back”, “rollback”).
 */
export class PhraseCounter {
  readonly #analyser: Analyser;
  /** Numbers of words by their terms, and of each term the numbers of words that have it. */
  readonly #numbers = new Map<string, number>();
  readonly #byTerm = new Map<string, number[]>();
  /** Words as they are written. */
  readonly #written = new Set<string>();
  /** Of every place in order: the number of its word, its paragraph, whether a space or sign stands before it. */
  readonly #words: number[] = [];
  readonly #paragraphs: number[] = [];
  readonly #apart: boolean[] = [];
  /** What stands at a place besides: parts of its word, and words that it begins together with those behind it. */
  readonly #besides = new Map<number, { number: number; width: number }[]>();
  /** For each number where it stands. */
  readonly #places: number[][] = [];

  constructor(analyser: Analyser) {
    this.#analyser = analyser;
  }

  /** Adds the next text of a paragraph; paragraphs come in order. */
  add(paragraph: number, tokens: readonly Token[]): void {
    let end = -1;
    for (const { word, terms, start, end: to, width, part } of tokens) {
      this.#written.add(word);
      const number = this.#numberOf(terms);
      if (width > 1) this.#more(this.#words.length, number, width);
      else if (part) this.#more(this.#words.length - 1, number, 1);
      else {
        this.#put(number, paragraph, start > end);
        end = to;
      }
    }
    // So that nothing stands next to what the next text begins with.
    this.#put(-1, paragraph, true);
  }

  /** In how many paragraphs the words of a text stand next to each other; 0 for a text without words. */
  count(text: string): number {
    const tokens = this.#analyser.tokens(text).filter(({ width, part }) => width === 1 && !part);
    const words = tokens.map(({ word, terms, start }, i): Sought => {
      const joined = word + (tokens[i + 1]?.word ?? "");
      const asOne = joined !== word && !isGram(joined) && this.#written.has(joined);
      const glued = isGram(word) && start <= (tokens[i - 1]?.end ?? -1);
      return {
        numbers: this.#numbersWith(terms),
        joined: this.#numbersWith(asOne ? this.#analyser.terms(joined) : []),
        glued,
      };
    });
    const [first] = words;
    const places = [...(first?.numbers ?? []), ...(first?.joined ?? [])].flatMap((number) => this.#places[number]!);
    return new Set(places.filter((at) => this.#stand(words, 0, at)).map((at) => this.#paragraphs[at])).size;
  }

  /** Whether the words from number `i` on stand from `place` on. */
  #stand(words: readonly Sought[], i: number, place: number): boolean {
    if (i >= words.length) return true;
    const { numbers, joined, glued } = words[i]!;
    if (glued && this.#apart[place]) return false;
    const here = [{ number: this.#words[place]!, width: 1 }, ...(this.#besides.get(place) ?? [])];
    return here.some(
      ({ number, width }) =>
        (numbers.has(number) && this.#stand(words, i + 1, place + width)) ||
        (joined.has(number) && this.#stand(words, i + 2, place + width)),
    );
  }

  #more(place: number, number: number, width: number): void {
    this.#places[number]!.push(place);
    this.#besides.set(place, [...(this.#besides.get(place) ?? []), { number, width }]);
  }

  #put(number: number, paragraph: number, apart: boolean): void {
    this.#places[number]?.push(this.#words.length);
    this.#words.push(number);
    this.#paragraphs.push(paragraph);
    this.#apart.push(apart);
  }

  #numbersWith(terms: readonly string[]): ReadonlySet<number> {
    return new Set(terms.flatMap((term) => this.#byTerm.get(term) ?? []));
  }

  #numberOf(terms: readonly string[]): number {
    const key = terms.join(" ");
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#places.push([]) - 1;
    this.#numbers.set(key, number);
    for (const term of terms) this.#byTerm.set(term, [...(this.#byTerm.get(term) ?? []), number]);
    return number;
  }
}

interface Sought {
  readonly numbers: ReadonlySet<number>;
  /** Of the word that it makes with the next one. */
  readonly joined: ReadonlySet<number>;
  /** Written together with the word before it, in a script without spaces. */
  readonly glued: boolean;
}
