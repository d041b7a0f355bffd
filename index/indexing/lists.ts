export type List = Uint32Array | Int32Array | Uint8Array;

/** Lists of numbers as bytes: their lengths, then the numbers as they are in memory. */
export function packLists(lists: readonly List[]): Buffer {
  const lengths = Uint32Array.from(lists, ({ length }) => length);
  return Buffer.concat([lengths, ...lists].map((list) => Buffer.from(list.buffer, list.byteOffset, list.byteLength)));
}

/** Reads lists in the order in which they were packed; those of 32 bits come first. */
export class ListReader {
  readonly #buffer: ArrayBuffer;
  readonly #lengths: Uint32Array;
  #next = 0;
  #at: number;

  /** @param lists how many there are */
  constructor(packed: Uint8Array, lists: number) {
    // A copy, so that the numbers begin where numbers may.
    this.#buffer = new Uint8Array(packed).buffer;
    this.#lengths = new Uint32Array(this.#buffer, 0, lists);
    this.#at = this.#lengths.byteLength;
  }

  uint32(): Uint32Array {
    const list = new Uint32Array(this.#buffer, this.#at, this.#lengths[this.#next++]);
    this.#at += list.byteLength;
    return list;
  }

  int32(): Int32Array {
    const { buffer, byteOffset, length } = this.uint32();
    return new Int32Array(buffer, byteOffset, length);
  }

  bytes(): Uint8Array {
    const list = new Uint8Array(this.#buffer, this.#at, this.#lengths[this.#next++]);
    this.#at += list.byteLength;
    return list;
  }

  /** What stands behind them. */
  rest(): Uint8Array {
    return new Uint8Array(this.#buffer, this.#at);
  }
}
