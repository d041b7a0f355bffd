import { FIELDS } from "../../src/search/document.ts";
import type { Lengths } from "../../src/search/store/engine.ts";
import { type PackedTerms, packPostings } from "../../src/search/store/packed-postings.ts";
import { NumberList } from "./numbers.ts";
import { PostingWriter } from "./posting-bytes.ts";
import type { TermColumns } from "./postings.ts";

/** The index over paragraphs, however it was come by. */
interface Indexed {
  terms(): Iterable<TermColumns>;
  /** For each paragraph, field by field; −1 for a field without words. */
  readonly lengths: Int32Array;
  readonly averages: readonly number[];
}

/** The sections of a large content's postings; what they say is what MiniSearch's index says. */
export function packIndex({ terms, lengths, averages }: Indexed): { terms: PackedTerms; postings: Uint8Array } {
  const writer = new PostingWriter();
  const texts: string[] = [];
  const starts = NumberList.ofUint32();
  for (const columns of terms()) {
    texts.push(columns.term);
    starts.push(writer.length);
    writer.add(columns);
  }
  starts.push(writer.length);
  const postings = packPostings(lengthColumns(lengths), lengths.length / FIELDS.length, starts.all(), writer.take());
  return { terms: { terms: texts, averages }, postings };
}

/** By field the lengths of all paragraphs, 0 where it has no words, in as few bytes as they take. */
export const lengthColumns = (lengths: Int32Array): Lengths[] => FIELDS.map((_, field) => columnOf(lengths, field));

function columnOf(lengths: Int32Array, field: number): Lengths {
  const paragraphs = lengths.length / FIELDS.length;
  const column = new Uint32Array(paragraphs);
  for (let i = 0; i < paragraphs; i++) column[i] = Math.max(0, lengths[i * FIELDS.length + field]!);
  const longest = column.reduce((most, length) => Math.max(most, length), 0);
  if (longest === 0) return new Uint8Array();
  if (longest < 2 ** 8) return Uint8Array.from(column);
  return longest < 2 ** 16 ? Uint16Array.from(column) : column;
}
