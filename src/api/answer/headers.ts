/** The headers that every answer has, errors and 304 too. */

import type { Context, Next } from "hono";
import type { Hono } from "hono/tiny";
import { CACHE_CONTROL, PREFLIGHT_MAX_AGE } from "../../config.ts";
import { allowedMethods } from "../../errors.ts";

/**
 * Hono's own `cors()` and `secureHeaders()` do not fit: the second would bind the whole site by
 * Strict-Transport-Security and needs most of its defaults switched off; the first writes to the response before there
 * is one, after which its headers win over those that a route sets, and it knows no `Allow`.
 */
const ALWAYS = {
  // Until a route says otherwise: an answer that names nothing is kept for hours by a cache in front.
  "Cache-Control": CACHE_CONTROL.never,
  // Any page may read what is public anyway; there are no cookies that it could misuse.
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Link, Retry-After",
  "Cross-Origin-Resource-Policy": "cross-origin",
  // JSON opened as a page shall do nothing.
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  // Queries are part of addresses, and nobody else's business.
  "Referrer-Policy": "no-referrer",
} as const;

export function everyAnswer(app: Hono) {
  return async (c: Context, next: Next): Promise<Response | undefined> => {
    for (const [name, value] of Object.entries(ALWAYS)) c.header(name, value);
    if (c.req.method === "OPTIONS") return options(c, allowedMethods(app, c.req.path));
    await next();
  };
}

/**
 * What may be asked of an address, for browsers before a request with headers of its own (CORS preflight) as for
 * people. Also where there is nothing: only then can a page read the 404 that follows.
 */
function options(c: Context, allow: string): Response {
  const asked = c.req.header("Access-Control-Request-Headers");
  return c.body(null, 204, {
    Allow: allow,
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Max-Age": String(PREFLIGHT_MAX_AGE),
    Vary: "Access-Control-Request-Headers",
    ...(asked === undefined ? {} : { "Access-Control-Allow-Headers": asked }),
  });
}
