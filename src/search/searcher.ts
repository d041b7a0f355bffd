import type { Article, Paragraph } from "./document.ts";
import type { Filter } from "./query/filter.ts";
import type { Interpretation } from "./query/interpret.ts";
import type { Property } from "./query/names.ts";
import type { Explanation } from "./rank/explain.ts";
import type { Completion } from "./store/completions.ts";
import type { Engine } from "./store/engine.ts";

/** `[start, end)` in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

/** A search that has been validated; every bound is already kept. */
export interface SearchRequest {
  /** As typed. Empty: browse every paragraph in reading order; all the rest holds as for any other query. */
  readonly query: string;
  /** How many hits at most. */
  readonly limit: number;
  /** How many hits to pass over. */
  readonly offset: number;
  /** Whether unknown words are corrected. */
  readonly typos: boolean;
  /** Whether it is said how the query was read, and of every hit how its score came about. Default: no. */
  readonly explain?: boolean;
  /**
   * What paragraphs and their articles must be, besides what the query itself says: of each property any of its values,
   * none of the excluded. Pinned paragraphs too. They change neither how the query is read nor how rare its words are,
   * and a plain query stays plain for pins.
   */
  readonly filters?: readonly Filter[];
  /**
   * The first and the last day of an article's date, both included: `2024` (all of the year), `2024-05` or `2024-05-31`.
   * An article without a date passes neither.
   */
  readonly from?: string;
  readonly to?: string;
  /** Default: `relevance`. */
  readonly sort?: Sort;
  /** Default: `none`. */
  readonly group?: Group;
  /** How many next best paragraphs are given with each hit of a group. Default: 0. */
  readonly more?: number;
  /** What is counted over all that is found. Default: nothing. */
  readonly facets?: readonly Property[];
}

/**
 * `relevance`: best first, equals in reading order; what a pin shows before all. `date`, `-date`: by the article's date,
 * oldest or newest first, without a date last in both; equals by relevance. `position`: in reading order.
 */
export type Sort = "relevance" | "date" | "-date" | "position";

/**
 * `none`: every paragraph is a hit. `article`: one hit an article, its best paragraph by relevance (without words: its
 * first); articles in the order of `sort`, for `relevance` as that paragraph comes.
 */
export type Group = "none" | "article";

export interface Hit {
  readonly paragraph: Paragraph;
  readonly article: Article;
  /** Higher is better; comparable within one answer only; 0 when browsing. Rounded to 4 decimals. */
  readonly score: number;
  /** What the site did with it by hand for this query: put it first, or multiplied its score. */
  readonly pinned?: "shown" | "boosted";
  /** What matched, ascending, with something between any two. */
  readonly highlights: { readonly text: readonly Range[]; readonly credit: readonly Range[] };
  /** The best passage, whole sentences where it can be, with its own highlights. */
  readonly snippet: { readonly text: string; readonly highlights: readonly Range[] };
  /** Where it was asked for. */
  readonly explanation?: Explanation;
  /** Of a group: how many other paragraphs of the article are found, and the next best of them. */
  readonly more?: { readonly total: number; readonly hits: readonly Hit[] };
}

/**
 * How often each value of a property occurs in all that is found: in how many paragraphs, or grouped in how many articles
 * with such a paragraph. So a count is the total of the same search with that value as a filter, but for `author` and
 * `lang`: whole names and tags are counted, while a filter also takes a part of a name, and “en” for “en-GB”.
 */
export interface Facet {
  readonly property: Property;
  /**
   * The most frequent first, equals by value; at most so many as the bound. Spellings that a filter does not tell apart
   * are one value, written as most articles of the content write it (equals: as the first).
   */
  readonly values: readonly { readonly value: string; readonly count: number }[];
  /** How many values there are in all. */
  readonly total: number;
}

export interface Suggestion {
  readonly query: string;
  /**
   * `typo`: the query as it was understood, words put right. `phrase`: without the quotes of a phrase that nothing has;
   * if it stands nowhere in the content, this is what was searched for.
   */
  readonly reason: "typo" | "phrase";
}

export interface SearchResult {
  /** How many hits there are in all: paragraphs, or groups; at most the bound on exact totals. */
  readonly total: number;
  readonly totalIsExact: boolean;
  readonly hits: readonly Hit[];
  /** In the order asked; counted whatever the total. */
  readonly facets: readonly Facet[];
  /** A query that the content answers better, or null. */
  readonly suggestion: Suggestion | null;
  /** True when a bound cut the work short; never silent. */
  readonly partial: boolean;
  /** Where it was asked for. */
  readonly interpretation?: Interpretation;
}

/** What a query is completed with; every bound is already kept. */
export interface SuggestRequest {
  /** As typed so far. Empty: the best completions of the content. */
  readonly query: string;
  readonly limit: number;
  readonly offset: number;
}

export interface SuggestResult {
  /** How many completions there are. */
  readonly total: number;
  readonly items: readonly SuggestedQuery[];
}

export interface SuggestedQuery extends Completion {
  /** The whole query that it makes: what was typed before, as typed, and the completion as the content writes it. */
  readonly text: string;
  /** What of it was typed, ascending; of a corrected word all. */
  readonly highlights: readonly Range[];
}

export interface ParagraphResult {
  readonly paragraph: Paragraph;
  readonly article: Article;
  /** Neighbours in reading order, nearest last. */
  readonly before: readonly Paragraph[];
  /** Neighbours in reading order, nearest first. */
  readonly after: readonly Paragraph[];
}

export interface ArticleEntry {
  readonly article: Article;
  /** How many paragraphs it has. */
  readonly count: number;
}

export interface ArticleResult extends ArticleEntry {
  /** In reading order. */
  readonly paragraphs: readonly Paragraph[];
}

/** What an article is told by from what it was, or is elsewhere. */
export interface ArticleStamp {
  readonly id: string;
  /** Of all that is stored of it. */
  readonly hash: string;
  readonly paragraphs: number;
}

/** What is indexed, for status and for every answer. */
export interface IndexSummary {
  /** First 12 hexadecimal digits of the artefact's SHA-256. */
  readonly version: string;
  readonly articles: number;
  readonly paragraphs: number;
  /** Distinct index terms. */
  readonly terms: number;
  readonly engine: "resident" | "paged";
}

/** The search over one opened index; knows no HTTP. */
export interface Searcher {
  readonly summary: IndexSummary;
  search(request: SearchRequest): Promise<SearchResult>;
  /** What the query may become. */
  suggest(request: SuggestRequest): Promise<SuggestResult>;
  /** The paragraph with that id and up to `context` neighbours each way, or null when there is none. */
  paragraph(id: string, context: number): Promise<ParagraphResult | null>;
  /** Articles in the order of the content. */
  articles(offset: number, limit: number): Promise<readonly ArticleEntry[]>;
  /** The article with that id and those of its paragraphs, or null when there is none. */
  article(id: string, offset: number, limit: number): Promise<ArticleResult | null>;
  /** See Engine. */
  readonly stamps?: Engine["stamps"];
}
