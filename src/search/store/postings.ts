import { Kept } from "../kept.ts";
import type { FieldEvidence, TermEvidence } from "./engine.ts";

/** The postings of an index, in whichever form they are stored. */
export interface StoredPostings {
  /** How many paragraphs are indexed. */
  readonly paragraphs: number;
  /** How many terms there are. */
  readonly terms: number;
  /** What the fields say of a term; undefined for one that is not in the index. */
  fields(term: string): readonly FieldEvidence[] | undefined;
}

/** Postings kept ready, in all terms together: reading them out of what is stored costs more than using them. */
const KEPT_POSTINGS = 500_000;

/**
 * The evidence for terms, each looked up as it stands: beginnings and typos are the dictionary's.
 *
 * @param most postings that are kept ready
 */
export function createEvidenceOf(stored: StoredPostings, most = KEPT_POSTINGS): (term: string) => TermEvidence {
  const kept = new Kept<string, TermEvidence>(most);
  return (term) => {
    const known = kept.get(term);
    if (known) return known;
    const fields = stored.fields(term);
    // A word that is not in the index is not worth remembering: anybody can ask for any number of them.
    if (fields === undefined) return { term, fields: [] };
    const size = fields.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
    return kept.keep(term, { term, fields }, size);
  };
}
