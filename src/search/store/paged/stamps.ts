import type { ArticleStamp } from "../../searcher.ts";
import { textIn } from "./letters.ts";
import type { PageName, Pages } from "./pages.ts";
import { Reader } from "./reader.ts";

/** Articles of a piece, and pieces of a page: whoever asks for a thousand reads one or two. */
export const STAMPS = { piece: 1000, page: 4 };

/**
 * What articles are told apart by, in pages, see Engine. A piece is a list of articles, in the order of the content; how
 * many paragraphs each has is known without it. Of each it holds three numbers (varints) and some bytes:
 *
 *     the hash, as a number of 48 bits
 *     how many UTF-16 code units the id has in common with that of the article before in the piece
 *     how many bytes follow
 *     the rest of the id, see letters.ts
 *
 * @param firsts see StoredPlaces
 */
export function createStamps(pages: Pages, firsts: Uint32Array) {
  return async (from: number, to: number): Promise<ArticleStamp[]> => {
    const stamps: ArticleStamp[] = [];
    let reader!: Reader;
    let id = "";
    for (let article = from - (from % STAMPS.piece); article < to; article++) {
      const piece = article / STAMPS.piece;
      if (Number.isInteger(piece)) {
        const name: PageName = `m${Math.floor(piece / STAMPS.page)}`;
        reader = new Reader((await pages.fetch([name]))(name).piece(piece % STAMPS.page));
      }
      const hash = reader.varint().toString(16).padStart(12, "0");
      id = id.slice(0, reader.varint());
      const end = reader.varint() + reader.at;
      id += textIn(reader.bytes, reader.at, end);
      reader.at = end;
      if (article >= from) stamps.push({ id, hash, paragraphs: firsts[article + 1]! - firsts[article]! });
    }
    return stamps;
  };
}
