import type { FieldPostings } from "../engine.ts";
import { impactOf } from "../impact.ts";
import type { Reader } from "./reader.ts";

/** Paragraphs that share a bound. */
export const DENSE_STRETCH = 4096;
/** A frequency that is not less does not fit: how much more it is stands beside. */
export const DENSE_MOST = 15;

/**
 * The postings of a term that stands in a quarter of all paragraphs or more. For each stretch of paragraphs frequency and
 * length of the posting with the greatest impact (see impact.ts), as varints; how many frequencies do not fit, for each how many paragraphs there are
 * since the last such one and how much more than DENSE_MOST it is, as varints; then four bits for each paragraph, those of
 * an even number the lower ones of a byte: its frequency, at most DENSE_MOST.
 */
export class DensePostings implements FieldPostings {
  readonly field: number;
  readonly documentFrequency: number;
  readonly #impacts: Float64Array;
  readonly #more = new Map<number, number>();
  readonly #column: Uint8Array;
  readonly #count: number;

  /** @param paragraphs how many there are, whether they hold the term or not */
  constructor(field: number, count: number, reader: Reader, average: number, paragraphs: number) {
    this.field = field;
    this.documentFrequency = count;
    this.#count = paragraphs;
    const stretches = Math.ceil(paragraphs / DENSE_STRETCH);
    this.#impacts = new Float64Array(stretches);
    for (let stretch = 0; stretch < stretches; stretch++) {
      const frequency = reader.varint();
      this.#impacts[stretch] = impactOf(frequency, reader.varint(), average);
    }
    let paragraph = -1;
    for (let left = reader.varint(); left > 0; left--) {
      paragraph += reader.varint();
      this.#more.set(paragraph, DENSE_MOST + reader.varint());
    }
    const bytes = Math.ceil(paragraphs / 2);
    this.#column = reader.bytes.subarray(reader.at, reader.at + bytes);
    reader.at += bytes;
  }

  mark(from: number, to: number, bits: Int32Array): void {
    const column = this.#column;
    const end = Math.min(to, this.#count) - from;
    // Two at a time, of which the first may stand before the begin and the second behind the end.
    for (let at = -(from & 1); at < end; at += 2) {
      const both = column[(from + at) >>> 1]!;
      if ((both & 15) !== 0 && at >= 0) bits[at >>> 5]! |= 1 << (at & 31);
      if (both > 15 && at + 1 < end) bits[(at + 1) >>> 5]! |= 1 << ((at + 1) & 31);
    }
  }

  next(paragraph: number): number {
    for (let at = paragraph; at < this.#count; at++) if (this.frequency(at) > 0) return at;
    return Number.POSITIVE_INFINITY;
  }

  frequency(paragraph: number): number {
    const frequency = (this.#column[paragraph >>> 1]! >>> ((paragraph & 1) << 2)) & 15;
    return frequency < DENSE_MOST ? frequency : this.#more.get(paragraph)!;
  }

  bound(from: number, to: number): number {
    let bound = 0;
    const end = Math.ceil(Math.min(to, this.#count) / DENSE_STRETCH);
    for (let stretch = Math.floor(from / DENSE_STRETCH); stretch < end; stretch++) {
      bound = Math.max(bound, this.#impacts[stretch]!);
    }
    return bound;
  }
}
