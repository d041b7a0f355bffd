import type { AsPlainObject } from "minisearch";
import { FIELDS } from "../document.ts";
import { Kept } from "../kept.ts";
import type { FieldEvidence, TermEvidence } from "./engine.ts";

/** Postings kept ready, in all terms together: reading them out of what is stored costs more than using them. */
const KEPT_POSTINGS = 500_000;

/**
 * The postings of a MiniSearch index. MiniSearch answers a search with a score only; ranking needs the frequencies and
 * lengths behind it. So the plain form of its index is read as it is, each term looked up as it stands (beginnings and
 * typos are the dictionary's), and what MiniSearch can do besides is no part of the Worker. The version is compared when
 * an artefact is opened, and a test holds the evidence against MiniSearch's own search.
 */
export class Postings {
  readonly #stored: AsPlainObject;
  readonly #terms: ReadonlyMap<string, OfTerm>;
  readonly #kept: Kept<string, TermEvidence>;

  /** @param most postings that are kept ready */
  constructor(stored: AsPlainObject, most = KEPT_POSTINGS) {
    this.#kept = new Kept(most);
    this.#stored = stored;
    this.#terms = new Map(stored.index);
  }

  /** How many paragraphs are indexed. */
  get paragraphs(): number {
    return this.#stored.documentCount;
  }

  /** How many terms there are. */
  get terms(): number {
    return this.#stored.index.length;
  }

  evidence(term: string): TermEvidence {
    const kept = this.#kept.get(term);
    if (kept) return kept;
    const ofTerm = this.#terms.get(term);
    // A word that is not in the index is not worth remembering: anybody can ask for any number of them.
    if (ofTerm === undefined) return { term, fields: [] };
    const fields = FIELDS.flatMap((_, field) => (ofTerm[field] ? this.#ofField(field, ofTerm[field]) : []));
    const size = fields.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
    return this.#kept.keep(term, { term, fields }, size);
  }

  #ofField(field: number, frequencyOf: OfTerm[string]): FieldEvidence {
    const { fieldLength, averageFieldLength } = this.#stored;
    const paragraphs = Uint32Array.from(Object.keys(frequencyOf), Number);
    return {
      field,
      paragraphs,
      frequencies: Uint32Array.from(Object.values(frequencyOf)),
      lengths: paragraphs.map((paragraph) => fieldLength[paragraph]![field]!),
      averageLength: averageFieldLength[field]!,
    };
  }
}

/** By field, by paragraph how often a term stands there. */
type OfTerm = Readonly<Record<string, Readonly<Record<string, number>>>>;
