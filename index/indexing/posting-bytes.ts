import { FIELDS } from "../../src/search/document.ts";
import type { PostingColumns, TermColumns } from "./postings.ts";

/** Bytes of a block: shards are read block by block, so that many can be read side by side. */
const BLOCK = 1 << 16;

/** The postings of a shard as readPackedPostings reads those of a content, in blocks that hold whole terms. */
export function packBlocks(terms: Iterable<TermColumns>): Uint8Array[] {
  const blocks: Uint8Array[] = [];
  const block = new PostingWriter();
  for (const term of terms) {
    block.add(term);
    if (block.length >= BLOCK) blocks.push(block.take());
  }
  if (block.length > 0) blocks.push(block.take());
  return blocks;
}

/** Writes the postings of terms one after the other, see readPackedPostings. */
export class PostingWriter {
  #bytes = new Uint8Array(2 * BLOCK);
  length = 0;

  add({ fields }: TermColumns): void {
    this.#put(fields.reduce((mask, columns, field) => (columns === null ? mask : mask | (1 << field)), 0));
    for (const columns of fields) {
      if (columns === null) continue;
      const { paragraphs, frequencies } = columns;
      this.#put(paragraphs.length);
      let before = -1;
      for (let i = 0; i < paragraphs.length; i++) {
        const frequency = frequencies[i]!;
        this.#put(2 * (paragraphs[i]! - before - 1) + (frequency > 1 ? 1 : 0));
        if (frequency > 1) this.#put(frequency - 2);
        before = paragraphs[i]!;
      }
    }
  }

  #put(number: number): void {
    if (this.length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(2 * this.#bytes.length);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = number;
    for (; rest > 0x7f; rest >>>= 7) this.#bytes[this.length++] = (rest & 0x7f) | 0x80;
    this.#bytes[this.length++] = rest;
  }

  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }
}

/** The postings of one field of a term, as they are put together. */
export class PostingList {
  length = 0;
  paragraphs = new Uint32Array(64);
  frequencies = new Uint32Array(64);

  /** What is in it, until more is put in. */
  columns(): PostingColumns {
    return {
      paragraphs: this.paragraphs.subarray(0, this.length),
      frequencies: this.frequencies.subarray(0, this.length),
    };
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    if (this.length + more <= this.paragraphs.length) return;
    const room = Math.max(2 * this.paragraphs.length, this.length + more);
    const [paragraphs, frequencies] = [new Uint32Array(room), new Uint32Array(room)];
    paragraphs.set(this.paragraphs);
    frequencies.set(this.frequencies);
    this.paragraphs = paragraphs;
    this.frequencies = frequencies;
  }
}

/** Reads what packBlocks has written, term by term. */
export class PostingReader {
  readonly #block: (number: number) => Uint8Array;
  #number = 0;
  #bytes: Uint8Array = new Uint8Array();
  #at = 0;

  /** @param block gives a block by its number */
  constructor(block: (number: number) => Uint8Array) {
    this.#block = block;
  }

  /**
   * Adds the postings of the next term.
   *
   * @param lists one a field
   * @param first number of the shard's first paragraph
   */
  next(lists: readonly PostingList[], first: number): void {
    if (this.#at === this.#bytes.length) {
      this.#bytes = this.#block(this.#number++);
      this.#at = 0;
    }
    const mask = this.#bytes[this.#at++]!;
    for (let field = 0; field < FIELDS.length; field++) if (mask & (1 << field)) this.#read(lists[field]!, first);
  }

  #read(list: PostingList, first: number): void {
    const count = this.#take();
    list.reserve(count);
    const { paragraphs, frequencies, length } = list;
    let paragraph = first - 1;
    for (let i = length; i < length + count; i++) {
      const posting = this.#take();
      paragraph += (posting >>> 1) + 1;
      paragraphs[i] = paragraph;
      frequencies[i] = posting & 1 ? this.#take() + 2 : 1;
    }
    list.length = length + count;
  }

  #take(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++]!;
    let number = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[this.#at++]!;
      number |= (byte & 0x7f) << shift;
    }
    return number >>> 0;
  }
}
