/** `GET /v1/status` and `SearchService.status()`: what answers here, now; never cached. */

import type { Context } from "hono";
import type { Searcher } from "../search/searcher.ts";
import { sendJson } from "./answer/answer.ts";
import { indexFields } from "./answer/fields.ts";
import { givenIn, queryOf } from "./request/given.ts";
import { readParameters } from "./request/parameters.ts";
import type { StatusAnswer } from "./schema/answers.ts";
import { StatusParameters } from "./schema/parameters.ts";

export function status({ summary }: Searcher, answers: string): StatusAnswer {
  return { index: { ...indexFields(summary), terms: summary.terms }, answers, engine: summary.engine };
}

export function statusRoute(index: Searcher, answers: string) {
  return (c: Context): Response => {
    readParameters(StatusParameters, givenIn(queryOf(c.req.url)));
    return sendJson(c, status(index, answers));
  };
}
