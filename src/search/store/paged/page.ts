import { crc32 } from "../../../text/crc32.ts";
import { PageProblem } from "../../problem.ts";

/**
 * What is read of an index at once. Most pages hold many pieces of which one or two are used, so pieces are checked when
 * they are used and only what says where they stand is checked before. Such a page is, numbers having 32 bits,
 * little-endian:
 *
 *     number of pieces n
 *     n + 1 places: where behind these numbers each piece begins, and the end
 *     n checksums, the CRC-32 of each piece
 *     the pieces
 */
export class Page {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether a piece of it has been found damaged: it is to be fetched again. */
  isBad = false;
  readonly #name: string;
  readonly #head: Uint32Array;

  /**
   * @param inPieces whether the page is as above; otherwise it is checked as a whole
   * @param checksum CRC-32 of its numbers, or of all of it
   * @throws PageProblem
   */
  constructor(name: string, bytes: Uint8Array<ArrayBuffer>, inPieces: boolean, checksum: number) {
    this.#name = name;
    this.bytes = bytes;
    this.#head = inPieces ? headOf(bytes) : NONE;
    const checked = inPieces ? bytes.subarray(0, this.#head.byteLength) : bytes;
    if (crc32(checked) !== checksum || (inPieces && this.#place(this.pieces) !== bytes.length)) throw damaged(name);
  }

  /** How many pieces there are. */
  get pieces(): number {
    return this.#head[0] ?? 0;
  }

  /** @throws PageProblem */
  piece(number: number): Uint8Array {
    const piece = this.bytes.subarray(this.#place(number), this.#place(number + 1));
    this.isBad ||= crc32(piece) !== this.#head[2 + this.pieces + number];
    if (this.isBad) throw damaged(this.#name);
    return piece;
  }

  #place(number: number): number {
    return this.#head.byteLength + this.#head[1 + number]!;
  }
}

/** Numbers before the pieces of a page with so many. */
export const headLength = (pieces: number): number => 2 + 2 * pieces;

/** As many of the numbers as there are. */
function headOf({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Uint32Array {
  const there = byteLength >>> 2;
  const pieces = there === 0 ? 0 : new Uint32Array(buffer, byteOffset, 1)[0]!;
  return new Uint32Array(buffer, byteOffset, Math.min(headLength(pieces), there));
}

const NONE = new Uint32Array();

const damaged = (name: string) =>
  new PageProblem(`Page ${name} of this search index is damaged, or belongs to another one.`);
