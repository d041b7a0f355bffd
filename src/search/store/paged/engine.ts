import { FIELDS } from "../../document.ts";
import { createCompletions } from "../completions.ts";
import type { Lengths, TermPostings } from "../engine.ts";
import type { OpenEngine } from "../opening.ts";
import { lengthsOf } from "../postings.ts";
import { readJson, readNumbers } from "../sections.ts";
import { createPagedColumns } from "./columns.ts";
import { createPagedDocuments } from "./documents.ts";
import { type PageCounts, type PageName, Pages } from "./pages.ts";
import { Reader } from "./reader.ts";
import { readRecord } from "./record.ts";
import { createStamps } from "./stamps.ts";
import { Table } from "./table.ts";
import { createTextReader } from "./texts.ts";
import { createWords } from "./words.ts";

/** The section `paged`: what an index in pages is, as JSON. */
export interface PagedHead {
  readonly paragraphs: number;
  readonly articles: number;
  readonly terms: number;
  /** By field the mean length, as MiniSearch counts it. */
  readonly averages: readonly number[];
  /** By field the bytes of a length: 0, 1, 2 or 4. */
  readonly widths: readonly number[];
  readonly pages: PageCounts;
  /** See StoredTable. */
  readonly longest: number;
}

/** Places of postings: above these bits the page, in them the piece. */
export const PLACE_BITS = 12;

/**
 * The engine for contents of which an isolate holds the dictionary and the lengths only. Postings, paragraphs and what
 * these are stand in pages, which are fetched when they are asked for. Its sections, numbers little-endian:
 *
 *     paged                  see PagedHead
 *     entries, blocks        the table of words and terms, see table.ts; a place is that of the piece of a page
 *                            of postings that holds the block's records, one behind the other, each after its bytes as a
 *                            varint
 *     giants                 entries whose record is a page of its own (“g0” …), ascending; among the others it is empty
 *     lengths                by field (see FIELDS), one for each paragraph; each column begins at a multiple of 4
 *     firsts, documents      see StoredPlaces
 *     checksums              see Pages
 *     completions, chunks, beginnings, rules   as in a resident index
 */
export const openPaged: OpenEngine = ({ version, section, analyser, pages: source, keptBytes }) => {
  const head: PagedHead = readJson(section("paged"));
  const numbers = (name: string) => readNumbers(section(name));
  const pages = new Pages(source, numbers("checksums"), head.pages, keptBytes);
  const stored = { entries: section("entries"), blocks: numbers("blocks"), longest: head.longest };
  const table = new Table(stored);
  const giants = numbers("giants");
  const lengths = readLengths(section("lengths"), head);
  const averageLengths = FIELDS.map((_, field) => head.averages[field] ?? 0);
  const fieldLengths = FIELDS.map((_, field) => lengthsOf({ lengths, averageLengths }, field));
  const firsts = numbers("firsts");
  const documents = createPagedDocuments({ firsts, pages: numbers("documents") }, pages, head.pages);

  const knows = (term: string) => table.find(term) && table.isTerm;
  const place = (term: string): Place | null => {
    if (!knows(term)) return null;
    const giant = indexOf(giants, table.number);
    if (giant >= 0) return { page: `g${giant}`, piece: 0, before: -1 };
    const at = table.place;
    return { page: `p${at >>> PLACE_BITS}`, piece: at & (2 ** PLACE_BITS - 1), before: table.termsBefore };
  };
  const postings = async (terms: readonly string[]): Promise<TermPostings[]> => {
    const places = terms.map(place);
    const page = await pages.fetch(places.flatMap((one) => one?.page ?? []));
    return terms.map((term, i) => {
      const found = places[i]!;
      if (found === null) return { term, fields: [], own: 0 };
      const of = page(found.page);
      const reader = new Reader(found.before < 0 ? of.bytes : of.piece(found.piece));
      for (let before = found.before; before > 0; before--) {
        const bytes = reader.varint();
        reader.at += bytes;
      }
      if (found.before >= 0) reader.varint();
      return readRecord(term, reader, fieldLengths, head.paragraphs);
    });
  };
  return {
    summary: {
      version,
      articles: head.articles,
      paragraphs: head.paragraphs,
      terms: head.terms,
      engine: "paged",
    },
    dictionary: createWords(table),
    completions: createCompletions(section),
    knows,
    postings,
    lengths,
    averageLengths,
    ...createTextReader(analyser, documents.paragraphs),
    columns: createPagedColumns(pages),
    stamps: createStamps(pages, firsts),
    ...documents,
  };
};

/** Where the record of a term stands: in which piece, behind how many others, or −1: it is the page. */
interface Place {
  readonly page: PageName;
  readonly piece: number;
  readonly before: number;
}

function readLengths(section: Uint8Array, { widths, paragraphs }: PagedHead): Lengths[] {
  const { buffer } = section as Uint8Array<ArrayBuffer>;
  let at = section.byteOffset;
  return widths.map((width) => {
    const column = new (width === 4 ? Uint32Array : width === 2 ? Uint16Array : Uint8Array)(
      buffer,
      at,
      width && paragraphs,
    );
    at += Math.ceil(column.byteLength / 4) * 4;
    return column;
  });
}

/** Binary search in ascending numbers; -1 when it is not there. */
function indexOf(numbers: Uint32Array, wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return numbers[low] === wanted ? low : -1;
}
