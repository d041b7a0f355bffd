import { bytesOf, textIn } from "./letters.ts";
import { Reader } from "./reader.ts";

/** Entries of a block, a power of two: more take longer to look through, fewer share less. */
export const BLOCK = 16;

/** What is kept of a table. */
export interface StoredTable {
  /**
   * The entries, sorted, each of them
   *
   *     how many bytes it has in common with the one before (4 bits) and how many follow (4 bits); 15: a number follows
   *     (varint) that is added, first for those in common
   *     the bytes that follow, see letters.ts
   *     2 × the number of paragraphs that hold it as a word, 0 if it is none, + 1 where it is a term (varint)
   *
   * The first of a block has nothing in common with any.
   */
  readonly entries: Uint8Array;
  /** For each block where it begins, and where in the pages the records of its terms begin (see openPaged). */
  readonly blocks: Uint32Array;
  /** Bytes of the longest entry. */
  readonly longest: number;
}

/**
 * Words and terms of a content in one sorted table that is searched as it is stored; nothing of it is read before it is
 * asked for. Most terms are words as well, and neighbours begin alike, so an entry takes some six bytes.
 */
export class Table {
  readonly #stored: StoredTable;
  /** The bytes of the entry at hand; `length` of them. */
  readonly bytes: Uint8Array;
  length = 0;
  /** Number of the entry at hand; −1 before the first. */
  number = -1;
  /** It begins with at least so many bytes of the one before. */
  shared = 0;
  /** In how many paragraphs it stands as a word. */
  frequency = 0;
  isTerm = false;
  /** How many terms stand before it in its block. */
  termsBefore = 0;
  readonly #reader: Reader;
  /** What #readLengths has read. */
  #common = 0;
  #more = 0;

  constructor(stored: StoredTable) {
    this.#stored = stored;
    this.#reader = new Reader(stored.entries);
    this.bytes = new Uint8Array(stored.longest);
  }

  get text(): string {
    return textIn(this.bytes, 0, this.length);
  }

  /** Where the records of the terms of its block begin. */
  get place(): number {
    return this.#stored.blocks[2 * Math.floor(this.number / BLOCK) + 1]!;
  }

  /** Goes on to the next entry; false when there is none. */
  next(): boolean {
    const reader = this.#reader;
    const { bytes } = this;
    const { entries } = this.#stored;
    if (reader.at >= entries.length) return false;
    this.number++;
    this.#readLengths();
    const shared = this.#common;
    const more = this.#more;
    const { at } = reader;
    this.termsBefore += +this.isTerm;
    if (this.number % BLOCK > 0) this.shared = shared;
    else {
      // Nothing is said of what it shares, so it is compared.
      this.termsBefore = 0;
      let same = 0;
      while (same < more && same < this.length && entries[at + same] === bytes[same]) same++;
      this.shared = same;
    }
    for (let i = 0; i < more; i++) bytes[shared + i] = entries[at + i]!;
    this.length = shared + more;
    reader.at = at + more;
    const flags = reader.varint();
    this.isTerm = (flags & 1) === 1;
    this.frequency = flags >>> 1;
    return true;
  }

  /** Goes to the first entry that is not less than these bytes; false when all are. */
  seek(wanted: ArrayLike<number>): boolean {
    let low = 0;
    let high = this.#blocks;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#isHeadBelow(middle, wanted)) low = middle + 1;
      else high = middle;
    }
    this.#begin(Math.max(0, low - 1));
    this.length = 0;
    while (this.next()) if (compare(this.bytes, 0, this.length, wanted, wanted.length) >= 0) return true;
    return false;
  }

  /** Goes to the entry of this text; false where there is none. */
  find(text: string): boolean {
    const wanted = bytesOf(text);
    return this.seek(wanted) && compare(this.bytes, 0, this.length, wanted, wanted.length) === 0;
  }

  /** Goes to the entry with this number. */
  goTo(number: number): void {
    this.#begin(Math.floor(number / BLOCK));
    while (this.number < number) this.next();
  }

  /**
   * Goes on to the first entry that has not the first `count` − 1 bytes of the one at hand, or has them and then no byte
   * below `least`; false when there is none. Steps over blocks that double, then halve, since it is mostly near. Says
   * nothing of `termsBefore`.
   */
  skip(count: number, least: number): boolean {
    const block = Math.floor(this.number / BLOCK);
    let low = block;
    if (this.#isBelow(block + 1, count, least)) {
      let step = 2;
      while (this.#isBelow(block + step, count, least)) step *= 2;
      low += step >>> 1;
      let high = block + step;
      while (low + 1 < high) {
        const middle = (low + high) >>> 1;
        if (this.#isBelow(middle, count, least)) low = middle;
        else high = middle;
      }
      this.#begin(low);
      this.next();
    }
    this.#passBlock(count, least);
    return this.next();
  }

  /** Goes past the next entries of the block that are to be skipped. */
  #passBlock(count: number, least: number): void {
    const reader = this.#reader;
    const { entries } = this.#stored;
    const last = this.number | (BLOCK - 1);
    while (this.number < last && reader.at < entries.length) {
      const start = reader.at;
      this.#readLengths();
      const shared = this.#common;
      let { at } = reader;
      if (shared < count && (shared < count - 1 || entries[at]! >= least)) {
        reader.at = start;
        return;
      }
      at += this.#more;
      while (entries[at++]! > 127);
      reader.at = at;
      this.number++;
    }
  }

  /** Reads how many bytes an entry has in common with the one before, and how many follow. */
  #readLengths(): void {
    const reader = this.#reader;
    const lengths = this.#stored.entries[reader.at++]!;
    this.#common = lengths >> 4;
    this.#more = lengths & 15;
    if (this.#common === 15) this.#common += reader.varint();
    if (this.#more === 15) this.#more += reader.varint();
  }

  get #blocks(): number {
    return this.#stored.blocks.length / 2;
  }

  #begin(block: number): void {
    this.#reader.at = this.#stored.blocks[2 * block] ?? this.#stored.entries.length;
    this.number = block * BLOCK - 1;
    this.isTerm = false;
  }

  /** Whether the first entry of a block is less. */
  #isHeadBelow(block: number, wanted: ArrayLike<number>): boolean {
    const length = this.#head(block);
    return compare(this.#stored.entries, this.#reader.at, length, wanted, wanted.length) < 0;
  }

  /** Whether the first entry of a block is to be skipped. */
  #isBelow(block: number, count: number, least: number): boolean {
    if (block >= this.#blocks) return false;
    const { bytes } = this;
    const { entries } = this.#stored;
    const { at } = this.#reader;
    const length = this.#head(block);
    const from = this.#reader.at;
    this.#reader.at = at;
    // Neighbours mostly differ in the last of these bytes.
    let left = count - 1;
    if (length < count || entries[from + left]! >= least) return false;
    while (left > 0 && entries[from + left - 1] === bytes[left - 1]) left--;
    return left === 0;
  }

  /** Goes to the bytes of the first entry of a block and gives their number. */
  #head(block: number): number {
    const reader = this.#reader;
    reader.at = this.#stored.blocks[2 * block]!;
    const length = this.#stored.entries[reader.at++]!;
    return length < 15 ? length : length + reader.varint();
  }
}

/** Below, equal to or above 0 as the bytes are less than, equal to or greater than those of `other`. */
function compare(
  bytes: ArrayLike<number>,
  from: number,
  length: number,
  other: ArrayLike<number>,
  otherLength: number,
): number {
  for (let i = 0; i < length && i < otherLength; i++) {
    const difference = bytes[from + i]! - other[i]!;
    if (difference !== 0) return difference;
  }
  return length - otherLength;
}
