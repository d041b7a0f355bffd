import type { Bounds } from "../options.ts";
import type { Facet, SearchRequest } from "../searcher.ts";
import type { Engine } from "../store/engine.ts";
import { countFacets } from "./facets.ts";
import { type Group, groupByArticle } from "./group.ts";
import { sortBy } from "./order.ts";

/** What was found as it was asked for: grouped, sorted, one page of it, and counted. */
export interface Arranged {
  /** How many hits there are in all. */
  readonly total: number;
  /** The hits of the page, as places in what was found; ungrouped each is a group of one. */
  readonly page: readonly Group[];
  readonly facets: readonly Facet[];
}

/** @param paragraphs the numbers of all that was found, best first; without words in reading order */
export async function arrange(
  paragraphs: ArrayLike<number>,
  { offset, limit, sort = "relevance", group = "none", facets = [] }: Omit<SearchRequest, "query" | "typos">,
  engine: Pick<Engine, "columns" | "articleOf">,
  { maxFacetValues }: Pick<Bounds, "maxFacetValues">,
): Promise<Arranged> {
  const grouped = group === "article";
  const groups = grouped ? groupByArticle(paragraphs, engine) : null;
  const hits = groups === null ? paragraphs : groups.map(([best]) => paragraphs[best]!);
  const order = sort === "relevance" ? null : await sortBy(sort, hits, engine);
  const page = Array.from({ length: Math.max(0, Math.min(limit, hits.length - offset)) }, (_, i): Group => {
    const place = order?.[offset + i] ?? offset + i;
    return groups?.[place] ?? [place];
  });
  const counted = facets.length === 0 ? [] : await countFacets(facets, paragraphs, grouped, engine, maxFacetValues);
  return { total: hits.length, page, facets: counted };
}
