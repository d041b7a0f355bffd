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

/** By field, in the order of FIELDS: text, credit, headings, title. A title speaks for every paragraph below it. */
export const FIELD_BOOSTS = [1, 1, 0.5, 0.3] as const;

/** The first so many FIELDS are the paragraph itself: text and credit. */
export const OWN_FIELDS = 2;

/** A common word beside others keeps a tenth of its rarity: enough to break ties, never enough to decide. */
export const COMMON = 0.1;

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
  /** By number of edits, of which there is at least one. */
  typo: [1, 0.7, 0.5],
} as const;

/** All words before most words: half of what the words themselves can give. */
export const COVERAGE = 0.5;
export const EXACTNESS = 0.1;
/** Small on purpose: on public collections nearness is worth at most a hundredth, and larger values cost. */
export const NEARNESS = 0.25;
/** How many words apart two words may stand and still count as near. */
export const NEAR_WINDOW = 5;
/** Who types a phrase of the text is looking for it: it outweighs any other order of the same words. */
export const PHRASE = 1.5;

/** A paragraph matches when it holds this share of the rarity of the query's known words. */
export const MATCH_SHARE = 0.2;

/** Edits allowed for an unknown word of so many letters: none below 4, one up to 7, two beyond. */
export function allowedEdits(letters: number): 0 | 1 | 2 {
  if (letters < 4) return 0;
  return letters < 8 ? 1 : 2;
}
