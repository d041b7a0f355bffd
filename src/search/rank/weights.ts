import { LENGTH_WEIGHT } from "../store/impact.ts";

/**
 * Every constant of the ranking, with its reason. One set for every content and language, chosen on public collections
 * by leaving one out in turn (test/relevance/tuning); the order it must give is held by index/expectations.json and
 * test/relevance/sets.
 *
 *   score = Σ over the scored words of  rarity · strength
 *         + coverage · R · (share of R that the paragraph holds) ^ coveragePower
 *         + article · rarity of the words that only the rest of its article holds
 *         + exactness · rarity of every word that stands there as typed
 *         + nearness · Σ over neighbouring words of the lesser rarity · closeness
 *         + passage · greatest rarity of different words within passageWindow words
 *         + phrase · R, when the whole query stands there word for word
 *
 *   strength = quality of the best reading · (d + f·(k + 1) / (f + k)),  f = Σ over fields of boost · frequency / (1 − b +
 *              b · length / average length)
 *
 * where rarity is the inverse document frequency of the word with all its readings and R the sum over the query's
 * known words. There is no multiplication by the number of matched words: it is the largest single fault of
 * MiniSearch's own formula on long queries.
 */

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
  /**
   * By field, in the order of FIELDS. A title is short and chosen with care, and speaks for every paragraph below it:
   * from 0.3 to 4 abstracts gain up to a fifth (CACM) and paragraphs a hundredth. Beyond 4 questions about titles gain
   * and others lose. Headings stand between title and text.
   */
  fieldBoosts: [1, 1, 2, 4],
  /**
   * MiniSearch's own are 1.2, 0.7 and 0.5. A later saturation and a lower bound help long abstracts (Cranfield +.005)
   * and cost paragraphs nothing; b between 0.55 and 0.75 makes no difference.
   */
  bm25: { k: 2, b: LENGTH_WEIGHT, d: 0.3 },
  /** A common word beside others keeps a fifth of its rarity: enough to break ties, never enough to decide. */
  common: 0.2,
  /**
   * All words before most words. The power makes it a bonus for nearly all of them: a paragraph with half of a long
   * question's words gains nothing, for there a bonus that grows evenly costs half a hundredth.
   */
  coverage: 0.3,
  coveragePower: 6,
  /** Of two alike paragraphs the one whose article speaks of the rest. More, and long articles would win by length. */
  article: 0.1,
  /** As typed before other forms. Twice as much helps SQuAD and hurts CACM. */
  exactness: 0.1,
  /** Names and phrases. Larger values cost where a query is a list of words. */
  nearness: 0.35,
  /** How many words further apart than in the query two words may stand and still count as near. */
  nearWindow: 5,
  /** All words near each other before all words anywhere: who asks a question looks for one sentence. SQuAD +.005. */
  passage: 0.35,
  /** Words in a sentence's heart; 8 to 20 differ by a thousandth. */
  passageWindow: 12,
  /** Positions that a word takes where every character has one. */
  gramsPerWord: 2,
  /**
   * Who types a phrase of the text is looking for it. With less than the greatest strength (d + k + 1) another paragraph
   * that says its words often would come first.
   */
  phrase: 3,
  /** A paragraph matches when it holds this share of the rarity of the query's known words, of a long one the scored. */
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
