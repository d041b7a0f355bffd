import { crc32 } from "node:zlib";
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

  /** Writes the next page of a kind and gives its number. */
  write(kind: PageKind, bytes: Uint8Array): number {
    const checksums = this.#checksums.get(kind)!;
    const number = checksums.push(crc32(bytes)) - 1;
    this.#sink.write(`${kind}${number}`, bytes);
    return number;
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
