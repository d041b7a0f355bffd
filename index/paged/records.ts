import { FIELDS, OWN_FIELDS, TITLE } from "../../src/search/document.ts";
import { type FieldLengths, impactOf } from "../../src/search/store/impact.ts";
import { BLOCK_POSTINGS } from "../../src/search/store/paged/block-postings.ts";
import { DENSE_MOST, DENSE_STRETCH } from "../../src/search/store/paged/dense-postings.ts";
import { BLOCKS, DENSE, FORMS, PLAIN } from "../../src/search/store/paged/record.ts";
import type { PostingColumns, TermColumns } from "../indexing/postings.ts";
import { Bytes } from "./bytes.ts";
import type { Layout } from "./layout.ts";

/** Writes the records of terms, see src/search/store/paged/record.ts. */
export class RecordWriter {
  readonly #lengths: readonly FieldLengths[];
  readonly #paragraphs: number;
  readonly #startsArticle: (paragraph: number) => boolean;
  readonly #layout: Layout;
  readonly #record = new Bytes();
  readonly #heads = new Bytes();
  readonly #blocks = new Bytes();
  /** For each paragraph the last record that counted it, from 1. */
  readonly #counted: Uint32Array;
  #records = 0;

  constructor(
    lengths: readonly FieldLengths[],
    paragraphs: number,
    startsArticle: (paragraph: number) => boolean,
    layout: Layout,
  ) {
    this.#lengths = lengths;
    this.#paragraphs = paragraphs;
    this.#startsArticle = startsArticle;
    this.#layout = layout;
    this.#counted = new Uint32Array(paragraphs);
  }

  /** The record of a term; valid until the next one is made. */
  record({ fields }: TermColumns): Uint8Array {
    const record = this.#record;
    record.clear();
    record.varint(this.#countOwn(fields));
    record.byte(fields.reduce((mask, columns, field) => mask | (columns ? 1 << field : 0), 0));
    for (let field = 0; field < FIELDS.length; field++) {
      const columns = fields[field];
      if (columns) this.#write(columns, this.#lengths[field]!);
    }
    return record.all();
  }

  /** See TermPostings.own. Of all terms it is counted faster by a mark on each paragraph than by looking them up. */
  #countOwn(fields: TermColumns["fields"]): number {
    this.#records++;
    let own = 0;
    for (const [field, columns] of fields.entries()) {
      if (columns === null || (field >= OWN_FIELDS && field !== TITLE)) continue;
      for (const paragraph of columns.paragraphs) {
        if (this.#counted[paragraph] === this.#records) continue;
        if (field === TITLE && !this.#startsArticle(paragraph)) continue;
        this.#counted[paragraph] = this.#records;
        own++;
      }
    }
    return own;
  }

  #write(columns: PostingColumns, lengths: FieldLengths): void {
    const count = columns.paragraphs.length;
    const { blocksFrom, denseShare } = this.#layout;
    const form = count < blocksFrom ? PLAIN : count >= denseShare * this.#paragraphs ? DENSE : BLOCKS;
    this.#record.varint(count * FORMS + form);
    if (form === PLAIN) putPostings(this.#record, columns, 0, count, -1);
    else if (form === BLOCKS) this.#writeBlocks(columns, lengths);
    else this.#writeDense(columns, lengths);
  }

  #writeBlocks(columns: PostingColumns, lengths: FieldLengths): void {
    const { paragraphs } = columns;
    this.#heads.clear();
    this.#blocks.clear();
    for (let from = 0, before = -1; from < paragraphs.length; from += BLOCK_POSTINGS) {
      const to = Math.min(from + BLOCK_POSTINGS, paragraphs.length);
      const begin = this.#blocks.length;
      putPostings(this.#blocks, columns, from, to, before);
      const last = paragraphs[to - 1]!;
      this.#heads.varint(last - before);
      this.#heads.varint(this.#blocks.length - begin);
      putBounds(this.#heads, columns, from, to, lengths);
      before = last;
    }
    this.#record.append(this.#heads.all());
    this.#record.append(this.#blocks.all());
  }

  #writeDense(columns: PostingColumns, lengths: FieldLengths): void {
    const { paragraphs, frequencies } = columns;
    const column = new Uint8Array(Math.ceil(this.#paragraphs / 2));
    const more = new Bytes();
    let others = 0;
    let before = -1;
    for (let i = 0; i < paragraphs.length; i++) {
      const [paragraph, frequency] = [paragraphs[i]!, frequencies[i]!];
      column[paragraph >>> 1]! |= Math.min(frequency, DENSE_MOST) << ((paragraph & 1) << 2);
      if (frequency < DENSE_MOST) continue;
      others++;
      more.varint(paragraph - before);
      more.varint(frequency - DENSE_MOST);
      before = paragraph;
    }
    for (let stretch = 0, from = 0; stretch < this.#paragraphs; stretch += DENSE_STRETCH) {
      let to = from;
      while (to < paragraphs.length && paragraphs[to]! < stretch + DENSE_STRETCH) to++;
      putBounds(this.#record, columns, from, to, lengths);
      from = to;
    }
    this.#record.varint(others);
    this.#record.append(more.all());
    this.#record.append(column);
  }
}

function putPostings(
  to: Bytes,
  { paragraphs, frequencies }: PostingColumns,
  from: number,
  end: number,
  before: number,
): void {
  let last = before;
  for (let i = from; i < end; i++) {
    const frequency = frequencies[i]!;
    to.varint((paragraphs[i]! - last - 1) * 2 + (frequency > 1 ? 1 : 0));
    if (frequency > 1) to.varint(frequency - 2);
    last = paragraphs[i]!;
  }
}

/** Frequency and length of the posting with the greatest impact; 0 where there is none. */
function putBounds(
  to: Bytes,
  { paragraphs, frequencies }: PostingColumns,
  from: number,
  end: number,
  { lengths, average }: FieldLengths,
): void {
  let [frequency, length, greatest] = [0, 0, 0];
  for (let i = from; i < end; i++) {
    const ofThis = lengths[paragraphs[i]!]!;
    const impact = impactOf(frequencies[i]!, ofThis, average);
    if (impact > greatest) [frequency, length, greatest] = [frequencies[i]!, ofThis, impact];
  }
  to.varint(frequency);
  to.varint(length);
}
