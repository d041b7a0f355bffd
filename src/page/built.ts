/** What the build made and the Worker only sends: the search box, and descriptions for programs, browsers and people. */

import type { Context } from "hono";
import { answer, entityTag, type Form } from "../api/answer/answer.ts";
import { respond } from "../api/answer/respond.ts";
import { baseOf } from "../api/request/base.ts";
import { CACHE_CONTROL } from "../config.ts";
import type { Site } from "./document.ts";
import { PAGE_HEADERS } from "./send.ts";
import { NAME } from "./text.ts";

export interface Text {
  readonly text: string;
  /** Changes with the text. It comes with it, because a Worker that starts should not have to read it all. */
  readonly hash: string;
}

/** By name; index/make.ts makes them. */
export interface Texts {
  /** How pages look. */
  readonly style: Text;
  /** The script of `/search-box.js`. */
  readonly searchBox: Text;
  /** What the box loads besides, and its pinned releases (box-files.ts). */
  readonly boxFiles: Text;
  /** The newest pinned release of it, and its integrity value, with a space between; empty: there is none. */
  readonly release: Text;
  /** The script of `/highlight.js`. */
  readonly highlight: Text;
  /** The description for programs, JSON on one line. */
  readonly openapi: Text;
  /** The description for people, a page. */
  readonly docs: Text;
  /** The description for browsers' address bars, OpenSearch. */
  readonly openSearch: Text;
  /** The description for language models, Markdown. */
  readonly llms: Text;
  /** What `/v1/manifest` sends page by page, JSON; without the articles where the index holds them. */
  readonly manifest: Text;
  /** What the site is called. */
  readonly name: Text;
}

const NONE: Text = { text: "", hash: "" };

/** Of an app without a build. */
export const NO_TEXTS: Texts = {
  style: NONE,
  searchBox: NONE,
  boxFiles: { ...NONE, text: "{}\n" },
  release: NONE,
  highlight: NONE,
  openapi: NONE,
  docs: NONE,
  openSearch: NONE,
  llms: NONE,
  manifest: { ...NONE, text: '{"items":[],"expectations":[]}' },
  name: { ...NONE, text: NAME },
};

/** What pages know of the site. */
export const siteFrom = ({ name, style }: Texts): Site => ({ name: name.text, style: style.hash });

/** Stand in texts for what nobody knows before they are asked for: the host, and the path of it that baseOf says. */
export const ORIGIN = "https://origin.invalid";
export const BASE = "/-base-";

/** Other sites load it: headers.ts lets every origin read it (a module is always fetched with CORS). */
export function script(text: Text) {
  return route(text, () => "", form("text/javascript", CACHE_CONTROL.script));
}

export function openApi({ openapi }: Texts) {
  return route(openapi, baseOf, form("application/json", CACHE_CONTROL.answer));
}

/** Holds the host that was asked, in what is there to copy. */
export function docsPage({ docs }: Texts) {
  return route(docs, siteOf, form("text/html", CACHE_CONTROL.own, PAGE_HEADERS));
}

/** Both name the host in every address. */
export function openSearchDescription({ openSearch }: Texts) {
  return route(openSearch, siteOf, form("application/opensearchdescription+xml", CACHE_CONTROL.own));
}

export function llmsText({ llms }: Texts) {
  return route(llms, siteOf, form("text/plain", CACHE_CONTROL.own));
}

/** The address of the home page without its last slash, as the request came: no host may hold what ends an attribute. */
export const siteOf = (c: Context) => originOf(c) + baseOf(c);

const originOf = (c: Context) => new URL(c.req.url).origin.replace(/["&$]/g, encodeURIComponent);

/** @param place tells one answer from another: whatever the text is filled in with */
function route({ text, hash }: Text, place: (c: Context) => string, how: Form<string[]>) {
  const fill = (c: Context) =>
    text
      .replaceAll(ORIGIN, originOf(c))
      .replaceAll(BASE, baseOf(c))
      // A server has an address, if only the root.
      .replace('"url":""', '"url":"/"');
  // The text's own tag, so that a deploy of new content leaves what has not changed as it is.
  return (c: Context) => answer(c, entityTag(hash, "built", { here: place(c) }), async () => [fill(c)], how);
}

function form(type: string, cacheControl: string, more: Readonly<Record<string, string>> = {}): Form<string[]> {
  const headers = { ...more, "Content-Type": `${type}; charset=utf-8` };
  return { cacheControl, send: (c, [text = ""]) => respond(c, text, 200, headers) };
}
