import type { FieldPostings } from "../engine.ts";
import type { Reader } from "./reader.ts";

/** Paragraphs that share a bound. */
export const DENSE_STRETCH = 4096;
/** A frequency that is not less does not fit: how much more it is stands beside. */
export const DENSE_MOST = 15;

/**
 * The postings of a term that stands in a quarter of all paragraphs or more. For each stretch of paragraphs the greatest
 * frequency and the least length, as varints; how many frequencies do not fit, for each how many paragraphs there are
 * since the last such one and how much more than DENSE_MOST it is, as varints; then four bits for each paragraph, those of
 * an even number the lower ones of a byte: its frequency, at most DENSE_MOST.
 */
export class DensePostings implements FieldPostings {
  readonly field: number;
  readonly documentFrequency: number;
  readonly #frequencies: Uint32Array;
  readonly #lengths: Uint32Array;
  readonly #more = new Map<number, number>();
  readonly #column: Uint8Array;
  readonly #count: number;

  /** @param paragraphs how many there are, whether they hold the term or not */
  constructor(field: number, count: number, reader: Reader, paragraphs: number) {
    this.field = field;
    this.documentFrequency = count;
    this.#count = paragraphs;
    const stretches = Math.ceil(paragraphs / DENSE_STRETCH);
    this.#frequencies = new Uint32Array(stretches);
    this.#lengths = new Uint32Array(stretches);
    for (let stretch = 0; stretch < stretches; stretch++) {
      this.#frequencies[stretch] = reader.varint();
      this.#lengths[stretch] = reader.varint();
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

  read(from: number, to: number, paragraphs: Uint32Array, frequencies: Uint32Array): number {
    const column = this.#column;
    const end = Math.min(to, this.#count);
    let count = 0;
    // Most frequencies fit; those that do not are put right afterwards.
    for (let paragraph = from; paragraph < end; paragraph++) {
      const frequency = (column[paragraph >>> 1]! >>> ((paragraph & 1) << 2)) & 15;
      paragraphs[count] = paragraph;
      frequencies[count] = frequency;
      count += +(frequency > 0);
    }
    for (let i = 0; this.#more.size > 0 && i < count; i++) {
      if (frequencies[i] === DENSE_MOST) frequencies[i] = this.#more.get(paragraphs[i]!)!;
    }
    return count;
  }

  frequency(paragraph: number): number {
    const frequency = (this.#column[paragraph >>> 1]! >>> ((paragraph & 1) << 2)) & 15;
    return frequency < DENSE_MOST ? frequency : this.#more.get(paragraph)!;
  }

  bounds(from: number, to: number): { frequency: number; length: number } {
    let frequency = 0;
    let length = Number.POSITIVE_INFINITY;
    const end = Math.ceil(Math.min(to, this.#count) / DENSE_STRETCH);
    for (let stretch = Math.floor(from / DENSE_STRETCH); stretch < end; stretch++) {
      frequency = Math.max(frequency, this.#frequencies[stretch]!);
      length = Math.min(length, this.#lengths[stretch]!);
    }
    return { frequency, length };
  }
}
