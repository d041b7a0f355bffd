/** `GET /style.css`: how pages look. */

import type { Context } from "hono";
import { answer, entityTag } from "../api/answer/answer.ts";
import { respond } from "../api/answer/respond.ts";
import { CACHE_CONTROL } from "../config.ts";
import type { Texts } from "./built.ts";

export function styleSheet({ style: { text, hash } }: Texts) {
  const tag = entityTag(hash, "style", {});
  const send = (c: Context) => respond(c, text, 200, { "Content-Type": "text/css; charset=utf-8" });
  return (c: Context): Promise<Response> => {
    // A page that a cache kept over a deploy asks for the style of its day: today's is better than none.
    const current = new URL(c.req.url).searchParams.get("v") === hash;
    const cacheControl = current ? CACHE_CONTROL.forever : CACHE_CONTROL.answer;
    return answer(c, tag, async () => ({}), { cacheControl, send });
  };
}
