import type { Article, Paragraph } from "../../src/search/document.ts";
import { pageOf, sumOf } from "../../src/search/store/paged/ids.ts";
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

/** Writes the pages of ids, see src/search/store/paged/ids.ts. */
export function writeIds(
  articles: readonly Article[],
  paragraphs: readonly Paragraph[],
  pages: PageWriter,
  layout: Layout,
): void {
  const count = paragraphs.length + articles.length;
  // Sum and number in one: 32 bits and at most 21.
  const keys = new Float64Array(count);
  const keyOf = (id: string, number: number) => sumOf(id) * 2 ** 21 + number;
  paragraphs.forEach(({ id }, number) => {
    keys[number] = keyOf(id, number);
  });
  articles.forEach(({ id }, number) => {
    keys[paragraphs.length + number] = keyOf(id, paragraphs.length + number);
  });
  keys.sort();
  const all = Math.ceil((8 * count) / layout.idPage);
  let at = 0;
  for (let page = 0; page < all; page++) {
    const pairs: number[] = [];
    for (; at < count && pageOf(Math.floor(keys[at]! / 2 ** 21), all) === page; at++) {
      pairs.push(Math.floor(keys[at]! / 2 ** 21), keys[at]! % 2 ** 21);
    }
    pages.write("i", new Uint8Array(Uint32Array.from(pairs).buffer));
  }
}
