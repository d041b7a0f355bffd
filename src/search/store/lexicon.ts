import type { Sections } from "./sections.ts";

/** A word of the content: as written, folded, and with its accents where they differ. */
export interface LexiconWord {
  readonly word: string;
  readonly exact?: string;
}

/** Words by the numbers that the sequences use: first the words of the dictionary, then the forms with accents. */
export interface Lexicon {
  /** How many numbers there are. */
  readonly size: number;
  at(number: number): LexiconWord;
}

export function createLexicon({ words, exact, exactOf }: Sections["words"]): Lexicon {
  return {
    size: words.length + exact.length,
    at(number) {
      const form = number - words.length;
      return form < 0 ? { word: words[number]! } : { word: words[exactOf[form]!]!, exact: exact[form]! };
    },
  };
}
