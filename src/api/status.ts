/** `GET /v1/status` and `SearchService.status()`: what answers here, now; never cached. */

import type { Context } from "hono";
import type { Searcher } from "../search/searcher.ts";
import { sendJson } from "./answer.ts";
import { indexFields } from "./fields.ts";
import { readParameters } from "./parameters.ts";
import { type StatusAnswer, StatusParameters } from "./schema.ts";

export function status({ summary }: Searcher, answers: string): StatusAnswer {
  return { index: { ...indexFields(summary), terms: summary.terms }, answers, engine: summary.engine };
}

export function statusRoute(index: Searcher, answers: string) {
  return (c: Context): Response => {
    readParameters(StatusParameters, new URL(c.req.url).searchParams);
    return sendJson(c, status(index, answers));
  };
}
