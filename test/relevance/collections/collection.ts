import type { Article, Paragraph } from "../../../src/search/document.ts";
import type { Relevant } from "../measures.ts";

/** Content with queries whose answers are known. */
export interface Collection {
  /** As its folder. */
  readonly name: string;
  readonly articles: readonly Article[];
  readonly paragraphs: readonly Paragraph[];
  /** Those that have an answer. Empty for content that is only there for its size. */
  readonly queries: readonly JudgedQuery[];
  /** The same queries as people mistype them, by name: `typo`, `partial`. */
  readonly variants: ReadonlyMap<string, readonly JudgedQuery[]>;
  /** What was assumed or left out, to be told. */
  readonly notes: readonly string[];
}

export interface JudgedQuery {
  readonly id: string;
  readonly text: string;
  /** By paragraph id. */
  readonly relevant: Relevant;
}

/**
 * What becomes an article. `document`: each document is one, of a single paragraph. `title`: documents that follow each
 * other under one title are paragraphs of one. `field`: the same by a field `article` of theirs.
 */
export const GROUPINGS = ["document", "title", "field"] as const;
export type Grouping = (typeof GROUPINGS)[number];
