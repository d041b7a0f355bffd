import { crc32 } from "node:zlib";
import { headLength } from "../../src/search/store/paged/page.ts";
import { PAGE_KINDS, type PageCounts, type PageKind } from "../../src/search/store/paged/pages.ts";
import { ASSET_BYTES } from "../platform.ts";
import { BadContent, type ContentProblem } from "../problems.ts";

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

  /**
   * Writes the next page of a kind.
   *
   * @throws BadContent where it is larger than a file may be that goes along with a Worker
   */
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
    if (bytes.length > ASSET_BYTES) throw new BadContent([tooLarge(kind, number, bytes.length)], []);
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

/** What of a content can make a page large; all others are cut to size. */
const LARGE: Partial<Record<PageKind, string>> = {
  d: "paragraphs and all that is said of their articles",
  c: "the values of one property of all articles and paragraphs",
  m: "the ids of articles",
};

function tooLarge(kind: PageKind, number: number, bytes: number): ContentProblem {
  const [has, most] = [bytes, ASSET_BYTES].map((n) => n.toLocaleString("en"));
  return {
    file: `page ${kind}${number} of the index`,
    what: `with ${LARGE[kind] ?? "postings"} it has ${has} bytes; a file that goes along with a Worker has at most ${most}`,
    cure: "Shorten ids and metadata (tags, sections, authors), leave out what nobody looks for (`exclude`), or build parts, each for a Worker of its own.",
  };
}
