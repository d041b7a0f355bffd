/** What kinds of queries are measured, in the order of the table. */
export const CLASSES = {
  word: "1 word",
  words: "3 words",
  common: "2 common words and 3 others",
  "all-common": "4 common words alone",
  "prefix-1": "beginning of 1 letter",
  "prefix-2": "beginning of 2 letters",
  "prefix-3": "beginning of 3 letters",
  "prefix-4": "beginning of 4 letters",
  "typo-6": "typo in a word of 6 letters",
  "typo-10": "typo in a word of 10 letters",
  phrase: "quoted phrase of 3 words",
  typing: "as 3 words are typed, key by key",
  everything: "typo, beginning, facets, filter, sort",
} as const;

export type QueryClass = keyof typeof CLASSES;

export const CLASS_NAMES = Object.keys(CLASSES) as QueryClass[];

/** A query as somebody types it, and what engines that want it taken apart are given. */
export interface MixQuery {
  /** As typed, with the quotes of a phrase. */
  readonly text: string;
  /** Whether its last word may be the beginning of one. */
  readonly beginning?: true;
  /** Whether a word of it is mistyped. */
  readonly typo?: true;
  readonly phrase?: true;
  /** Asked for besides, of engines that have it: facets over sections and tags, the section, the newest first. */
  readonly section?: string;
}

export type Mix = Readonly<Record<QueryClass, readonly MixQuery[]>>;

/** The first queries of each class are asked before anything is measured, so that code is compiled, and not again. */
export const WARM_UP = 40;
