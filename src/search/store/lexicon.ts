import { Kept } from "../kept.ts";
import { indexOf } from "./packed-postings.ts";

/**
 * The words that sequences number: each distinct word of the content as written, with its accents where they differ,
 * and its index terms. The same word in two languages is two entries when its stems differ. Kept as lists so that
 * thousands of words cost little: most words have no accents and one term.
 */
export interface StoredLexicon {
  /** For each entry the number of its word in the dictionary. */
  readonly words: readonly number[];
  /** Every index term that an entry has, sorted. */
  readonly terms: readonly string[];
  /** For each entry the number of its term; above those, the place of a list in `several`. */
  readonly term: readonly number[];
  /** Term numbers of entries that have more than one. */
  readonly several: readonly (readonly number[])[];
  /** Entries that have accents, and the word with them. */
  readonly exact: readonly (readonly [entry: number, exact: string])[];
}

/** One entry. */
export interface LexiconWord {
  readonly word: string;
  readonly exact?: string;
  readonly terms: readonly string[];
}

export interface Lexicon {
  at(entry: number): LexiconWord;
  /** For each entry a number that stands for its terms; entries with the same terms share it. */
  readonly termsOf: Uint32Array;
  /** How many such numbers there are. */
  readonly kinds: number;
  /** The numbers of all entries' terms that hold this term. */
  kindsWith(term: string): readonly number[];
}

/** Entries kept ready: the words of queries stand in many paragraphs. */
const KEPT_WORDS = 20_000;

/** @param words the dictionary, which the lexicon's words are numbers of */
export function createLexicon(stored: StoredLexicon, words: readonly string[]): Lexicon {
  const { terms, several } = stored;
  const termsOf = Uint32Array.from(stored.term);
  const exact = new Map(stored.exact);
  const kept = new Kept<number, LexiconWord>(KEPT_WORDS);
  const read = (entry: number): LexiconWord => {
    const kind = termsOf[entry]!;
    const numbers = kind < terms.length ? [kind] : several[kind - terms.length]!;
    const form = exact.get(entry);
    return {
      word: words[stored.words[entry]!]!,
      terms: numbers.map((number) => terms[number]!),
      ...(form === undefined ? {} : { exact: form }),
    };
  };
  return {
    at: (entry) => kept.get(entry) ?? kept.keep(entry, read(entry), 1),
    termsOf,
    kinds: terms.length + several.length,
    kindsWith(term) {
      const number = indexOf(terms, term);
      if (number < 0) return [];
      const lists = several.flatMap((list, i) => (list.includes(number) ? [terms.length + i] : []));
      return [number, ...lists];
    },
  };
}
