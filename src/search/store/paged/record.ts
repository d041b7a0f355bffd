import { FIELDS } from "../../document.ts";
import type { FieldPostings, TermPostings } from "../engine.ts";
import type { FieldLengths } from "../impact.ts";
import { ArrayPostings } from "../postings.ts";
import { BlockPostings } from "./block-postings.ts";
import { DensePostings } from "./dense-postings.ts";
import type { Reader } from "./reader.ts";

/**
 * How the postings of one field are written:
 *
 *     PLAIN   few: for each paragraph how many there are since the one before, doubled, odd where the frequency, less 2,
 *             follows; else it is 1
 *     BLOCKS  many: the same in blocks, with what is needed to step over them, see block-postings.ts
 *     DENSE   in a quarter of all paragraphs or more: four bits for each paragraph, see dense-postings.ts
 */
export const PLAIN = 0;
export const BLOCKS = 1;
export const DENSE = 2;
/** The form is the number of paragraphs times this, plus the form. */
export const FORMS = 4;

/**
 * Reads the record of a term: its number of paragraphs of its own (see TermPostings), a byte with a bit for each field
 * that has it, then for each of these the number of paragraphs with the form, and the postings. Numbers are varints.
 *
 * @param lengths by field
 * @param paragraphs how many the content has
 */
export function readRecord(
  term: string,
  reader: Reader,
  lengths: readonly FieldLengths[],
  paragraphs: number,
): TermPostings {
  const own = reader.varint();
  const mask = reader.bytes[reader.at++]!;
  const fields: FieldPostings[] = [];
  for (let field = 0; field < FIELDS.length; field++) {
    if ((mask & (1 << field)) === 0) continue;
    const head = reader.varint();
    const count = Math.floor(head / FORMS);
    const form = head % FORMS;
    fields.push(
      form === PLAIN
        ? readPlain(field, reader, count, lengths[field]!)
        : form === DENSE
          ? new DensePostings(field, count, reader, lengths[field]!.average, paragraphs)
          : new BlockPostings(field, count, reader, lengths[field]!.average),
    );
  }
  return { term, fields, own };
}

function readPlain(field: number, reader: Reader, count: number, lengths: FieldLengths): FieldPostings {
  const paragraphs = new Uint32Array(count);
  const frequencies = new Uint32Array(count);
  readPostings(reader, count, -1, paragraphs, frequencies);
  return new ArrayPostings(field, { paragraphs, frequencies }, lengths);
}

/** @param before the paragraph that the first gap counts from */
export function readPostings(
  reader: Reader,
  count: number,
  before: number,
  paragraphs: Uint32Array,
  frequencies: Uint32Array,
): void {
  const { bytes } = reader;
  let { at } = reader;
  let paragraph = before;
  for (let i = 0; i < count; i++) {
    let posting = bytes[at++]!;
    if (posting > 127) {
      reader.at = at - 1;
      posting = reader.varint();
      at = reader.at;
    }
    paragraph += (posting >>> 1) + 1;
    paragraphs[i] = paragraph;
    if ((posting & 1) === 0) frequencies[i] = 1;
    else {
      reader.at = at;
      frequencies[i] = reader.varint() + 2;
      at = reader.at;
    }
  }
  reader.at = at;
}

/** Sets the bits of those of so many postings from `at` on that are in a window, see FieldPostings.mark. */
export function markPostings(
  bytes: Uint8Array,
  at: number,
  count: number,
  before: number,
  from: number,
  to: number,
  bits: Int32Array,
): void {
  const end = to - from;
  let next = at;
  let place = before - from;
  for (let i = 0; i < count; i++) {
    let posting = bytes[next++]!;
    if (posting > 127) {
      posting &= 127;
      for (let shift = 7; ; shift += 7) {
        const byte = bytes[next++]!;
        posting |= (byte & 127) << shift;
        if (!(byte > 127)) break;
      }
    }
    place += (posting >>> 1) + 1;
    // The frequency is not looked at.
    if ((posting & 1) !== 0) while (bytes[next++]! > 127);
    if (place < 0) continue;
    if (place >= end) return;
    bits[place >>> 5]! |= 1 << (place & 31);
  }
}
