import type { Searcher, SearchRequest, SearchResult } from "../../src/search/searcher.ts";

/** Asks as a reader does who looks at the first fifty hits. */
export function ask(searcher: Searcher, query: string, request: Partial<SearchRequest> = {}): Promise<SearchResult> {
  return searcher.search({ query, limit: 50, offset: 0, typos: true, ...request });
}

/** The texts of the hits, best first. */
export async function find(searcher: Searcher, query: string, request: Partial<SearchRequest> = {}): Promise<string[]> {
  const { hits } = await ask(searcher, query, request);
  return hits.map(({ paragraph }) => paragraph.text);
}
