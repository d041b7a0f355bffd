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

const LISTS = ["starts", "tokens", "unitStarts", "units"] as const;
const BYTES = ["apart", "flags"] as const;

/** As bytes: the lengths of the parts, the numbers, the flags, the texts. */
export function packAnalysed(analysed: AnalysedArticle): Uint8Array {
  const texts = Buffer.from(JSON.stringify([analysed.words, analysed.keys]));
  const lists = LISTS.map((name) => analysed[name]);
  const bytes = BYTES.map((name) => analysed[name]);
  const lengths = Uint32Array.from([...lists, ...bytes], ({ length }) => length);
  const parts = [lengths, ...lists, ...bytes].map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength));
  return Buffer.concat([...parts, texts]);
}

export function unpackAnalysed(packed: Uint8Array): AnalysedArticle {
  // A copy, so that the numbers begin where numbers may.
  const { buffer } = new Uint8Array(packed);
  const lengths = new Uint32Array(buffer, 0, LISTS.length + BYTES.length);
  let at = lengths.byteLength;
  const [starts, tokens, unitStarts, units] = LISTS.map((_, i) => {
    const list = new Uint32Array(buffer, at, lengths[i]);
    at += list.byteLength;
    return list;
  });
  const [apart, flags] = BYTES.map((_, i) => {
    const list = new Uint8Array(buffer, at, lengths[LISTS.length + i]);
    at += list.byteLength;
    return list;
  });
  const [words, keys] = JSON.parse(decoder.decode(new Uint8Array(buffer, at)));
  return {
    ...{ words, keys },
    ...{ starts: starts!, tokens: tokens!, unitStarts: unitStarts!, units: units!, apart: apart!, flags: flags! },
  };
}

const decoder = new TextDecoder();
