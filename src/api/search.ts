/** `GET /v1/search` and `SearchService.search()`. */

import type { Context } from "hono";
import { REQUEST_LIMITS } from "../config.ts";
import { invalidParameters, type ParameterError } from "../errors.ts";
import type { Searcher } from "../search/searcher.ts";
import { answer, entityTag } from "./answer/answer.ts";
import { facetFields, hitFields, indexFields, projectHit } from "./answer/fields.ts";
import { type Paged, pageLinks } from "./answer/paging.ts";
import { setHeader } from "./answer/respond.ts";
import { keepSmall } from "./answer/size.ts";
import { baseOf } from "./request/base.ts";
import { toFilters } from "./request/filter.ts";
import { givenIn, queryOf } from "./request/given.ts";
import { countSearch } from "./request/limit.ts";
import { type Given, readParameters } from "./request/parameters.ts";
import type { ProjectedAnswer, SearchAnswer } from "./schema/answers.ts";
import { SearchParameters } from "./schema/parameters.ts";

/** Hits, page by page. */
export const HITS: Paged = { schema: SearchParameters, furthest: REQUEST_LIMITS.offset.max };

/** @throws Problem `invalid-parameter` */
export function readSearch(given: Given): SearchParameters {
  const parameters = readParameters(SearchParameters, given);
  const wrong = conflicts(parameters);
  if (wrong.length > 0) throw invalidParameters(wrong);
  return parameters;
}

/** What cannot be asked together. */
function conflicts({ from = "", to = "", group, limit, more }: SearchParameters): ParameterError[] {
  const wrong: ParameterError[] = [];
  // As far as both are told: 2026-05 is not after 2026.
  const length = Math.min(from.length, to.length);
  if (from.slice(0, length) > to.slice(0, length)) {
    const detail = `from must not be after to; from is ${from}, to is ${to}.`;
    wrong.push({ parameter: "from", detail }, { parameter: "to", detail });
  }
  if (more > 0 && group !== "article") {
    wrong.push({ parameter: "more", detail: `more is for group=article only; add that, or leave more out.` });
  } else if (limit * (1 + more) > REQUEST_LIMITS.shown) {
    const most = Math.floor(REQUEST_LIMITS.shown / (1 + more));
    const detail = `limit may be at most ${most} with more=${more}: an answer shows up to ${REQUEST_LIMITS.shown} paragraphs.`;
    wrong.push({ parameter: "limit", detail });
  }
  return wrong;
}

/**
 * The whole answer.
 * @param base of the addresses in it; see baseOf
 */
export async function search(index: Searcher, parameters: SearchParameters, base = ""): Promise<SearchAnswer> {
  return small(await find(index, parameters, base));
}

/** The answer with those fields of hits that `fields` names, all where it is absent. */
export async function projectedSearch(
  index: Searcher,
  parameters: SearchParameters,
  base = "",
): Promise<ProjectedAnswer> {
  const { fields } = parameters;
  const found = await find(index, parameters, base);
  return small(fields === undefined ? found : { ...found, hits: found.hits.map((hit) => projectHit(hit, fields)) });
}

async function find(index: Searcher, parameters: SearchParameters, base: string): Promise<SearchAnswer> {
  const { q, limit, offset, filter, from, to, sort, group, more, facets, typos, highlight, explain } = parameters;
  const result = await index.search({
    query: q,
    limit,
    offset,
    filters: toFilters(filter),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    sort,
    group,
    more,
    facets,
    typos: typos === "on",
    explain: explain === "1",
  });
  return {
    query: q,
    total: result.total,
    totalIsExact: result.totalIsExact,
    limit,
    offset,
    suggestion: result.suggestion,
    ...(result.partial ? { partial: true } : {}),
    ...(result.interpretation === undefined ? {} : { interpreted: result.interpretation }),
    hits: result.hits.map((hit) => hitFields(hit, highlight, base)),
    facets: facetFields(result.facets),
    index: indexFields(index.summary),
  };
}

/** The next best paragraphs of articles are missed less than any hit, and later ones less than earlier ones. */
function small<Answer extends ProjectedAnswer>(answer: Answer): Answer {
  const lastFirst = answer.hits.toReversed();
  return keepSmall(answer, [...lastFirst.flatMap(({ more }) => more?.hits.toReversed() ?? []), ...lastFirst]);
}

export function searchRoute(index: Searcher, answers: string) {
  return (c: Context): Promise<Response> => {
    const parameters = readSearch(givenIn(queryOf(c.req.url)));
    return answer(c, entityTag(answers, "search", parameters), async () => {
      await countSearch(c);
      const found = await projectedSearch(index, parameters, baseOf(c));
      setHeader(c, "Link", pageLinks(HITS, parameters, found.total));
      return found;
    });
  };
}
