import type { Bounds } from "../options.ts";
import type { Settled } from "../rank/settle.ts";
import type { Facet, SearchRequest } from "../searcher.ts";
import type { Engine } from "../store/engine.ts";
import { countFacets } from "./facets.ts";
import { bestOf, groupByArticle } from "./group.ts";
import { firstOf, orderOf } from "./order.ts";

/** What was found as it was asked for: grouped, sorted, one page of it, and counted. */
export interface Arranged {
  /** How many hits there are in all. */
  readonly total: number;
  /** The hits of the page. */
  readonly page: readonly ArrangedHit[];
  readonly facets: readonly Facet[];
}

export interface ArrangedHit {
  readonly paragraph: number;
  /** Of a group: how many others there are, and the next best of them. */
  readonly others: number;
  readonly next: readonly number[];
}

export async function arrange(
  { candidates, total, all }: Settled,
  { offset, limit, sort = "relevance", group = "none", facets = [], more = 0 }: SearchRequest,
  engine: Pick<Engine, "columns" | "articleOf" | "firsts">,
  { maxFacetValues }: Pick<Bounds, "maxFacetValues">,
): Promise<Arranged> {
  const grouped = group === "article";
  const counted =
    facets.length === 0 || all === null
      ? []
      : await countFacets(facets, all.paragraphs, grouped, engine, maxFacetValues);
  if (all === null || (sort === "relevance" && !grouped)) {
    const page = candidates.slice(offset, offset + limit);
    return { total, page: page.map(({ paragraph }) => ({ paragraph, others: 0, next: [] })), facets: counted };
  }
  const groups = grouped ? groupByArticle(all, engine) : null;
  const places = groups?.map(({ best }) => best) ?? Array.from(all.paragraphs, (_, place) => place);
  const order = await orderOf(sort, all, engine);
  const page = firstOf(places, offset + limit, order).slice(offset);
  const groupOf = new Map(groups?.map((each) => [each.best, each]));
  return {
    total: places.length,
    page: page.map((place): ArrangedHit => {
      const of = groupOf.get(place);
      const [, ...next] = of === undefined ? [] : bestOf(of, all, 1 + more);
      return {
        paragraph: all.paragraphs[place]!,
        others: of === undefined ? 0 : of.to - of.from - 1,
        next: next.map((other) => all.paragraphs[other]!),
      };
    }),
    facets: counted,
  };
}
