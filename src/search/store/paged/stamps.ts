import type { ArticleStamp } from "../../searcher.ts";
import type { PageName, Pages } from "./pages.ts";

/** Articles of a piece, and pieces of a page: whoever asks for a thousand reads one or two. */
export const STAMPS = { piece: 1000, page: 4 };

/** What articles are told apart by, in pages; a piece is a list of them as JSON. See Engine. */
export function createStamps(pages: Pages) {
  return async (from: number, to: number): Promise<ArticleStamp[]> => {
    const first = Math.floor(from / STAMPS.piece);
    const pieces = Array.from({ length: Math.max(0, Math.ceil(to / STAMPS.piece) - first) }, (_, i) => first + i);
    const nameOf = (piece: number): PageName => `m${Math.floor(piece / STAMPS.page)}`;
    const page = await pages.fetch(pieces.map(nameOf));
    return pieces
      .flatMap((piece): ArticleStamp[] => JSON.parse(decoder.decode(page(nameOf(piece)).piece(piece % STAMPS.page))))
      .slice(from - first * STAMPS.piece, to - first * STAMPS.piece);
  };
}

const decoder = new TextDecoder();
