import { lowerBound } from "../ascending.ts";
import { OWN_FIELDS, TITLE } from "../document.ts";
import { Kept } from "../kept.ts";
import type { Engine, FieldPostings, Lengths, TermPostings } from "./engine.ts";
import { type FieldLengths, impactOf } from "./impact.ts";

/** The postings of an index, in whichever form they are stored. */
export interface StoredPostings {
  /** How many paragraphs are indexed. */
  readonly paragraphs: number;
  /** How many terms there are. */
  readonly terms: number;
  /** See Engine. */
  readonly lengths: readonly Lengths[];
  readonly averageLengths: readonly number[];
  has(term: string): boolean;
  /** By field (index into FIELDS) where a term stands, null for a field that has it nowhere; none for one not in the index. */
  columns(term: string): readonly (PostingColumns | null)[];
}

/** The paragraphs, ascending, and how often the term is in each. */
export interface PostingColumns {
  readonly paragraphs: Uint32Array;
  readonly frequencies: Uint32Array;
}

/** Postings kept ready, in all terms together: reading them out of what is stored costs more than using them. */
const KEPT_POSTINGS = 500_000;

/**
 * The postings of terms, each looked up as it stands: beginnings and typos are the dictionary's.
 *
 * @param most postings that are kept ready
 */
export function createPostings(
  stored: StoredPostings,
  startsArticle: (paragraph: number) => boolean,
  most = KEPT_POSTINGS,
): (term: string) => TermPostings {
  const kept = new Kept<string, TermPostings>(most);
  return (term) => {
    const known = kept.get(term);
    if (known) return known;
    // A word that is not in the index is not worth remembering: anybody can ask for any number of them.
    if (!stored.has(term)) return { term, fields: [], own: 0 };
    const fields = stored
      .columns(term)
      .flatMap((columns, field) => (columns ? new ArrayPostings(field, columns, lengthsOf(stored, field)) : []));
    const size = fields.reduce((sum, { documentFrequency }) => sum + documentFrequency, 0);
    return kept.keep(term, { term, fields, own: countOwn(fields, startsArticle) }, size);
  };
}

export const lengthsOf = (
  { lengths, averageLengths }: Pick<Engine, "lengths" | "averageLengths">,
  field: number,
): FieldLengths => ({ lengths: lengths[field]!, average: averageLengths[field]! });

/** See TermPostings.own: each paragraph counts in the first of the fields that make it one. */
export function countOwn(fields: readonly ArrayPostings[], startsArticle: (paragraph: number) => boolean): number {
  const owning = fields.filter(({ field }) => field < OWN_FIELDS || field === TITLE);
  return owning.reduce((sum, postings, i) => {
    if (i === 0 && postings.field !== TITLE) return postings.documentFrequency;
    const others = owning.slice(0, i);
    const isNew = (paragraph: number) =>
      (postings.field !== TITLE || startsArticle(paragraph)) &&
      others.every((other) => other.frequency(paragraph) === 0);
    return sum + postings.paragraphs.reduce((count, paragraph) => count + Number(isNew(paragraph)), 0);
  }, 0);
}

/** Postings as two arrays. */
export class ArrayPostings implements FieldPostings {
  readonly field: number;
  readonly paragraphs: Uint32Array;
  readonly #frequencies: Uint32Array;
  readonly #lengths: FieldLengths;
  #bound = -1;
  /** Where the last paragraph was looked for: the next one is mostly right behind. */
  #at = 0;

  constructor(field: number, { paragraphs, frequencies }: PostingColumns, lengths: FieldLengths) {
    this.field = field;
    this.paragraphs = paragraphs;
    this.#frequencies = frequencies;
    this.#lengths = lengths;
  }

  get documentFrequency(): number {
    return this.paragraphs.length;
  }

  mark(from: number, to: number, bits: Int32Array): void {
    const { paragraphs } = this;
    this.next(from);
    for (let i = this.#at; i < paragraphs.length; i++) {
      const at = paragraphs[i]! - from;
      if (at >= to - from) break;
      bits[at >>> 5]! |= 1 << (at & 31);
    }
  }

  next(paragraph: number): number {
    const before = this.#at > 0 && this.paragraphs[this.#at - 1]! >= paragraph;
    this.#at = lowerBound(this.paragraphs, paragraph, before ? 0 : this.#at);
    return this.paragraphs[this.#at] ?? Number.POSITIVE_INFINITY;
  }

  frequency(paragraph: number): number {
    return this.next(paragraph) === paragraph ? this.#frequencies[this.#at]! : 0;
  }

  bound(): number {
    if (this.#bound >= 0) return this.#bound;
    const { lengths, average } = this.#lengths;
    let bound = 0;
    for (let i = 0; i < this.paragraphs.length; i++) {
      bound = Math.max(bound, impactOf(this.#frequencies[i]!, lengths[this.paragraphs[i]!]!, average));
    }
    this.#bound = bound;
    return bound;
  }

  boundEnd(): number {
    return Number.POSITIVE_INFINITY;
  }
}
