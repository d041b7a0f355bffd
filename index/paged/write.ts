import type { Article, Paragraph } from "../../src/search/document.ts";
import { NO_RULES, type Rules } from "../../src/search/rules.ts";
import type { PagedHead } from "../../src/search/store/paged/engine.ts";
import type { Analyser } from "../../src/text/analyser.ts";
import { packCompletions } from "../completions/pack.ts";
import type { Merged } from "../indexing/merge.ts";
import { lengthColumns } from "../indexing/pack.ts";
import { stampsOf } from "../manifest.ts";
import { packSections } from "../sections.ts";
import { writeColumns } from "./columns.ts";
import { writeDocuments, writeIds, writeStamps } from "./documents.ts";
import { LAYOUT, type Layout } from "./layout.ts";
import { type PageSink, PageWriter } from "./pages.ts";
import { writeTerms } from "./postings.ts";
import { RecordWriter } from "./records.ts";

/**
 * Writes an index in pages, see src/search/store/paged/engine.ts: the pages one by one into the sink, in an order that
 * depends on the content alone.
 *
 * @param minisearch version of the MiniSearch whose index it equals
 * @returns the artefact, which stays in memory where it is opened, and holds the checksums of all pages
 */
export function writePaged(
  merged: Pick<Merged, "terms" | "lengths" | "averages" | "words" | "counts" | "completions">,
  content: {
    readonly articles: readonly Article[];
    readonly paragraphs: readonly Paragraph[];
    readonly rules?: Rules;
  },
  analyser: Analyser,
  minisearch: string,
  sink: PageSink,
  layout: Layout = LAYOUT,
): Uint8Array {
  const { articles, paragraphs, rules = NO_RULES } = content;
  const pages = new PageWriter(sink);
  const lengths = lengthColumns(merged.lengths);
  const { firsts, documents } = writeDocuments(articles, paragraphs, pages, layout);
  const startsArticle = (paragraph: number) => firsts[paragraphs[paragraph]!.article] === paragraph;
  const ofFields = lengths.map((column, field) => ({ lengths: column, average: merged.averages[field] ?? 0 }));
  const records = new RecordWriter(ofFields, paragraphs.length, startsArticle, layout);
  const { table, giants, terms } = writeTerms(merged.terms(), merged, records, pages, layout);
  writeIds(articles, paragraphs, pages, layout);
  writeColumns(articles, paragraphs, pages);
  writeStamps(stampsOf(content), pages);
  const head: PagedHead = {
    ...{ paragraphs: paragraphs.length, articles: articles.length, terms },
    averages: merged.averages,
    widths: lengths.map((column) => column.length && column.BYTES_PER_ELEMENT),
    ...{ pages: pages.counts, longest: table.longest },
  };
  const sections = {
    paged: head,
    ...{ entries: table.entries, blocks: table.blocks, giants },
    lengths: Buffer.concat(lengths.map(aligned)),
    ...{ firsts, documents, checksums: pages.checksums },
    ...packCompletions(merged.completions),
    rules,
  };
  return packSections(sections, merged.words, analyser, minisearch);
}

/** The bytes of a column, as many as begin the next one at a multiple of 4. */
function aligned(column: ArrayBufferView): Uint8Array {
  const room = new Uint8Array(Math.ceil(column.byteLength / 4) * 4);
  room.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  return room;
}
