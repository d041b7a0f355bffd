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
    const end = Math.min(to, this.#count);
    // Eight at a time, which may begin before `from` and go beyond the end.
    for (let eighth = from >>> 3; eighth << 3 < end; eighth++) {
      const at = eighth << 2;
      const eight = column[at]! | (column[at + 1]! << 8) | (column[at + 2]! << 16) | (column[at + 3]! << 24);
      // Of each four bits whether any is set; then these are brought together.
      let set = (eight | (eight >>> 1) | (eight >>> 2) | (eight >>> 3)) & 0x11111111;
      set = (set | (set >>> 3)) & 0x03030303;
      set = (set | (set >>> 6)) & 0x000f000f;
      set = (set | (set >>> 12)) & 0xff;
      const left = end - (eighth << 3);
      if (left < 8) set &= (1 << left) - 1;
      const place = (eighth << 3) - from;
      if (place < 0) bits[0]! |= set >>> -place;
      else {
        bits[place >>> 5]! |= set << (place & 31);
        if ((place & 31) > 24) bits[(place >>> 5) + 1]! |= set >>> (32 - (place & 31));
      }
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

  boundEnd(paragraph: number): number {
    return (Math.floor(paragraph / DENSE_STRETCH) + 1) * DENSE_STRETCH;
  }
}
