export type List = Uint32Array | Int32Array | Uint8Array;

/** Lists of numbers as bytes: their lengths, then the numbers as they are in memory. */
export function packLists(lists: readonly List[]): Buffer {
  const lengths = Uint32Array.from(lists, ({ length }) => length);
  return Buffer.concat([lengths, ...lists].map((list) => Buffer.from(list.buffer, list.byteOffset, list.byteLength)));
}

/** Reads lists in the order in which they were packed; those of 32 bits come first. */
export class ListReader {
  readonly #buffer: ArrayBufferLike;
  readonly #lengths: Uint32Array;
  #next = 0;
  #at: number;
  readonly #end: number;

  /** @param lists how many there are */
  constructor(packed: Uint8Array, lists: number) {
    // Where numbers may not begin there it has to be a copy.
    const { buffer, byteOffset, byteLength } = packed.byteOffset % 4 === 0 ? packed : new Uint8Array(packed);
    this.#buffer = buffer;
    this.#end = byteOffset + byteLength;
    this.#lengths = new Uint32Array(buffer, byteOffset, lists);
    this.#at = byteOffset + this.#lengths.byteLength;
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
    return new Uint8Array(this.#buffer, this.#at, this.#end - this.#at);
  }
}
