/** One word of a text, one compound of several neighbouring words, or a further way to find a word. */
export interface Token {
  /** 0-based place of the (first) word, counted in words. */
  readonly position: number;
  /** How many positions it covers: 1 for a word, more for a compound such as “state-of-the-art” (4). */
  readonly width: number;
  /**
   * Where it stands in the text as given: `[start, end)` in UTF-16 code units, without a clitic (“India” of “India’s”),
   * with the last dot of an acronym. No character is split; one that holds several words (½) is the place of each.
   */
  readonly start: number;
  readonly end: number;
  /**
   * The word as written, folded: normalised, lower case, without accents, apostrophes, hyphens, thousands separators
   * and the dots of acronyms, with the signs of a name (c++, #42); `percent` for the sign %. With accents in a language
   * that keeps them, and then a part has the word without.
   */
  readonly word: string;
  /** The word with its accents, in lower case, composed; absent where it is `word`. */
  readonly exact?: string;
  /** What the index stores for it: usually one stem; never empty. */
  readonly terms: readonly string[];
  /**
   * True of what the index holds besides the word at this position, so that the word is found by a part of it
   * (“camel” of “camelCase”, “42” of “#42”). It follows the token of that word, of which it is no neighbour; a query
   * takes no part for a word of its own.
   */
  readonly part?: true;
}
