/**
 * Every constant of the ranking, with its reason. A first honest set: the order it must give is held by
 * index/expectations.json, the size of each is still to be measured on public collections.
 *
 *   score = Σ over words of  rarity · best reading of (quality · Σ over fields of boost · saturation)
 *         + COVERAGE · R · (share of R that matched)²
 *         + EXACTNESS · rarity of every word that stands there as typed
 *         + NEARNESS · Σ over neighbouring words of the lesser rarity · closeness
 *         + PHRASE · R, when the whole query stands there word for word
 *
 * where rarity is the inverse document frequency of the word with all its readings and R the sum over the query's
 * known words. There is no multiplication by the number of matched words: it is the largest single fault of
 * MiniSearch's own formula on long queries.
 */

/** The first so many FIELDS are the paragraph itself: text and credit. */
export const OWN_FIELDS = 2;

/** What decides the order of hits; WEIGHTS says what each is and why. */
export interface Weights {
  readonly fieldBoosts: readonly [text: number, credit: number, headings: number, title: number];
  readonly bm25: { readonly k: number; readonly b: number; readonly d: number };
  readonly common: number;
  readonly coverage: number;
  readonly coveragePower: number;
  readonly article: number;
  readonly exactness: number;
  readonly nearness: number;
  readonly nearWindow: number;
  readonly passage: number;
  readonly passageWindow: number;
  readonly gramsPerWord: number;
  readonly phrase: number;
  readonly matchShare: number;
}

export const WEIGHTS: Weights = {
  /** By field, in the order of FIELDS. A title speaks for every paragraph below it. */
  fieldBoosts: [1, 1, 2, 4],
  bm25: { k: 2, b: 0.65, d: 0.3 },
  /** A common word beside others keeps a tenth of its rarity: enough to break ties, never enough to decide. */
  common: 0.2,
  /** All words before most words: half of what the words themselves can give. */
  coverage: 0.3,
  coveragePower: 6,
  article: 0.1,
  exactness: 0.1,
  /** Small on purpose: on public collections nearness is worth at most a hundredth, and larger values cost. */
  nearness: 0.35,
  /** How many words apart two words may stand and still count as near. */
  nearWindow: 5,
  /** All words near each other before all words anywhere: who asks a question looks for one sentence. */
  passage: 0.35,
  passageWindow: 12,
  gramsPerWord: 2,
  /** Who types a phrase of the text is looking for it: it outweighs any other order of the same words. */
  phrase: 3,
  /** A paragraph matches when it holds this share of the rarity of the query's known words. */
  matchShare: 0.2,
};

/**
 * Quality of a reading. Readings of one word compete in three cases only: a known word with longer ones that begin with
 * it, where 0.2 is less than the least saturation over the greatest (about 1.1 to 2.7), so that whole words stay first;
 * several longer words, or several corrections, which are equals; and a word with its synonyms. Otherwise quality weighs
 * a doubtful word against the certain ones beside it.
 */
export const QUALITY = {
  exact: 1,
  joined: 1,
  /** Somebody vouched that it means the same, so it is nearly as good; what was typed comes first where all is equal. */
  synonym: 0.9,
  /** The beginning of a longer word, when nothing is spelt as typed. */
  prefix: 0.6,
  /** The same when the word as typed is in the content: then longer words are a distant second thought. */
  prefixOfKnown: 0.2,
  /** A part of a word that is unknown as a whole: as good as a beginning, for it is spelt as typed and not all of it. */
  part: 0.6,
  /** By number of edits, of which there is at least one. */
  typo: [1, 0.7, 0.5],
} as const;

/** Edits allowed for an unknown word of so many letters: none below 4, one up to 7, two beyond. */
export function allowedEdits(letters: number): 0 | 1 | 2 {
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}
