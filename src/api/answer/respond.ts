/** How headers are gathered and an answer is sent. */

import type { Context } from "hono";

/** By name, each written in one way. A plain object: a Headers that grows costs several times as much. */
type Headers = Record<string, string>;

/** Under which the headers of an answer that is being made are kept. */
const HEADERS = "headers";

/** What every answer has that is made from here on. */
export function startHeaders(c: Context, always: Readonly<Headers>): void {
  c.set(HEADERS, { ...always });
}

/** Adds a header to the answer that is being made, or takes it off. */
export function setHeader(c: Context, name: string, value: string | undefined): void {
  const headers: Headers = c.get(HEADERS);
  if (value === undefined) delete headers[name];
  else headers[name] = value;
}

/** What a 304 has (RFC 9110, 15.4.5), and who may read it; all else stays with the copy that the client has. */
const OF_UNCHANGED = ["ETag", "Cache-Control", "Vary", "Access-Control-Allow-Origin"] as const;

/** Says that the client's copy is still right. */
export function respondUnchanged(c: Context): Response {
  const known: Headers = c.get(HEADERS);
  const headers: Headers = {};
  for (const name of OF_UNCHANGED) if (known[name] !== undefined) headers[name] = known[name];
  return new Response(null, { status: 304, headers });
}

/** Sends an answer with the headers that every answer has, those that were set, and these, of which the last counts. */
export function respond(c: Context, body: string | null, status: number, headers: Headers = {}): Response {
  return new Response(body, { status, headers: { ...c.get(HEADERS), ...headers } });
}
