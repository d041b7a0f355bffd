import { PLACE_BITS } from "../../src/search/store/paged/engine.ts";
import { BLOCK, type StoredTable } from "../../src/search/store/paged/table.ts";
import { NumberList } from "../indexing/numbers.ts";
import type { TermColumns } from "../indexing/postings.ts";
import { byCodeUnits } from "../indexing/vocabulary.ts";
import { Bytes } from "./bytes.ts";
import type { Layout } from "./layout.ts";
import type { PageWriter } from "./pages.ts";
import type { RecordWriter } from "./records.ts";
import { TableWriter } from "./table.ts";

export interface WrittenTerms {
  readonly table: StoredTable;
  readonly giants: Uint32Array;
  readonly terms: number;
}

/**
 * Writes the pages of postings and the table of words and terms that leads to them, see
 * src/search/store/paged/engine.ts.
 *
 * @param words the dictionary, sorted, with the number of paragraphs of each
 */
export function writeTerms(
  terms: Iterable<TermColumns>,
  { words, counts }: { readonly words: readonly string[]; readonly counts: readonly number[] },
  records: RecordWriter,
  pages: PageWriter,
  layout: Layout,
): WrittenTerms {
  const table = new TableWriter();
  const giants = NumberList.ofUint32();
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  const piece = new Bytes();
  let written = 0;
  let word = 0;
  const endPiece = () => {
    pieces.push(piece.all().slice());
    bytes += piece.length;
    piece.clear();
  };
  const endPage = () => {
    pages.writePieces("p", pieces);
    pieces = [];
    bytes = 0;
  };
  const add = (text: string, frequency: number, columns: TermColumns | null) => {
    // A block of the table has its records in one piece.
    if (table.size % BLOCK === 0 && table.size > 0) {
      endPiece();
      if (bytes >= layout.postingPage || pieces.length === 2 ** PLACE_BITS) endPage();
    }
    const place = pages.count("p") * 2 ** PLACE_BITS + pieces.length;
    if (columns) {
      written++;
      const record = records.record(columns);
      if (record.length > layout.giant) {
        giants.push(table.size);
        pages.write("g", record);
        piece.varint(0);
      } else {
        piece.varint(record.length);
        piece.append(record);
      }
    }
    table.add(text, frequency, columns !== null, place);
  };
  const addWord = (columns: TermColumns | null) => add(words[word]!, counts[word++]!, columns);
  for (const columns of terms) {
    while (word < words.length && byCodeUnits(words[word]!, columns.term) < 0) addWord(null);
    if (words[word] === columns.term) addWord(columns);
    else add(columns.term, 0, columns);
  }
  while (word < words.length) addWord(null);
  endPiece();
  endPage();
  return { table: table.finish(), giants: giants.all(), terms: written };
}
