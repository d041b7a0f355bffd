import type { Token } from "../../text/token.ts";
import type { Article, Paragraph } from "../document.ts";
import type { Property } from "../query/names.ts";
import type { ArticleStamp, IndexSummary } from "../searcher.ts";
import type { Completions } from "./completions.ts";
import type { Lexicon } from "./lexicon.ts";

/**
 * Between ranking and storage: words of the dictionary, the postings of terms, paragraphs by number. It knows no
 * ranking. The dictionary and the lengths are always at hand; whatever may have to be fetched is asked for in one batch
 * and awaited. Paragraph numbers count from 0 in reading order.
 */
export interface Engine {
  readonly summary: IndexSummary;
  /** Words as written, in how many paragraphs each. */
  readonly dictionary: WordSource;
  /** What queries are completed with. */
  readonly completions: Completions;
  /** Whether the index holds the term; nothing is fetched to know it. */
  knows(term: string): boolean;
  /** The postings of each term, in the order asked, fetched in one parallel batch; no fields for a term not in the index. */
  postings(terms: readonly string[]): Promise<readonly TermPostings[]>;
  /**
   * By field (index into FIELDS), by paragraph: the number of distinct terms, 0 where the field is absent. Of a field that
   * no paragraph has it may be empty.
   */
  readonly lengths: readonly Lengths[];
  /** By field the mean of such lengths over all paragraphs of the content, as MiniSearch counts it. */
  readonly averageLengths: readonly number[];
  paragraphs(numbers: readonly number[]): Promise<readonly StoredParagraph[]>;
  /** Article numbers count from 0 in the order of the content. */
  articles(numbers: readonly number[]): Promise<readonly StoredArticle[]>;
  /** The words of each paragraph in order: as they were stored, or as the text analysis makes them of it. */
  words(numbers: readonly number[]): Promise<readonly (ParagraphSequences | AnalysedParagraph)[]>;
  /** What the text analysis made of a paragraph that was looked at lately, if that is still known. */
  readonly analysed?: (paragraph: number) => AnalysedParagraph | undefined;
  /** What articles and paragraphs are, in the order asked; so no paragraph is read to know whether it is asked for. */
  columns(names: readonly ColumnName[]): Promise<readonly Column[]>;
  /** What the articles from number `from` to below `to` are told apart by, where the index holds that. */
  readonly stamps?: (from: number, to: number) => Promise<readonly ArticleStamp[]>;
  /** The number of the article that a paragraph belongs to. */
  articleOf(paragraph: number): number;
  /** By article the number of its first paragraph; behind the last one, how many there are. */
  readonly firsts: Uint32Array;
  /** The number of the paragraph with that id. */
  find(id: string): Promise<number | undefined>;
  /** The number of the article with that id. */
  findArticle(id: string): Promise<number | undefined>;
}

export type ColumnName = Property | "date";

/**
 * One property of all articles, or of all paragraphs. Rows that hold the same values share one set, so that whatever is
 * asked of values is worked out once a set and looked up by row:
 *
 *     row ──setOf──▶ set ──sets──▶ numbers of values ──values──▶ key, spelling
 */
export interface Column {
  /**
   * The distinct values, ascending by key: what is compared (see Filter.key; of a date its text), and the value as most of
   * the content writes it (equals: as the first).
   */
  readonly values: readonly { readonly key: string; readonly written: string }[];
  /** Distinct sets of values, as their numbers; that of a row without any is empty. */
  readonly sets: readonly (readonly number[])[];
  /** By number of the article or paragraph. */
  readonly setOf: Uint8Array | Uint32Array;
  readonly rows: "articles" | "paragraphs";
}

/** A word as written (see Token.word) that the content holds. */
export interface WordEntry {
  readonly word: string;
  /** In how many paragraphs it stands. */
  readonly documentFrequency: number;
}

export interface WordSource {
  get(word: string): WordEntry | undefined;
  /** Words that begin with `prefix` and are longer, the most frequent first; `cut` when there were more than `most`. */
  startingWith(prefix: string, most: number): { readonly words: readonly WordEntry[]; readonly cut: boolean };
  /**
   * Words within `edits` insertions, deletions, substitutions or swaps of neighbours, nearest first; among those
   * equally near first the ones that share the first letter, then the most frequent.
   *
   * @param begun whether `word` may be the beginning of longer ones
   */
  near(word: string, edits: number, most: number, begun?: boolean): readonly (WordEntry & { readonly edits: number })[];
}

export type Lengths = Uint8Array | Uint16Array | Uint32Array;

/** Where one term stands. */
export interface TermPostings {
  readonly term: string;
  /** Ascending by field, those that it stands in. */
  readonly fields: readonly FieldPostings[];
  /** How many paragraphs hold it themselves: in text or credit, or in the title if they are the first of their article. */
  readonly own: number;
}

/** The postings of one term in one field: the paragraphs that hold it, and how often it stands there. */
export interface FieldPostings {
  /** Index into FIELDS. */
  readonly field: number;
  readonly documentFrequency: number;
  /** Sets a bit for each paragraph with `from` ≤ paragraph < `to`: that with the number of the paragraph less `from`. */
  mark(from: number, to: number, bits: Int32Array): void;
  /** The first paragraph from that number on; infinity behind the last one. Cheap for ascending numbers. */
  next(paragraph: number): number;
  /** How often the term stands there in that paragraph; 0 where it does not. Cheap for ascending paragraphs. */
  frequency(paragraph: number): number;
  /** No posting with `from` ≤ paragraph < `to` has a greater impact (see impact.ts); need not be exact. */
  bound(from: number, to: number): number;
  /** The first paragraph behind that one whose own bound may be another; infinity where there is none. */
  boundEnd(paragraph: number): number;
}

export interface StoredParagraph {
  readonly paragraph: Paragraph;
  readonly article: Article;
}

export interface StoredArticle {
  readonly article: Article;
  /** Number of its first paragraph; the others follow. */
  readonly first: number;
  /** How many paragraphs it has. */
  readonly count: number;
}

export interface AnalysedParagraph {
  readonly text: readonly Token[];
  readonly credit: readonly Token[];
}

/** The words of one paragraph, as entries of sequences.ts. */
export interface ParagraphSequences {
  readonly text: Uint32Array;
  readonly credit: Uint32Array;
  /** What its entries number; paragraphs may share one. */
  readonly lexicon: Lexicon;
}
