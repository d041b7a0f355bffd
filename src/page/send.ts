/** How pages are sent. */

import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Form } from "../api/answer/answer.ts";
import { respond } from "../api/answer/respond.ts";
import { CACHE_CONTROL } from "../config.ts";
import type { Html } from "./document.ts";

/**
 * What a page may do: load its style and the search box from here, ask the search here, send its form here. Nothing
 * inline runs, whatever the content holds, and no text becomes markup (Trusted Types).
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/** Every answer's headers say what JSON may do; a page's take their place. */
export const PAGE_HEADERS = { "Content-Security-Policy": POLICY, "Content-Type": "text/html; charset=utf-8" };

/** A good page, as `answer` sends it. */
export const PAGE: Form<Html> = {
  cacheControl: CACHE_CONTROL.answer,
  send: async (c, page) => respond(c, String(await page), 200, PAGE_HEADERS),
};

/** A page that says what went wrong. */
export async function sendProblem(c: Context, page: Html, status: ContentfulStatusCode): Promise<Response> {
  return respond(c, String(await page), status, { ...PAGE_HEADERS, "Cache-Control": CACHE_CONTROL.never });
}
