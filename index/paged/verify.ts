import { inPieces, PAGE_KINDS, type PageCounts, type PageSource, Pages } from "../../src/search/store/paged/pages.ts";

/**
 * Looks at every page of an index.
 *
 * @returns how many there are
 * @throws PageProblem
 */
export async function verifyPages(source: PageSource, checksums: Uint32Array, counts: PageCounts): Promise<number> {
  const pages = new Pages(source, checksums, counts, 0);
  let looked = 0;
  for (const kind of PAGE_KINDS) {
    for (let number = 0; number < counts[kind]; number++, looked++) {
      const page = (await pages.fetch([`${kind}${number}`]))(`${kind}${number}`);
      if (inPieces(kind)) for (let piece = 0; piece < page.pieces; piece++) page.piece(piece);
    }
  }
  return looked;
}
