import type { AsPlainObject } from "minisearch";
import { FIELDS } from "../document.ts";
import type { FieldEvidence } from "./engine.ts";
import type { StoredPostings } from "./postings.ts";

/**
 * The postings of a MiniSearch index. MiniSearch answers a search with a score only; ranking needs the frequencies and
 * lengths behind it. So the plain form of its index is read as it is, and what MiniSearch can do besides is no part of the
 * Worker. The version is compared when an artefact is opened, and a test holds the evidence against MiniSearch's own
 * search.
 */
export function readPlainPostings(stored: AsPlainObject): StoredPostings {
  const { documentCount, fieldLength, averageFieldLength, index } = stored;
  const terms: ReadonlyMap<string, OfTerm> = new Map(index);
  const inField = (field: number, frequencyOf: OfTerm[string]): FieldEvidence => {
    const paragraphs = Uint32Array.from(Object.keys(frequencyOf), Number);
    return {
      field,
      paragraphs,
      frequencies: Uint32Array.from(Object.values(frequencyOf)),
      lengths: paragraphs.map((paragraph) => fieldLength[paragraph]![field]!),
      averageLength: averageFieldLength[field]!,
    };
  };
  return {
    paragraphs: documentCount,
    terms: index.length,
    fields(term) {
      const ofTerm = terms.get(term);
      return ofTerm && FIELDS.flatMap((_, field) => (ofTerm[field] ? inField(field, ofTerm[field]) : []));
    },
  };
}

/** By field, by paragraph how often a term stands there. */
type OfTerm = Readonly<Record<string, Readonly<Record<string, number>>>>;
