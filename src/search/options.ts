/** Bounds of one search. Their values, with reasons, stand in src/config.ts. */
export interface Bounds {
  /** Words of a query that count for matching; a run of a script without spaces is one. */
  readonly maxWords: number;
  /** Grams that the runs of a query are cut into (see src/text/grams.ts) and that count for matching, the first ones. */
  readonly maxGrams: number;
  /** Grams of the content that one character of a query stands for, the most frequent first. */
  readonly maxLongerGrams: number;
  /** Words of a query that are scored, the rarest first. */
  readonly maxScoredWords: number;
  /** Letters from which on a word may be the beginning of others. */
  readonly minPrefixLetters: number;
  /** Words that one prefix stands for, the most frequent first. */
  readonly maxPrefixWords: number;
  /** Corrections tried for one unknown word, the nearest and most frequent first. */
  readonly maxTypoWords: number;
  /** Unknown words of one query that are corrected or split, the first ones. */
  readonly maxMendedWords: number;
  /** Longest word, in UTF-16 code units, that is corrected or split: both take time that grows with its square. */
  readonly maxMendedLength: number;
  /** Ends of a text that are tried for a completion, the shortest ones: words, or letters of a script without spaces. */
  readonly maxCompletedEnds: number;
  /** Unknown words of a text that are corrected to complete it, the first ones. */
  readonly maxCompletedTypos: number;
  /** Paragraphs in which the two halves of one word are looked for next to each other. */
  readonly maxSplitChecks: number;
  /**
   * Paragraphs that may match and are looked at, in reading order; more of them only as long as `maxExactTotal` matches
   * have not been found.
   */
  readonly maxWeighed: number;
  /** The same of a query of common words alone. */
  readonly maxCommonWeighed: number;
  /**
   * Paragraphs with any reading of a word that are counted, to know how rare the word is; of more, one with two readings
   * counts twice.
   */
  readonly maxCounted: number;
  /** Candidates whose words are looked at in their places (phrase, nearness, exactness). */
  readonly maxReranked: number;
  /** Quoted phrases are demanded in a query with at most so many telling words outside of quotes. */
  readonly maxWordsBesidePhrases: number;
  /** A query of at most so many grams and nothing else is looked for like a quoted phrase, see maxPhraseChecks. */
  readonly maxGramsTogether: number;
  /** Paragraphs in which a quoted phrase is looked for, the best first. */
  readonly maxPhraseChecks: number;
  /** Words that the beginning of an excluded word stands for, the most frequent first. */
  readonly maxExcludedWords: number;
  /** Readings of one word that are told where a query is explained; how many more there are is said. */
  readonly maxToldReadings: number;
  /** Values of one facet, the most frequent first; how many there are in all is said. */
  readonly maxFacetValues: number;
  /** Totals above it are reported as this number, with `totalIsExact: false`. */
  readonly maxExactTotal: number;
  /** UTF-16 code units of a snippet, about. */
  readonly snippetLength: number;
}
