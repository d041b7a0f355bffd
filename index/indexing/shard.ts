import { isApart, numberOf, sequenceEntry, widthOf } from "../../src/search/store/sequences.ts";
import { TEXTS_OF_PARAGRAPH } from "./analyse.ts";
import { type AnalysedArticle, packAnalysed, unpackAnalysed } from "./analysed.ts";
import { ListReader, packLists } from "./lists.ts";
import { Numbering, NumberList } from "./numbers.ts";
import { packBlocks } from "./posting-bytes.ts";
import { Postings } from "./postings.ts";
import { Vocabulary } from "./vocabulary.ts";

/**
 * What some consecutive articles add to an index: all that can be told of them without the others, in numbers of their
 * own, counted from 0.
 */
export interface Shard {
  /** Their analyses as one: the texts of an article follow those of the one before it. */
  readonly texts: AnalysedArticle;
  /** How many paragraphs each article has. */
  readonly articles: Uint32Array;
  /** Its terms, ascending: a word of `texts.words` that has the term, and which of its terms it is. */
  readonly terms: Uint32Array;
  readonly which: Uint32Array;
  /** Its words as written: a word of `texts.words` that is written so, and in how many paragraphs it stands. */
  readonly words: Uint32Array;
  readonly counts: Uint32Array;
  /** See Merged. */
  readonly lengths: Int32Array;
}

/** A shard's bytes by name: `texts`, `numbers`, and of its postings the blocks `0`, `1` … */
export type ShardParts = ReadonlyMap<string, Uint8Array>;

export function makeShard(analyses: readonly AnalysedArticle[]): ShardParts {
  const vocabulary = new Vocabulary();
  const texts = joinTexts(analyses, vocabulary);
  const articles = Uint32Array.from(analyses, paragraphsOf);
  const postings = new Postings(vocabulary);
  const counter = new WordCounter(vocabulary);
  eachParagraph({ texts, articles }, texts.tokens, (number, fields, first) => {
    postings.add(fields);
    counter.add(number, [fields.text, fields.credit, fields.headings, first ? fields.title : []]);
  });
  const places = new Map<string, readonly [word: number, which: number]>();
  vocabulary.termsOf.forEach((terms, word) => {
    for (const [which, term] of terms.entries()) {
      const text = vocabulary.terms.texts[term]!;
      if (!places.has(text)) places.set(text, [word, which]);
    }
  });
  const terms = NumberList.ofUint32();
  const which = NumberList.ofUint32();
  function* inOrder() {
    for (const columns of postings.terms()) {
      const [word, number] = places.get(columns.term)!;
      terms.push(word);
      which.push(number);
      yield columns;
    }
  }
  const blocks = packBlocks(inOrder());
  const lists = [articles, terms.all(), which.all(), counter.words(), counter.counts(), postings.lengths];
  return new Map<string, Uint8Array>([
    ["texts", packAnalysed(texts)],
    ["numbers", packLists(lists)],
    ...blocks.map((block, number) => [`${number}`, block] as const),
  ]);
}

/** @param part gives one of its parts */
export function openShard(part: (name: string) => Uint8Array): Shard {
  const lists = new ListReader(part("numbers"), 6);
  return {
    texts: unpackAnalysed(part("texts")),
    ...{ articles: lists.uint32(), terms: lists.uint32(), which: lists.uint32() },
    ...{ words: lists.uint32(), counts: lists.uint32(), lengths: lists.int32() },
  };
}

/** The words of a paragraph's fields: see sequenceEntry. */
export type ParagraphWords = Readonly<Record<"text" | "credit" | "headings" | "title", Uint32Array>>;

/**
 * Goes through the paragraphs of a shard.
 *
 * @param tokens those of its texts, with whatever numbers
 * @param each is given the paragraph's number, its words, whether it is the first of its article, and the number of its
 *   text among the texts; that of its credit is the next one
 */
export function eachParagraph(
  { texts: { starts }, articles }: Pick<Shard, "texts" | "articles">,
  tokens: Uint32Array,
  each: (paragraph: number, fields: ParagraphWords, first: boolean, text: number) => void,
): void {
  const wordsOf = (text: number) => tokens.subarray(starts[text], starts[text + 1]);
  let paragraph = 0;
  let text = 0;
  for (const paragraphs of articles) {
    const title = wordsOf(text++);
    for (let i = 0; i < paragraphs; i++, text += TEXTS_OF_PARAGRAPH) {
      const fields = { text: wordsOf(text), credit: wordsOf(text + 1), headings: wordsOf(text + 2), title };
      each(paragraph++, fields, i === 0, text);
    }
  }
}

const paragraphsOf = ({ starts }: AnalysedArticle) => (starts.length - 2) / TEXTS_OF_PARAGRAPH;

/** The analyses of articles as that of one: with the words of all. */
function joinTexts(analyses: readonly AnalysedArticle[], vocabulary: Vocabulary): AnalysedArticle {
  const keys = new Numbering();
  const numbers = analyses.map((analysed) => ({
    words: analysed.words.map((word) => vocabulary.of(word)),
    keys: analysed.keys.map((key) => keys.of(key)),
  }));
  const words = vocabulary.entries;
  const [starts, tokens, unitStarts, units] = [0, 1, 2, 3].map(() => NumberList.ofUint32());
  const [apart, flags] = [NumberList.ofBytes(), NumberList.ofBytes()];
  for (const [i, analysed] of analyses.entries()) {
    const of = numbers[i]!;
    const keyNumbers = [...of.words, ...of.keys.map((key) => words.length + key)];
    for (const start of analysed.starts.subarray(0, -1)) starts!.push(tokens!.length + start);
    for (const start of analysed.unitStarts.subarray(0, -1)) unitStarts!.push(flags.length + start);
    for (const entry of analysed.tokens) {
      tokens!.push(sequenceEntry(of.words[numberOf(entry)]!, widthOf(entry), isApart(entry)));
    }
    units!.pushAll(analysed.units.map((number, at) => (at % 3 === 0 ? keyNumbers[number]! : number)));
    apart.pushAll(analysed.apart);
    flags.pushAll(analysed.flags);
  }
  starts!.push(tokens!.length);
  unitStarts!.push(flags.length);
  return {
    ...{ words, keys: keys.texts },
    ...{ starts: starts!.all(), tokens: tokens!.all(), unitStarts: unitStarts!.all(), units: units!.all() },
    ...{ apart: apart.all(), flags: flags.all() },
  };
}

/** Counts in how many paragraphs each word as written stands. */
class WordCounter {
  readonly #vocabulary: Vocabulary;
  readonly #counts: Uint32Array;
  readonly #last: Int32Array;

  /** @param vocabulary that holds all words already */
  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#counts = new Uint32Array(vocabulary.words.size);
    this.#last = new Int32Array(vocabulary.words.size).fill(-1);
  }

  add(paragraph: number, fields: readonly ArrayLike<number>[]): void {
    const wordOf = this.#vocabulary.wordOf.all();
    for (const entries of fields) {
      for (let i = 0; i < entries.length; i++) {
        const word = wordOf[numberOf(entries[i]!)]!;
        if (this.#last[word] === paragraph) continue;
        this.#last[word] = paragraph;
        this.#counts[word]!++;
      }
    }
  }

  /** Of each word an entry of the vocabulary that is written so. */
  words(): Uint32Array {
    const entries = new Uint32Array(this.#counts.length);
    this.#vocabulary.wordOf.all().forEach((word, entry) => {
      entries[word] = entry;
    });
    return entries;
  }

  counts(): Uint32Array {
    return this.#counts;
  }
}
