import { type Article, PARAGRAPH_KINDS, type Paragraph } from "../../src/search/document.ts";
import { createColumns } from "../../src/search/store/columns.ts";
import { COLUMNS, type StoredColumn } from "../../src/search/store/paged/columns.ts";
import type { PageWriter } from "./pages.ts";

/** Writes the pages of what articles and paragraphs are, see src/search/store/paged/columns.ts. */
export function writeColumns(
  articles: readonly Article[],
  paragraphs: readonly Pick<Paragraph, "kind">[],
  pages: PageWriter,
): void {
  const kinds = Uint8Array.from(paragraphs, ({ kind }) => PARAGRAPH_KINDS.indexOf(kind));
  const column = createColumns({ articles, kinds });
  for (const name of COLUMNS) {
    const { values, sets, setOf, rows } = column(name);
    const stored: StoredColumn = {
      values: values.map(({ key, written }) => (key === written ? key : ([key, written] as const))),
      ...{ sets, rows },
    };
    const text = Buffer.from(JSON.stringify(stored));
    const numbers = sets.length <= 256 ? Uint8Array.from(setOf) : Uint32Array.from(setOf);
    const head = Uint32Array.of(numbers.BYTES_PER_ELEMENT, text.length);
    pages.write("c", Buffer.concat([new Uint8Array(head.buffer), new Uint8Array(numbers.buffer), text]));
  }
}
