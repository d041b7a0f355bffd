/** `GET /search-box.js`: the script that makes a search box of a form, for these pages and for other sites. */

import type { Context } from "hono";
import { answer, entityTag, type Form } from "../api/answer/answer.ts";
import { respond } from "../api/answer/respond.ts";
import { CACHE_CONTROL } from "../config.ts";
import { crc32 } from "../text/crc32.ts";

/** Other sites load it: headers.ts lets every origin read it (a module is always fetched with CORS). */
const SCRIPT: Form<{ readonly code: string }> = {
  cacheControl: CACHE_CONTROL.script,
  headers: {},
  send: (c, { code }) => respond(c, code, 200, { "Content-Type": "text/javascript; charset=utf-8" }),
};

export function searchBoxRoute(code: string) {
  // The script's own, so that a deploy of new content leaves it as it is.
  const tag = entityTag(crc32(new TextEncoder().encode(code)).toString(16).padStart(8, "0"), "search-box", {});
  return (c: Context): Promise<Response> => answer(c, tag, async () => ({ code }), SCRIPT);
}
