/** `GET /v1/suggest` and `SearchService.suggest()`: what a query may become. */

import type { Context } from "hono";
import { SUGGEST_LIMITS } from "../config.ts";
import type { Searcher } from "../search/searcher.ts";
import { answer, entityTag } from "./answer/answer.ts";
import { indexFields } from "./answer/fields.ts";
import { type Paged, pageLinks } from "./answer/paging.ts";
import { setHeader } from "./answer/respond.ts";
import { givenIn, queryOf } from "./request/given.ts";
import { countSearch } from "./request/limit.ts";
import { type Given, readParameters } from "./request/parameters.ts";
import type { SuggestAnswer } from "./schema/answers.ts";
import { SuggestParameters } from "./schema/parameters.ts";

const COMPLETIONS: Paged = { schema: SuggestParameters, furthest: SUGGEST_LIMITS.offset.max };

export const readSuggest = (given: Given): SuggestParameters => readParameters(SuggestParameters, given);

export async function suggest(index: Searcher, { q, limit, offset }: SuggestParameters): Promise<SuggestAnswer> {
  const { items, total } = await index.suggest({ query: q, limit, offset });
  return { query: q, items, total, limit, offset, index: indexFields(index.summary) };
}

export function suggestRoute(index: Searcher, answers: string) {
  return (c: Context): Promise<Response> => {
    const parameters = readSuggest(givenIn(queryOf(c.req.url)));
    return answer(c, entityTag(answers, "suggest", parameters), async () => {
      await countSearch(c);
      const found = await suggest(index, parameters);
      setHeader(c, "Link", pageLinks(COMPLETIONS, parameters, found.total));
      return found;
    });
  };
}
