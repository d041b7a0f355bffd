import type { FieldPostings } from "../engine.ts";
import { Reader } from "./reader.ts";
import { readPostings } from "./record.ts";

/** Postings of a block; of the last one as many as are left. */
export const BLOCK_POSTINGS = 128;

/**
 * Postings that can be stepped over. First for each block, as varints:
 *
 *     how far its last paragraph is from the last one of the block before (from −1)
 *     its bytes
 *     the greatest frequency and the least length in it
 *
 * then the blocks.
 */
export class BlockPostings implements FieldPostings {
  readonly field: number;
  readonly documentFrequency: number;
  readonly #lasts: Uint32Array;
  /** Where each block begins. */
  readonly #starts: Uint32Array;
  readonly #frequencies: Uint32Array;
  readonly #lengths: Uint32Array;
  readonly #reader: Reader;
  /** The block that was read last, −1 before any, and the place in it where was looked last. */
  #block = -1;
  #at = 0;
  readonly #paragraphs = new Uint32Array(BLOCK_POSTINGS);
  readonly #counts = new Uint32Array(BLOCK_POSTINGS);

  constructor(field: number, count: number, reader: Reader) {
    this.field = field;
    this.documentFrequency = count;
    const blocks = Math.ceil(count / BLOCK_POSTINGS);
    const [lasts, starts, frequencies, lengths] = [0, 1, 2, 3].map(() => new Uint32Array(blocks));
    let last = -1;
    let bytes = 0;
    for (let block = 0; block < blocks; block++) {
      last += reader.varint();
      lasts![block] = last;
      starts![block] = bytes;
      bytes += reader.varint();
      frequencies![block] = reader.varint();
      lengths![block] = reader.varint();
    }
    for (let block = 0; block < blocks; block++) starts![block]! += reader.at;
    reader.at += bytes;
    this.#lasts = lasts!;
    this.#starts = starts!;
    this.#frequencies = frequencies!;
    this.#lengths = lengths!;
    this.#reader = new Reader(reader.bytes);
  }

  read(from: number, to: number, paragraphs: Uint32Array, frequencies: Uint32Array): number {
    let count = 0;
    for (let block = this.#blockOf(from); block < this.#lasts.length; block++) {
      const inBlock = this.#open(block);
      const first = this.#paragraphs[0]!;
      if (first >= from && this.#lasts[block]! < to) {
        paragraphs.set(inBlock === BLOCK_POSTINGS ? this.#paragraphs : this.#paragraphs.subarray(0, inBlock), count);
        frequencies.set(inBlock === BLOCK_POSTINGS ? this.#counts : this.#counts.subarray(0, inBlock), count);
        count += inBlock;
        continue;
      }
      for (let i = 0; i < inBlock; i++) {
        const paragraph = this.#paragraphs[i]!;
        if (paragraph < from) continue;
        if (paragraph >= to) return count;
        paragraphs[count] = paragraph;
        frequencies[count++] = this.#counts[i]!;
      }
    }
    return count;
  }

  frequency(paragraph: number): number {
    const block = this.#blockOf(paragraph);
    if (block === this.#lasts.length) return 0;
    const inBlock = this.#open(block);
    if (this.#at > 0 && this.#paragraphs[this.#at - 1]! >= paragraph) this.#at = 0;
    while (this.#at < inBlock && this.#paragraphs[this.#at]! < paragraph) this.#at++;
    return this.#paragraphs[this.#at] === paragraph ? this.#counts[this.#at]! : 0;
  }

  bounds(from: number, to: number): { frequency: number; length: number } {
    let frequency = 0;
    let length = Number.POSITIVE_INFINITY;
    for (let block = this.#blockOf(from); block < this.#lasts.length; block++) {
      if (block > 0 && this.#lasts[block - 1]! >= to - 1) break;
      frequency = Math.max(frequency, this.#frequencies[block]!);
      length = Math.min(length, this.#lengths[block]!);
    }
    return { frequency, length };
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

  /** Reads a block, if it is another one than the last time, and gives the number of its postings. */
  #open(block: number): number {
    const inBlock = Math.min(BLOCK_POSTINGS, this.documentFrequency - block * BLOCK_POSTINGS);
    if (block !== this.#block) {
      this.#reader.at = this.#starts[block]!;
      const before = block === 0 ? -1 : this.#lasts[block - 1]!;
      readPostings(this.#reader, inBlock, before, this.#paragraphs, this.#counts);
      this.#block = block;
      this.#at = 0;
    }
    return inBlock;
  }
}
