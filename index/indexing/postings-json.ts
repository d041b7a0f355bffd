import { FIELDS } from "../../src/search/document.ts";
import { ByteWriter } from "./bytes.ts";
import type { TermColumns } from "./postings.ts";

/** The index over paragraphs, however it was come by. */
interface Indexed {
  terms(): Iterable<TermColumns>;
  readonly lengths: Int32Array;
  readonly averages: readonly number[];
}

/** Writes the index over paragraphs as MiniSearch gives it away, to the byte, without MiniSearch. */
export function writeJson({ terms, lengths, averages }: Indexed): Uint8Array {
  const count = lengths.length / FIELDS.length;
  const json = new ByteWriter();
  const ids = JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, number) => [number, number])));
  const fields = JSON.stringify(Object.fromEntries(FIELDS.map((name, field) => [name, field])));
  json.text(`{"documentCount":${count},"nextId":${count},"documentIds":${ids},"fieldIds":${fields}`);
  json.text(`,"fieldLength":${JSON.stringify(fieldLengths(count, lengths))}`);
  json.text(`,"averageFieldLength":${JSON.stringify(averages)},"storedFields":{},"dirtCount":0,"index":[`);
  writeTerms(terms(), json);
  json.text('],"serializationVersion":2}');
  return json.bytes();
}

function fieldLengths(count: number, lengths: Int32Array): Record<number, number[]> {
  const all: Record<number, number[]> = {};
  for (let paragraph = 0; paragraph < count; paragraph++) {
    const own: number[] = [];
    for (let field = 0; field < FIELDS.length; field++) {
      const length = lengths[paragraph * FIELDS.length + field]!;
      if (length >= 0) own[field] = length;
    }
    if (own.length > 0) all[paragraph] = own;
  }
  return all;
}

function writeTerms(terms: Iterable<TermColumns>, json: ByteWriter): void {
  let follows = false;
  for (const { term, fields } of terms) {
    json.text(`${follows ? "," : ""}[${JSON.stringify(term)},{`);
    follows = true;
    let first = true;
    fields.forEach((columns, field) => {
      if (columns === null) return;
      json.text(`${first ? "" : ","}"${field}":{`);
      first = false;
      const { paragraphs, frequencies } = columns;
      for (let i = 0; i < paragraphs.length; i++) json.posting(i > 0, paragraphs[i]!, frequencies[i]!);
      json.text("}");
    });
    json.text("}]");
  }
}
