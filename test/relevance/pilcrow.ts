import { encodeArtefact } from "../../index/encode.ts";
import { languagesOf } from "../../index/languages.ts";
import { openArtefact } from "../../index/open.ts";
import { cleanQuery, longWord } from "../../src/api/request/query.ts";
import type { Article, Paragraph } from "../../src/search/document.ts";
import type { Searcher, SearchResult } from "../../src/search/searcher.ts";
import { MINISEARCH_VERSION } from "../../src/search/store/minisearch.ts";
import { type Analyser, createAnalyser } from "../../src/text/analyser.ts";
import type { RankingEngine } from "./engines.ts";

/** Pilcrow itself, built and opened as a deploy does it: the one file here that knows how. */

export interface Opened {
  readonly searcher: Searcher;
  readonly analyser: Analyser;
}

export function openPilcrow(articles: readonly Article[], paragraphs: readonly Paragraph[]): Opened {
  const analyser = createAnalyser(languagesOf(articles).map(({ language }) => language));
  const { artefact } = encodeArtefact({ articles, paragraphs }, analyser, MINISEARCH_VERSION, () => {});
  return { searcher: openArtefact(artefact), analyser };
}

/**
 * Searches as a request does, and further down than one: every bound of a request holds but those on the length of a
 * query and on the number of hits. A query that a request would refuse for a word that is too long finds nothing.
 */
export async function ask({ searcher }: Opened, query: string, limit: number): Promise<SearchResult> {
  const cleaned = cleanQuery(query);
  if (longWord(cleaned) !== undefined) return NOTHING;
  return searcher.search({ query: cleaned, limit, offset: 0, typos: true });
}

const NOTHING: SearchResult = { total: 0, totalIsExact: true, hits: [], facets: [], suggestion: null, partial: false };

export const pilcrow: RankingEngine = {
  name: "pilcrow",
  async open({ articles, paragraphs }) {
    const opened = openPilcrow(articles, paragraphs);
    return {
      rank: async (query, most) => (await ask(opened, query, most)).hits.map(({ paragraph }) => paragraph.id),
      close: async () => {},
    };
  },
};
