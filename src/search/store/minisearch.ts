import type { Options } from "minisearch";
import { FIELDS, type Field } from "../document.ts";

/** The MiniSearch that this code was written for. It reads any index without complaint, so we compare. */
export const MINISEARCH_VERSION = "7.2.0";

/** What MiniSearch is given of a paragraph: its number and, for each field, its index terms joined by spaces. */
export type IndexedParagraph = { readonly number: number } & Readonly<Partial<Record<Field, string>>>;

/**
 * Options of the index, the same at build time and in the Worker. The text analysis is ours (src/text), so MiniSearch
 * splits at the spaces we put between terms and changes nothing.
 */
export const MINISEARCH_OPTIONS: Options<IndexedParagraph> = {
  idField: "number",
  fields: [...FIELDS],
  storeFields: [],
  tokenize: (terms) => terms.split(" "),
  processTerm: (term) => term,
};

/**
 * Inverse document frequency as MiniSearch and Lucene compute it: ln(1 + (N − n + ½) / (n + ½)).
 * Always positive; N is the number of paragraphs, n that of those that hold the term.
 */
export function inverseDocumentFrequency(paragraphs: number, documentFrequency: number): number {
  return Math.log(1 + (paragraphs - documentFrequency + 0.5) / (documentFrequency + 0.5));
}
