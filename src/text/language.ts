/** What the analysis must know of one language; the build hands over only the languages its content needs. */
export interface Language {
  /** BCP 47 primary language subtag, lower case, such as `en`. */
  readonly tag: string;
  /** Further primary subtags of the same language, such as `nb` and `nn` of `no`. */
  readonly aliases?: readonly string[];
  /**
   * True where letters with accents make other words (Vietnamese ma, má, mà): then a text is indexed by its words as
   * written, besides without accents, and a word typed with accents stands for itself.
   */
  readonly keepsAccents?: true;
  /**
   * The index term of a folded word: spelling variants made one, then stemmed.
   * Pure; never throws; never returns an empty string for a non-empty word.
   */
  stem(word: string): string;
  /**
   * Folded words (with their accents where `keepsAccents`) so common that they never make a match by themselves; they
   * are weighed, not dropped.
   */
  readonly common: ReadonlySet<string>;
  /** Matches further such words: in a script read by grams, those that hold a particle. Linear in the word's length. */
  readonly commonGrams?: RegExp;
  /** Endings that an apostrophe sets off and that are not part of the word, such as `s` in “India’s”. */
  readonly clitics: ReadonlySet<string>;
}
