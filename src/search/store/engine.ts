import type { Article, Paragraph } from "../document.ts";
import type { Property } from "../query/names.ts";
import type { IndexSummary } from "../searcher.ts";
import type { Completions } from "./completions.ts";
import type { Lexicon } from "./lexicon.ts";

/**
 * Between ranking and storage: words of the dictionary, evidence for one term, paragraphs by number. It knows no
 * ranking. The dictionary is always at hand; whatever may have to be fetched is asked for in one batch and awaited.
 * Paragraph numbers count from 0 in reading order.
 */
export interface Engine {
  readonly summary: IndexSummary;
  /** Words as written, in how many paragraphs each. */
  readonly dictionary: WordSource;
  /** What queries are completed with. */
  readonly completions: Completions;
  /** The evidence for each term, in the order asked; no fields for a term that is not in the index. */
  evidence(terms: readonly string[]): Promise<readonly TermEvidence[]>;
  paragraphs(numbers: readonly number[]): Promise<readonly StoredParagraph[]>;
  /** Article numbers count from 0 in the order of the content. */
  articles(numbers: readonly number[]): Promise<readonly StoredArticle[]>;
  /** The words that sequences number. */
  readonly lexicon: Lexicon;
  /** The words of each paragraph in order. */
  sequences(numbers: readonly number[]): Promise<readonly ParagraphSequences[]>;
  /** What articles and paragraphs are, in the order asked; so no paragraph is read to know whether it is asked for. */
  columns(names: readonly ColumnName[]): Promise<readonly Column[]>;
  /** The number of the article that a paragraph belongs to. */
  articleOf(paragraph: number): number;
  /** Whether this is the first paragraph of its article. */
  startsArticle(paragraph: number): boolean;
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

export interface TermEvidence {
  readonly term: string;
  readonly fields: readonly FieldEvidence[];
}

/** The postings of one term in one field; the arrays run in parallel, paragraphs ascending. */
export interface FieldEvidence {
  /** Index into FIELDS. */
  readonly field: number;
  /** Numbers of the paragraphs that hold the term in this field; their count is the document frequency. */
  readonly paragraphs: Uint32Array;
  /** How often it stands there. */
  readonly frequencies: Uint32Array;
  /** Distinct terms of that field of that paragraph. */
  readonly lengths: Uint32Array;
  /** Mean of such lengths over all paragraphs of the content, as MiniSearch counts it. */
  readonly averageLength: number;
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

/** The words of one paragraph, as entries of sequences.ts. */
export interface ParagraphSequences {
  readonly text: Uint32Array;
  readonly credit: Uint32Array;
}
