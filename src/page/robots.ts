/** `GET /robots.txt`: articles may be found elsewhere, answers may not. */

import type { Context } from "hono";
import { respond } from "../api/answer/respond.ts";
import { baseOf } from "../api/request/base.ts";
import { CACHE_CONTROL } from "../config.ts";
import { SEARCH, SEARCH_BOX, SEARCH_BOX_FILES } from "./addresses.ts";

// Rules are beginnings of addresses, the longest decides: the script and what it loads begin like the search page.
const rules = (base: string) => `User-agent: *
Allow: ${base}/articles/
Allow: ${base}${SEARCH_BOX}
Allow: ${base}${SEARCH_BOX_FILES}
Disallow: ${base}${SEARCH}
Disallow: ${base}/v1/
`;

export function robots(c: Context): Response {
  return respond(c, rules(baseOf(c)), 200, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": CACHE_CONTROL.answer,
  });
}
