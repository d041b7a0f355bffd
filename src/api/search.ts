/** `GET /v1/search` and `SearchService.search()`. */

import type { Context } from "hono";
import { REQUEST_LIMITS } from "../config.ts";
import type { Searcher } from "../search/searcher.ts";
import { answer, entityTag } from "./answer/answer.ts";
import { hitFields, indexFields } from "./answer/fields.ts";
import { type Paged, pageLinks } from "./answer/paging.ts";
import { keepSmall } from "./answer/size.ts";
import { baseOf } from "./request/base.ts";
import { countSearch } from "./request/limit.ts";
import { type Given, readParameters } from "./request/parameters.ts";
import type { SearchAnswer } from "./schema/answers.ts";
import { SearchParameters } from "./schema/parameters.ts";

/** Hits, page by page. */
export const HITS: Paged = { schema: SearchParameters, furthest: REQUEST_LIMITS.offset.max };

export const readSearch = (given: Given): SearchParameters => readParameters(SearchParameters, given);

/** @param base of the addresses in it; see baseOf */
export async function search(index: Searcher, parameters: SearchParameters, base = ""): Promise<SearchAnswer> {
  const { q, limit, offset, typos, highlight, explain } = parameters;
  const result = await index.search({ query: q, limit, offset, typos: typos === "on", explain: explain === "1" });
  const hits = result.hits.map((hit) => hitFields(hit, highlight === "ranges", base));
  const found: SearchAnswer = {
    query: q,
    total: result.total,
    totalIsExact: result.totalIsExact,
    limit,
    offset,
    suggestion: result.suggestion,
    ...(result.partial ? { partial: true } : {}),
    ...(result.interpretation === undefined ? {} : { interpreted: result.interpretation }),
    hits,
    facets: {},
    index: indexFields(index.summary),
  };
  return keepSmall(found, hits.toReversed());
}

export function searchRoute(index: Searcher, answers: string) {
  return (c: Context): Promise<Response> => {
    const parameters = readSearch(new URL(c.req.url).searchParams);
    return answer(c, entityTag(answers, "search", parameters), async () => {
      await countSearch(c);
      const found = await search(index, parameters, baseOf(c));
      c.header("Link", pageLinks(HITS, parameters, found.total));
      return found;
    });
  };
}
