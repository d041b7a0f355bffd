/** The headers that every answer has, errors too; a 304 repeats those that caches go by. */

import type { Context, Next } from "hono";
import type { Hono } from "hono/tiny";
import { CACHE_CONTROL, originsOf, PREFLIGHT_MAX_AGE } from "../../config.ts";
import { allowedMethods } from "../../errors.ts";
import { respond, setHeader, startHeaders } from "./respond.ts";

/**
 * Hono's own `cors()` and `secureHeaders()` do not fit: the second would bind the whole site by
 * Strict-Transport-Security and needs most of its defaults switched off; the first writes to the response before there
 * is one, after which its headers win over those that a route sets, and it knows no `Allow`.
 */
const ALWAYS = {
  // Until a route says otherwise: an answer that names nothing is kept for hours by a cache in front.
  "Cache-Control": CACHE_CONTROL.never,
  // Any page may read what is public anyway, unless the site names those that may; there are no cookies to misuse.
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
    startHeaders(c, ALWAYS);
    const origins = originsOf(c.env);
    if (origins !== undefined) allowOnly(c, origins);
    if (c.req.method === "OPTIONS") return options(c, allowedMethods(app, c.req.path));
    await next();
  };
}

/** Other pages get no permission, and their browsers keep the answer from them. Caches keep one for every origin. */
function allowOnly(c: Context, origins: readonly string[]): void {
  const origin = c.req.header("Origin") ?? "";
  setHeader(c, "Access-Control-Allow-Origin", origins.includes(origin) ? origin : undefined);
  setHeader(c, "Cross-Origin-Resource-Policy", "same-origin");
  setHeader(c, "Vary", "Origin");
}

/**
 * What may be asked of an address, for browsers before a request with headers of its own (CORS preflight) as for
 * people. Also where there is nothing: only then can a page read the 404 that follows.
 */
function options(c: Context, allow: string): Response {
  const asked = c.req.header("Access-Control-Request-Headers");
  return respond(c, null, 204, {
    Vary: originsOf(c.env) === undefined ? PREFLIGHT_VARIES : `Origin, ${PREFLIGHT_VARIES}`,
    Allow: allow,
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Max-Age": String(PREFLIGHT_MAX_AGE),
    ...(asked === undefined ? {} : { "Access-Control-Allow-Headers": asked }),
  });
}

const PREFLIGHT_VARIES = "Access-Control-Request-Headers";
