import MiniSearch, { type SearchResult } from "minisearch";
import { FIELDS, type Field } from "../../../../src/search/document.ts";
import { type IndexedParagraph, MINISEARCH_OPTIONS } from "../../../../src/search/store/minisearch.ts";
import type { Token } from "../../../../src/text/token.ts";
import { analyserOf, type SmallContent } from "../../content.ts";

/** What MiniSearch itself makes of a content and says of it, all through its public functions. */

export type Mini = MiniSearch<IndexedParagraph>;

/** For each paragraph what the analysis alone reads in each of FIELDS: index terms, or words as written, with repeats. */
export function readFields(content: SmallContent, of: (token: Token) => readonly string[]): Fields[] {
  const analyser = analyserOf(content);
  return content.paragraphs.map(({ article, text, credit = "", headings, lang: own }) => {
    const { title, lang } = content.articles[article]!;
    const read = (written: string, its: string) => analyser.tokens(written, its).flatMap(of);
    return {
      text: read(text, own ?? lang),
      credit: read(credit, own ?? lang),
      headings: headings.flatMap((heading) => read(heading, lang)),
      title: read(title, lang),
    };
  });
}

export type Fields = Readonly<Record<Field, readonly string[]>>;

/**
 * An index over lists of terms by paragraph and field. It is loaded from its own dump sorted by term: only then does
 * MiniSearch promise an order of equals, that of the terms and then of the paragraphs.
 */
export function indexOf(paragraphs: readonly Partial<Fields>[]): Mini {
  const mini = new MiniSearch<IndexedParagraph>(MINISEARCH_OPTIONS);
  paragraphs.forEach((fields, number) => {
    const present = FIELDS.flatMap((name) => (fields[name]?.length ? [[name, fields[name].join(" ")]] : []));
    mini.add({ number, ...Object.fromEntries(present) });
  });
  const plain = mini.toJSON();
  const index = [...plain.index].sort(([a], [b]) => (a < b ? -1 : 1));
  return MiniSearch.loadJS({ ...plain, index }, MINISEARCH_OPTIONS);
}

/** The constants of BM25+; MiniSearch's own are these. */
export const BM25 = { k: 1.2, b: 0.7, d: 0.5 };

/** What it finds for one term in one field: paragraphs with their scores, ascending. */
export function searchOne(mini: Mini, term: string, field: Field, bm25 = BM25): readonly SearchResult[] {
  const found = mini.search(term, { fields: [field], prefix: false, fuzzy: false, bm25 });
  return found.sort((a, b) => a.id - b.id);
}
