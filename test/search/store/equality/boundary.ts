import { FIELDS } from "../../../../src/search/document.ts";
import type { Engine, FieldEvidence, TermEvidence } from "../../../../src/search/store/engine.ts";
import type { StoredPostings } from "../../../../src/search/store/postings.ts";

/**
 * What these tests ask of an engine: postings that are read in windows, bounds of what is in a window, lengths in one
 * array a field. An engine that keeps whole arrays is given this shape here.
 */
export interface Boundary extends Engine {
  /** Whether the index holds the term. */
  knows(term: string): boolean;
  /** In the order asked; no fields for a term that is not in the index. */
  postings(terms: readonly string[]): Promise<readonly TermPostings[]>;
  /** By field and paragraph, how many different terms; 0 without words. */
  readonly lengths: readonly ArrayLike<number>[];
  /** By field, the mean as MiniSearch counts it. */
  readonly averageLengths: readonly number[];
}

export interface TermPostings {
  readonly term: string;
  readonly fields: readonly FieldPostings[];
  /** How many paragraphs hold it in text or credit, or in the title if they are the first of their article. */
  readonly own: number;
}

export interface FieldPostings {
  readonly field: number;
  readonly documentFrequency: number;
  /** Puts the postings with from ≤ paragraph < to into the buffers, ascending, and gives their number. */
  read(from: number, to: number, paragraphs: Uint32Array, frequencies: Uint32Array): number;
  /** How often the term stands there in that paragraph. */
  frequency(paragraph: number): number;
  /** No posting in [from, to) has a greater frequency or a lesser length. */
  bounds(from: number, to: number): { readonly frequency: number; readonly length: number };
}

/** Lengths and their means are known of what was read. @param stored what the engine was opened with */
export function boundaryOf(engine: Engine, stored: StoredPostings): Boundary {
  const lengths = FIELDS.map(() => new Uint32Array(engine.summary.paragraphs));
  const averageLengths = FIELDS.map(() => 0);
  const note = ({ field, paragraphs, lengths: own, averageLength }: FieldEvidence) => {
    paragraphs.forEach((paragraph, i) => {
      lengths[field]![paragraph] = own[i]!;
    });
    averageLengths[field] = averageLength;
  };
  return {
    ...engine,
    knows: (term) => stored.fields(term) !== undefined,
    lengths,
    averageLengths,
    postings: async (terms) => {
      const all = await engine.evidence(terms);
      for (const field of all.flatMap(({ fields }) => fields)) note(field);
      return all.map((evidence) => postingsOf(evidence, engine));
    },
  };
}

function postingsOf({ term, fields }: TermEvidence, { startsArticle }: Engine): TermPostings {
  const own = fields.flatMap(({ field, paragraphs }) =>
    [...paragraphs].filter((paragraph) => field < 2 || (FIELDS[field] === "title" && startsArticle(paragraph))),
  );
  return { term, own: new Set(own).size, fields: fields.map(ofField) };
}

function ofField({ field, paragraphs, frequencies, lengths }: FieldEvidence): FieldPostings {
  return {
    field,
    documentFrequency: paragraphs.length,
    read(from, to, numbers, counts) {
      const first = paragraphs.findIndex((paragraph) => paragraph >= from);
      let count = 0;
      for (let i = first; i >= 0 && i < paragraphs.length && paragraphs[i]! < to; i++, count++) {
        numbers[count] = paragraphs[i]!;
        counts[count] = frequencies[i]!;
      }
      return count;
    },
    frequency: (paragraph) => frequencies[paragraphs.indexOf(paragraph)] ?? 0,
    bounds: () => ({ frequency: Math.max(...frequencies), length: Math.min(...lengths) }),
  };
}
