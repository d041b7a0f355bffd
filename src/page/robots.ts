/** `GET /robots.txt`: articles may be found elsewhere, answers may not. */

import type { Context } from "hono";
import { CACHE_CONTROL } from "../config.ts";
import { SEARCH, SEARCH_BOX } from "./addresses.ts";

// Rules are beginnings of addresses, the longest decides: the script begins like the search page.
const ROBOTS = `User-agent: *
Allow: /articles/
Allow: ${SEARCH_BOX}
Disallow: ${SEARCH}
Disallow: /v1/
`;

export function robots(c: Context): Response {
  return c.body(ROBOTS, 200, {
    "Content-Type": "text/plain; charset=utf-8",
    "Cache-Control": CACHE_CONTROL.answer,
  });
}
