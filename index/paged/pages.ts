import { crc32 } from "node:zlib";
import { headLength } from "../../src/search/store/paged/page.ts";
import { PAGE_KINDS, type PageCounts, type PageKind } from "../../src/search/store/paged/pages.ts";

/** Where the pages of an index go, one by one; they are not needed any more by whoever wrote them. */
export interface PageSink {
  write(name: string, bytes: Uint8Array): void;
}

/** Numbers pages by kind, and keeps their checksums. */
export class PageWriter {
  readonly #sink: PageSink;
  readonly #checksums = new Map<PageKind, number[]>(PAGE_KINDS.map((kind) => [kind, []]));

  constructor(sink: PageSink) {
    this.#sink = sink;
  }

  /** Writes the next page of a kind. */
  write(kind: PageKind, bytes: Uint8Array): void {
    this.#put(kind, bytes, crc32(bytes));
  }

  /** The same of one in pieces, see src/search/store/paged/page.ts. */
  writePieces(kind: PageKind, pieces: readonly Uint8Array[]): void {
    const head = new Uint32Array(headLength(pieces.length));
    head[0] = pieces.length;
    pieces.forEach((piece, i) => {
      head[2 + i] = head[1 + i]! + piece.length;
      head[2 + pieces.length + i] = crc32(piece);
    });
    const numbers = new Uint8Array(head.buffer);
    this.#put(kind, Buffer.concat([numbers, ...pieces]), crc32(numbers));
  }

  #put(kind: PageKind, bytes: Uint8Array, checksum: number): void {
    const number = this.#checksums.get(kind)!.push(checksum) - 1;
    this.#sink.write(`${kind}${number}`, bytes);
  }

  /** How many pages of a kind there are so far. */
  count(kind: PageKind): number {
    return this.#checksums.get(kind)!.length;
  }

  get counts(): PageCounts {
    return Object.fromEntries(PAGE_KINDS.map((kind) => [kind, this.count(kind)])) as Record<PageKind, number>;
  }

  get checksums(): Uint32Array {
    return Uint32Array.from([...this.#checksums.values()].flat());
  }
}
