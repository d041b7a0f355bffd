import type { FieldPostings } from "../engine.ts";
import { impactOf } from "../impact.ts";
import { Reader } from "./reader.ts";
import { markPostings } from "./record.ts";

/** Postings of a block; of the last one as many as are left. */
export const BLOCK_POSTINGS = 128;

/**
 * Postings that can be stepped over. First for each block, as varints:
 *
 *     how far its last paragraph is from the last one of the block before (from −1)
 *     its bytes
 *     frequency and length of the posting in it that has the greatest impact, see impact.ts
 *
 * then the blocks.
 */
export class BlockPostings implements FieldPostings {
  readonly field: number;
  readonly documentFrequency: number;
  readonly #lasts: Uint32Array;
  /** Where each block begins. */
  readonly #starts: Uint32Array;
  readonly #impacts: Float64Array;
  readonly #reader: Reader;
  /** The block that is being read, −1 before any, the posting in it that was read last, and the paragraph of that before. */
  #block = -1;
  #prior = -1;
  #paragraph = -1;
  #frequency = 0;

  constructor(field: number, count: number, reader: Reader, average: number) {
    this.field = field;
    this.documentFrequency = count;
    const blocks = Math.ceil(count / BLOCK_POSTINGS);
    const lasts = new Uint32Array(blocks);
    const starts = new Uint32Array(blocks);
    const impacts = new Float64Array(blocks);
    let last = -1;
    let bytes = 0;
    for (let block = 0; block < blocks; block++) {
      last += reader.varint();
      lasts[block] = last;
      starts[block] = bytes;
      bytes += reader.varint();
      const frequency = reader.varint();
      impacts[block] = impactOf(frequency, reader.varint(), average);
    }
    for (let block = 0; block < blocks; block++) starts[block]! += reader.at;
    reader.at += bytes;
    this.#lasts = lasts;
    this.#starts = starts;
    this.#impacts = impacts;
    this.#reader = new Reader(reader.bytes);
  }

  mark(from: number, to: number, bits: Int32Array): void {
    for (let block = this.#blockOf(from); block < this.#lasts.length; block++) {
      const before = this.#before(block);
      if (before >= to - 1) break;
      markPostings(this.#reader.bytes, this.#starts[block]!, this.#inBlock(block), before, from, to, bits);
    }
  }

  next(paragraph: number): number {
    const block = this.#blockOf(paragraph);
    if (block === this.#lasts.length) return Number.POSITIVE_INFINITY;
    if (block !== this.#block || paragraph <= this.#prior) this.#open(block);
    // The last one of the block is not before it.
    while (this.#paragraph < paragraph) this.#step();
    return this.#paragraph;
  }

  frequency(paragraph: number): number {
    return this.next(paragraph) === paragraph ? this.#frequency : 0;
  }

  bound(from: number, to: number): number {
    let bound = 0;
    for (let block = this.#blockOf(from); block < this.#lasts.length; block++) {
      if (this.#before(block) >= to - 1) break;
      bound = Math.max(bound, this.#impacts[block]!);
    }
    return bound;
  }

  boundEnd(paragraph: number): number {
    const block = this.#blockOf(paragraph);
    return block < this.#lasts.length ? this.#lasts[block]! + 1 : Number.POSITIVE_INFINITY;
  }

  /** The block that holds the paragraph if any does: the first that ends with it or behind it. */
  #blockOf(paragraph: number): number {
    const lasts = this.#lasts;
    const here = this.#block;
    if (here >= 0 && lasts[here]! >= paragraph && (here === 0 || lasts[here - 1]! < paragraph)) return here;
    let low = here >= 0 && lasts[here]! < paragraph ? here + 1 : 0;
    let high = lasts.length;
    if (lasts[low]! >= paragraph) return low;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (lasts[middle]! < paragraph) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #inBlock(block: number): number {
    return Math.min(BLOCK_POSTINGS, this.documentFrequency - block * BLOCK_POSTINGS);
  }

  /** The last paragraph before a block. */
  #before(block: number): number {
    return block === 0 ? -1 : this.#lasts[block - 1]!;
  }

  #open(block: number): void {
    this.#reader.at = this.#starts[block]!;
    this.#block = block;
    this.#paragraph = this.#prior = this.#before(block);
  }

  #step(): void {
    const reader = this.#reader;
    const posting = reader.varint();
    this.#prior = this.#paragraph;
    this.#paragraph += (posting >>> 1) + 1;
    this.#frequency = (posting & 1) === 0 ? 1 : reader.varint() + 2;
  }
}
