/** What the build made and the Worker only sends: the search box, and the descriptions of the API. */

import type { Context } from "hono";
import { answer, entityTag, type Form } from "../api/answer/answer.ts";
import { respond } from "../api/answer/respond.ts";
import { baseOf } from "../api/request/base.ts";
import { CACHE_CONTROL } from "../config.ts";
import { crc32 } from "../text/crc32.ts";
import { PAGE } from "./send.ts";

/** By name; index/build.ts makes them. */
export interface Texts {
  /** The script of `/search-box.js`. */
  readonly searchBox: string;
  /** The description for programs, JSON on one line. */
  readonly openapi: string;
  /** The description for people, a page. */
  readonly docs: string;
}

/** Of an app without a build. */
export const NO_TEXTS: Texts = { searchBox: "", openapi: "", docs: "" };

/** Stands in the page for the address of the site, which nobody knows before it is asked for. */
export const SITE = "https://search.example";

/** Stands in the description for programs where the server's address is told; a path holds on every host. */
export const SERVER = '"url":"/"';

/** Addresses of pages here in what the description gives as answers. */
const EXAMPLES = /"\/articles\/(?!\{)/g;

/** Other sites load it: headers.ts lets every origin read it (a module is always fetched with CORS). */
export function searchBoxScript({ searchBox }: Texts) {
  return route(searchBox, () => "", form("text/javascript", CACHE_CONTROL.script));
}

export function openApi({ openapi }: Texts) {
  // Its paths hold below any server; the addresses in its examples are what this one would answer.
  const fill = (text: string, base: string) =>
    base === "" ? text : text.replace(SERVER, `"url":"${base}"`).replaceAll(EXAMPLES, `"${base}/articles/`);
  return route(openapi, baseOf, form("application/json", CACHE_CONTROL.answer), fill);
}

/** Holds the host that was asked, in what is there to copy. */
export function docsPage({ docs }: Texts) {
  const site = (c: Context) => new URL(c.req.url).origin + baseOf(c);
  const { headers } = PAGE;
  return route(docs, site, { ...form("text/html", CACHE_CONTROL.own, headers), headers }, (text, here) =>
    text.replaceAll(SITE, here),
  );
}

/** @param place what the text is filled in with, which tells one answer from another */
function route(
  text: string,
  place: (c: Context) => string,
  how: Form<string[]>,
  fill = (text: string, _: string) => text,
) {
  // The text's own, so that a deploy of new content leaves what has not changed as it is.
  const version = crc32(new TextEncoder().encode(text)).toString(16);
  return (c: Context): Promise<Response> => {
    const here = place(c);
    return answer(c, entityTag(version, "built", { here }), async () => [fill(text, here)], how);
  };
}

function form(type: string, cacheControl: string, more: Readonly<Record<string, string>> = {}): Form<string[]> {
  const headers = { ...more, "Content-Type": `${type}; charset=utf-8` };
  return { cacheControl, headers: more, send: (c, [text = ""]) => respond(c, text, 200, headers) };
}
