import type { Article, Paragraph } from "../../src/search/document.ts";
import type { ArticleStamp } from "../../src/search/searcher.ts";
import { pageOf, sumOf } from "../../src/search/store/paged/ids.ts";
import { bytesOf } from "../../src/search/store/paged/letters.ts";
import { STAMPS } from "../../src/search/store/paged/stamps.ts";
import { Bytes } from "./bytes.ts";
import type { Layout } from "./layout.ts";
import type { PageWriter } from "./pages.ts";

/** What is written of documents besides their pages, see StoredPlaces. */
export interface WrittenDocuments {
  readonly firsts: Uint32Array;
  readonly documents: Uint32Array;
}

/** Writes the pages of paragraphs and articles, see src/search/store/paged/documents.ts. */
export function writeDocuments(
  articles: readonly Article[],
  paragraphs: readonly Paragraph[],
  pages: PageWriter,
  layout: Layout,
): WrittenDocuments {
  const firsts = new Uint32Array(articles.length + 1);
  for (const { article } of paragraphs) firsts[article + 1]!++;
  for (let article = 0; article < articles.length; article++) firsts[article + 1]! += firsts[article]!;
  const documents: number[] = [];
  let records: Buffer[] = [];
  let bytes = 0;
  const flush = (end: number) => {
    const first = end - records.length;
    const [from, to] = [paragraphs[first]!.article, paragraphs[end - 1]!.article + 1];
    documents.push(first);
    pages.writePieces("d", [...records, ...articles.slice(from, to).map((one) => Buffer.from(JSON.stringify(one)))]);
    records = [];
    bytes = 0;
  };
  paragraphs.forEach(({ article: _, ...paragraph }, number) => {
    const record = Buffer.from(JSON.stringify(paragraph));
    records.push(record);
    bytes += record.length;
    if (bytes >= layout.documentPage) flush(number + 1);
  });
  if (records.length > 0) flush(paragraphs.length);
  return { firsts, documents: Uint32Array.from(documents) };
}

/** Writes the pages of what articles are told apart by, see src/search/store/paged/stamps.ts. */
export function writeStamps(stamps: readonly ArticleStamp[], pages: PageWriter): void {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < stamps.length; at += STAMPS.piece) {
    pieces.push(pieceOf(stamps.slice(at, at + STAMPS.piece)));
  }
  for (let at = 0; at < pieces.length; at += STAMPS.page) pages.writePieces("m", pieces.slice(at, at + STAMPS.page));
}

function pieceOf(stamps: readonly ArticleStamp[]): Uint8Array {
  const piece = new Bytes();
  let before = "";
  for (const { id, hash } of stamps) {
    let shared = 0;
    while (shared < id.length && id[shared] === before[shared]) shared++;
    const rest = bytesOf(id.slice(shared));
    for (const number of [Number.parseInt(hash, 16), shared, rest.length]) piece.varint(number);
    piece.append(rest);
    before = id;
  }
  return piece.all();
}

/** Writes the pages of ids, see src/search/store/paged/ids.ts. */
export function writeIds(
  articles: readonly Article[],
  paragraphs: readonly Paragraph[],
  pages: PageWriter,
  layout: Layout,
): void {
  const all = Math.ceil((BYTES_OF_ID * (paragraphs.length + articles.length)) / layout.idPage);
  const ids: { half: number; number: number }[][] = Array.from({ length: all }, () => []);
  const add = ({ id }: { readonly id: string }, number: number) => {
    const sum = sumOf(id);
    ids[pageOf(sum, all)]!.push({ half: sum & 0xffff, number });
  };
  paragraphs.forEach(add);
  articles.forEach((article, number) => {
    add(article, paragraphs.length + number);
  });
  for (const own of ids) {
    own.sort((a, b) => a.half - b.half || a.number - b.number);
    const halves = new Uint16Array(2 * Math.ceil(own.length / 2));
    halves.set(own.map(({ half }) => half));
    const numbers = Uint32Array.from(own, ({ number }) => number);
    const parts = [Uint32Array.of(own.length), halves, numbers].map((part) => new Uint8Array(part.buffer));
    pages.write("i", Buffer.concat(parts));
  }
}

const BYTES_OF_ID = 6;
