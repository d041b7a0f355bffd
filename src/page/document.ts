/** The frame of every page. */

import { html, raw } from "hono/html";
import { HOME, OPEN_SEARCH, SEARCH, SEARCH_BOX, STYLE } from "./addresses.ts";
import { BUTTON, NAME } from "./text.ts";

/** Escaped markup; everything put into `html` that is not itself markup becomes text. */
export type Html = ReturnType<typeof html>;

/** What every page is to know of the whole. */
export interface Site {
  /** What it is called; browsers offer to search it by that. */
  readonly name: string;
  /** Changes with the style, so that a browser keeps one for ever and never shows a page in another's. */
  readonly style: string;
}

export interface Page {
  readonly site: Site;
  /** What stands before every address of ours; see baseOf. */
  readonly base: string;
  readonly title: string;
  /** BCP 47 and direction of `main`; what stands around it is English. Default: English. */
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
  /** More of the head. */
  readonly head?: Html;
  /** A class of the body, for its looks. */
  readonly looks: "home" | "results" | "article" | "problem" | "docs";
  /** The query in the field above `main`; undefined: the field stands elsewhere, or there is none. */
  readonly query?: string;
  readonly main: Html;
}

// A pilcrow in the rubricator's red; as data, so that a page needs no more requests for it.
export const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath fill='%23a12a1b' " +
  "d='M14 3h12v4h-3v22h-4V7h-3v22h-4V17a7 7 0 0 1 2-14'/%3E%3C/svg%3E";

export function document({ base, title, lang = "en", dir = "ltr", head, looks, query, main, site }: Page): Html {
  return html`<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${base}${STYLE}?v=${site.style}">
<link rel="icon" href="${raw(ICON)}">
<link rel="search" type="application/opensearchdescription+xml" title="${site.name}" href="${base}${OPEN_SEARCH}">
<script type="module" src="${base}${SEARCH_BOX}"></script>
${head ?? ""}</head>
<body class="${looks}">
<header lang="en" dir="ltr"><a class="name" href="${base}${HOME}">${NAME}</a>${query === undefined ? "" : searchForm(base, query)}</header>
<main>
${main}
</main>
</body>
</html>
`;
}

/** The field: a form that works by itself, in the element that makes a combobox of it (src/embed). */
export function searchForm(base: string, query: string): Html {
  return html`<search><pilcrow-search><form action="${base}${SEARCH}"><input name="q" type="search" dir="auto" aria-label="Search" placeholder="A few words" value="${query}" autocomplete="off" enterkeyhint="search"><button>${BUTTON}</button></form></pilcrow-search></search>`;
}
