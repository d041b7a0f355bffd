/** One word of a text, or one compound of several neighbouring words. */
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
   * and the dots of acronyms; `percent` for the sign %.
   */
  readonly word: string;
  /** What the index stores for it: usually one stem; never empty. */
  readonly terms: readonly string[];
}
