import type { AsPlainObject } from "minisearch";
import { FIELDS } from "../document.ts";
import type { PostingColumns, StoredPostings } from "./postings.ts";

/**
 * The postings of a MiniSearch index. MiniSearch answers a search with a score only; ranking needs the frequencies and
 * lengths behind it. So the plain form of its index is read as it is, and what MiniSearch can do besides is no part of the
 * Worker. The version is compared when an artefact is opened, and a test holds the postings against MiniSearch's own
 * search.
 */
export function readPlainPostings(stored: AsPlainObject): StoredPostings {
  const { documentCount, fieldLength, averageFieldLength, index } = stored;
  const terms: ReadonlyMap<string, OfTerm> = new Map(index);
  return {
    paragraphs: documentCount,
    terms: index.length,
    lengths: FIELDS.map((_, field) => {
      const lengths = new Uint32Array(documentCount);
      for (let paragraph = 0; paragraph < documentCount; paragraph++) {
        lengths[paragraph] = fieldLength[paragraph]?.[field] ?? 0;
      }
      return lengths;
    }),
    averageLengths: FIELDS.map((_, field) => averageFieldLength[field] ?? 0),
    has: (term) => terms.has(term),
    columns(term) {
      const ofTerm = terms.get(term);
      return ofTerm === undefined ? [] : FIELDS.map((_, field) => columnsOf(ofTerm[field]));
    },
  };
}

function columnsOf(frequencyOf: OfTerm[string] | undefined): PostingColumns | null {
  if (frequencyOf === undefined) return null;
  return {
    paragraphs: Uint32Array.from(Object.keys(frequencyOf), Number),
    frequencies: Uint32Array.from(Object.values(frequencyOf)),
  };
}

/** By field, by paragraph how often a term stands there. */
type OfTerm = Readonly<Record<string, Readonly<Record<string, number>>>>;
