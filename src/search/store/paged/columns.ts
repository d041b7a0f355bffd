import { Kept } from "../../kept.ts";
import type { Column, ColumnName } from "../engine.ts";
import type { PageName, Pages } from "./pages.ts";

/** In the order of their pages. */
export const COLUMNS = [
  "kind",
  "tag",
  "section",
  "author",
  "lang",
  "date",
  "article",
] as const satisfies readonly ColumnName[];

/** Columns kept ready, in bytes of their pages together; in memory they take some times as much. */
const KEPT_BYTES = 4_000_000;

/** What is written of a column besides the numbers of its sets, each value as its key and, where it differs, its spelling. */
export interface StoredColumn extends Pick<Column, "sets" | "rows"> {
  readonly values: readonly (string | readonly [key: string, written: string])[];
}

/**
 * What articles and paragraphs are; a page for each property. It begins with two 32-bit numbers: the bytes of a number of
 * a set (1 or 4) and of the JSON (see StoredColumn) at the end; between them the number of the set of each row.
 */
export function createPagedColumns(pages: Pages): (names: readonly ColumnName[]) => Promise<readonly Column[]> {
  const kept = new Kept<ColumnName, Column>(KEPT_BYTES);
  const nameOf = (name: ColumnName): PageName => `c${COLUMNS.indexOf(name)}`;
  return async (names) => {
    const known = names.map((name) => kept.get(name));
    const page = await pages.fetch(names.filter((_, i) => known[i] === undefined).map(nameOf));
    return names.map(
      (name, i) => known[i] ?? kept.keep(name, read(page(nameOf(name)).bytes), page(nameOf(name)).bytes.length),
    );
  };
}

function read({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Column {
  const [width, length = 0] = new Uint32Array(buffer, byteOffset, 2);
  const end = byteOffset + byteLength - length;
  const { values, ...stored }: StoredColumn = JSON.parse(decoder.decode(new Uint8Array(buffer, end, length)));
  const numbers = [buffer, byteOffset + 8] as const;
  return {
    ...stored,
    values: values.map((value) =>
      typeof value === "string" ? { key: value, written: value } : { key: value[0], written: value[1] },
    ),
    // Copied, so that the page can be let go.
    setOf:
      width === 1
        ? new Uint8Array(...numbers, end - byteOffset - 8).slice()
        : new Uint32Array(...numbers, (end - byteOffset - 8) >>> 2).slice(),
  };
}

const decoder = new TextDecoder();
