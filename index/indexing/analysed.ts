import { ListReader, packLists } from "./lists.ts";

/**
 * What indexing needs of the words of one article, so compact that it is kept from build to build: words are numbers of
 * the article's own lists, and one article's numbers mean nothing in another.
 */
export interface AnalysedArticle {
  /** Each distinct word: as written, with its accents (empty where these do not differ), its terms; between tabs. */
  readonly words: readonly string[];
  /** Keys of units (see Unit) that are not just the terms of a word. */
  readonly keys: readonly string[];
  /** Where the tokens of each text begin, and the end: the title, then of each paragraph text, credit, headings. */
  readonly starts: Uint32Array;
  /** See sequenceEntry; in place of a number of the lexicon that of `words`. */
  readonly tokens: Uint32Array;
  /** For each token 1 where it is a word that stands apart from the word before it. */
  readonly apart: Uint8Array;
  /** Where the units of each paragraph's text and credit begin, and the end. */
  readonly unitStarts: Uint32Array;
  /** Three numbers a unit: its key (that of the terms of a word of `words`; above these, of `keys`), begin and end. */
  readonly units: Uint32Array;
  /** See unitFlags. */
  readonly flags: Uint8Array;
}

/** As bytes: the numbers, the flags, the texts. */
export function packAnalysed(analysed: AnalysedArticle): Uint8Array {
  const { words, keys, starts, tokens, unitStarts, units, apart, flags } = analysed;
  return Buffer.concat([
    packLists([starts, tokens, unitStarts, units, apart, flags]),
    Buffer.from(JSON.stringify([words, keys])),
  ]);
}

export function unpackAnalysed(packed: Uint8Array): AnalysedArticle {
  const lists = new ListReader(packed, 6);
  const numbers = {
    ...{ starts: lists.uint32(), tokens: lists.uint32(), unitStarts: lists.uint32(), units: lists.uint32() },
    ...{ apart: lists.bytes(), flags: lists.bytes() },
  };
  const [words, keys] = JSON.parse(decoder.decode(lists.rest()));
  return { words, keys, ...numbers };
}

const decoder = new TextDecoder();
