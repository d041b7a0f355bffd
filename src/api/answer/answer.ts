/** How a good answer is sent: with a tag that is known before any work is done. */

import type { Context } from "hono";
import { CACHE_CONTROL } from "../../config.ts";
import { textSum } from "../../text/crc32.ts";
import { respond, respondUnchanged, setHeader } from "./respond.ts";
import { jsonOf } from "./size.ts";

/** Names index and code together: while it stays the same, the same request has the same answer. */
export function answerVersion(indexVersion: string, code: string): string {
  return textSum(`${indexVersion}-${code}`);
}

/** @param parameters validated, so that order, defaults and spelling of numbers make no difference */
export function entityTag(answers: string, route: string, parameters: object): string {
  return `W/"${answers}-${textSum(route + JSON.stringify(parameters))}"`;
}

/** In which form an answer is sent. */
export interface Form<Found> {
  readonly cacheControl: string;
  readonly send: (c: Context, found: Found) => Response | Promise<Response>;
}

const JSON_FORM: Form<object> = { cacheControl: CACHE_CONTROL.answer, send: sendJson };

/**
 * Sends what `work` gives, or 304 without doing it where the client has that answer already. `If-None-Match: *` asks
 * whether there is any answer at all, and only the work can tell.
 */
export async function answer<Found extends object>(
  c: Context,
  tag: string,
  work: () => Promise<Found>,
  { cacheControl, send }: Form<Found> = JSON_FORM,
): Promise<Response> {
  const known = c.req.header("If-None-Match") ?? "";
  const found = holds(known, tag) ? null : await work();
  setHeader(c, "ETag", tag);
  setHeader(c, "Cache-Control", cacheControl);
  if (found !== null && known.trim() !== "*") return send(c, found);
  return respondUnchanged(c);
}

export function sendJson(c: Context, body: object): Response {
  return respond(c, jsonOf(body), 200, { "Content-Type": "application/json; charset=utf-8" });
}

/** Weak comparison (RFC 9110, 8.8.3.2): `W/` makes no difference. The tag's quotation marks keep it from being part. */
function holds(list: string, tag: string): boolean {
  return list.includes(tag.slice("W/".length));
}
