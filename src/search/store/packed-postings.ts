import { FIELDS } from "../document.ts";
import type { Lengths } from "./engine.ts";
import type { PostingColumns, StoredPostings } from "./postings.ts";

/** What is written of packed postings besides their bytes. */
export interface PackedTerms {
  /** Ascending by UTF-16 code units. */
  readonly terms: readonly string[];
  /** By field the mean length, as MiniSearch counts it. */
  readonly averages: readonly number[];
}

/**
 * The same postings as in MiniSearch's index, for contents of which its plain form would be too large to carry: a sixth of
 * the bytes, and nothing is parsed when a Worker starts but the terms. One section, its numbers 32 bits, little-endian,
 * unless said otherwise:
 *
 *     paragraphs, terms, then for each field the bytes of a length: 0, 1, 2 or 4
 *     terms + 1 places: where among the postings each term begins, and the end
 *     for each field the lengths, one a paragraph; each column begins at a multiple of 4
 *     postings: for each term which fields have it, a bit each; for each of these the number of paragraphs; for each
 *     paragraph how many there are since the one before, doubled, odd where the frequency, less 2, follows; else it is 1.
 *     Numbers of the postings have seven bits a byte, the lowest first.
 */
export function packPostings(
  lengths: readonly Lengths[],
  paragraphs: number,
  starts: Uint32Array,
  postings: Uint8Array,
): Uint8Array {
  const columns = lengths.map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
  const sizes = [4 * HEAD, starts.byteLength, ...columns.map(({ length }) => align(length)), postings.length];
  const section = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
  const head = [paragraphs, starts.length - 1, ...lengths.map((column) => column.length && column.BYTES_PER_ELEMENT)];
  const parts = [Uint32Array.from(head), starts].map(
    (part) => new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
  );
  let at = 0;
  for (const [i, part] of [...parts, ...columns, postings].entries()) {
    section.set(part, at);
    at += sizes[i]!;
  }
  return section;
}

const HEAD = 2 + FIELDS.length;
const align = (length: number): number => Math.ceil(length / 4) * 4;

/** @throws RangeError when the section is not what packPostings writes */
export function readPackedPostings(section: Uint8Array, { terms, averages }: PackedTerms): StoredPostings {
  const { buffer, byteOffset } = section as Uint8Array<ArrayBuffer>;
  const [paragraphs = 0, count = 0, ...widths] = new Uint32Array(buffer, byteOffset, HEAD);
  if (count !== terms.length) throw new RangeError("the postings do not have the terms they name");
  let at = byteOffset + 4 * HEAD;
  const starts = new Uint32Array(buffer, at, count + 1);
  at += starts.byteLength;
  const lengths = widths.map((width): Lengths => {
    const column = new (width === 4 ? Uint32Array : width === 2 ? Uint16Array : Uint8Array)(
      buffer,
      at,
      width && paragraphs,
    );
    at += align(column.byteLength);
    return column;
  });
  const bytes = new Uint8Array(buffer, at, starts[count]!);
  return {
    paragraphs,
    terms: count,
    lengths,
    averageLengths: FIELDS.map((_, field) => averages[field] ?? 0),
    has: (term) => indexOf(terms, term) >= 0,
    columns(term) {
      const number = indexOf(terms, term);
      return number < 0 ? [] : readTerm(bytes, starts[number]!);
    },
  };
}

function readTerm(bytes: Uint8Array, start: number): (PostingColumns | null)[] {
  let at = start;
  const take = (): number => {
    let byte = bytes[at++]!;
    let number = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++]!;
      number |= (byte & 0x7f) << shift;
    }
    return number >>> 0;
  };
  const mask = take();
  return FIELDS.map((_, field) => {
    if ((mask & (1 << field)) === 0) return null;
    const count = take();
    const paragraphs = new Uint32Array(count);
    const frequencies = new Uint32Array(count);
    let paragraph = -1;
    for (let i = 0; i < count; i++) {
      const posting = take();
      paragraph += (posting >>> 1) + 1;
      paragraphs[i] = paragraph;
      frequencies[i] = posting & 1 ? take() + 2 : 1;
    }
    return { paragraphs, frequencies };
  });
}

/** Binary search in a sorted list; -1 when it is not there. */
export function indexOf(sorted: readonly string[], wanted: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted ? low : -1;
}
