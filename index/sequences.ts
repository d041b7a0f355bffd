import type { StoredLexicon } from "../src/search/store/lexicon.ts";
import {
  isApart,
  MOST_ENTRIES,
  numberOf,
  packSequences,
  sequenceEntry,
  widthOf,
} from "../src/search/store/sequences.ts";
import type { Token } from "../src/text/token.ts";

/** Collects the words of texts in order; entries get their final numbers, which depend on all of them, at the end. */
export class SequenceWriter {
  readonly #entries = new Map<string, Pick<Token, "word" | "exact" | "terms">>();
  readonly #numbers = new Map<string, number>();
  readonly #starts: number[] = [];
  #sequence = new Uint32Array(1024);
  #length = 0;

  /** Adds the text or the credit that comes next. */
  add(tokens: readonly Token[]): void {
    this.#starts.push(this.#length);
    let end = 0;
    for (const token of tokens) {
      const { word, exact, terms, width, part } = token;
      const key = [word, exact ?? "", ...terms].join(" ");
      const number = this.#numbers.get(key) ?? this.#numbers.size;
      if (number === this.#numbers.size) {
        if (number === MOST_ENTRIES) throw new RangeError(`The content has more than ${MOST_ENTRIES} different words.`);
        this.#numbers.set(key, number);
        this.#entries.set(key, { word, terms, ...(exact === undefined ? {} : { exact }) });
      }
      if (this.#length === this.#sequence.length) {
        const larger = new Uint32Array(2 * this.#length);
        larger.set(this.#sequence);
        this.#sequence = larger;
      }
      this.#sequence[this.#length++] = sequenceEntry(number, part ? 0 : width, token.start > end);
      end = Math.max(end, token.end);
    }
  }

  /** @param words the sorted dictionary, which holds every word that was added */
  finish(words: readonly string[]): { lexicon: StoredLexicon; sequences: Uint8Array } {
    const wordNumbers = new Map(words.map((word, number) => [word, number]));
    const keys = [...this.#entries.keys()].sort(byCodeUnits);
    const entries = keys.map((key) => this.#entries.get(key)!);
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
      exact: entries.flatMap(({ exact }, number) => (exact === undefined ? [] : [[number, exact] as const])),
    };
    const final = new Uint32Array(keys.length);
    keys.forEach((key, number) => {
      final[this.#numbers.get(key)!] = number;
    });
    const renumbered = this.#sequence
      .subarray(0, this.#length)
      .map((entry) => sequenceEntry(final[numberOf(entry)]!, widthOf(entry), isApart(entry)));
    return { lexicon, sequences: packSequences(this.#starts, renumbered) };
  }
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
