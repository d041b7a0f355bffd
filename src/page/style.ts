/** `GET /style.css`: how pages look, in light, in dark and on paper. */

import type { Context } from "hono";
import { answer, entityTag } from "../api/answer/answer.ts";
import { respond } from "../api/answer/respond.ts";
import { CACHE_CONTROL } from "../config.ts";
import { crc32 } from "../text/crc32.ts";

/*
 * Colours, corners and heights are those of the search box (src/embed/styles.css), so that nothing moves when it takes
 * the form's place. The red is the rubricator's, who wrote the pilcrows.
 */
const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #faf8f4; --sheet: #fff; --ink: #1f1d1a; --muted: #635d55; --line: #cfc9bf; --faint: #e8e3da;
  --accent: #a12a1b; --mark: #fbe9a9; --here: #f6edd9; --edge: #938b7f;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", "Noto Serif", Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, Consolas, "Noto Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #141312; --sheet: #1d1c1a; --ink: #edeae4; --muted: #a9a299; --line: #4a4640; --faint: #2b2926;
    --accent: #ff9a85; --mark: #5c4a12; --here: #2a251b; --edge: #7a746a;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: none; text-size-adjust: none; }
body {
  margin: 0; padding: 0 max(1rem, 50vw - 22rem) 4rem;
  font: 1rem/1.55 var(--sans); color: var(--ink); background: var(--paper); overflow-wrap: break-word;
}
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
h1, h2, h3, h4, h5, h6 { font-family: var(--serif); line-height: 1.25; text-wrap: balance; }
h1 { margin: 0; font-size: clamp(1.75rem, 1.35rem + 2vw, 2.5rem); font-weight: 600; letter-spacing: -.01em; }
mark, ::target-text { color: inherit; background: var(--mark); }
mark { padding: 0 .1em; border-radius: 3px; }
code, pre { font-family: var(--mono); font-size: .875em; }

header { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem 1.5rem; padding-block: 1rem; }
header search { flex: 1 18rem; min-width: 0; }
.name { display: flex; align-items: center; min-height: 44px; color: inherit; font: 600 1.125rem var(--serif); text-decoration: none; }
.name::before { content: "¶"; content: "¶" / ""; margin-inline-end: .35em; color: var(--accent); font-size: 1.25em; }
search form, pilcrow-search { display: block; }
search form {
  display: flex; position: relative; min-height: 44px; background: var(--sheet);
  border: 1px solid var(--edge); border-radius: 10px;
}
search form::before { content: "¶"; content: "¶" / ""; position: absolute; inset-inline-start: 16px; line-height: 42px; color: var(--muted); }
search form:focus-within { border-color: var(--muted); outline: 1px solid var(--muted); }
search input, search button { font: inherit; color: inherit; background: none; border: 0; }
search input { flex: 1; min-width: 0; padding: 0; padding-inline-start: 42px; outline: 0; appearance: none; }
search input::placeholder { color: var(--muted); opacity: 1; }
search button { padding-inline: 16px; font-size: .9375em; color: var(--muted); border-radius: 10px; cursor: pointer; }
search button:hover { color: var(--accent); }

.article main { font: clamp(1.0625rem, 1rem + .35vw, 1.25rem)/1.65 var(--serif); max-width: 66ch; margin: 0 auto; }
article { padding-block: clamp(1rem, 4vw, 3rem); }
article p, article ul, article pre, article blockquote, article figure { margin: 1.1em 0; text-wrap: pretty; }
article h2, article h3, article h4, article h5, article h6 { margin: 1.8em 0 .6em; font-size: 1.3em; }
article h3 { font-size: 1.12em; }
article h4, article h5, article h6 { font-size: 1em; }
article ul { padding-inline-start: 1.3em; }
.byline { color: var(--muted); font: .9375rem/1.5 var(--sans); }
article .byline { margin-block: .8em 2em; }
figure { padding-inline-start: 1.1em; border-inline-start: 3px solid var(--line); font: .9375rem/1.55 var(--sans); }
figure p { margin: 0; }
article .credit { margin-top: .6em; font-size: .8125rem; color: var(--muted); }
blockquote { margin-inline: 1.2em 0; font-style: italic; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: .9em 1.1em; background: var(--sheet); border: 1px solid var(--faint); border-radius: 10px; }
.row { padding-block-end: .5em; border-block-end: 1px solid var(--faint); font-family: var(--sans); font-size: .9375rem; }
.source { margin-block: 0 2em; padding-block-start: 1.2em; border-block-start: 1px solid var(--line); font: .9375rem/1.5 var(--sans); }

[id] { position: relative; scroll-margin-block: 20vh; }
:target { background: var(--here); box-shadow: 0 0 0 .45em var(--here); border-radius: 2px; }
.here {
  display: inline-block; min-width: 24px; min-height: 24px; text-align: center; line-height: 24px; vertical-align: middle;
  color: var(--accent); font: 1rem var(--serif); text-decoration: none; opacity: 0;
}
.here::before { content: "¶"; }
:hover > .here, .here:focus-visible, :target > .here { opacity: 1; }
@media (hover: none) { .here { opacity: .65; } }
@media (min-width: 56rem) { .here { position: absolute; inset-block-start: .15em; inset-inline-start: -2.25rem; } li > .here { inset-inline-start: -3.5rem; } figure .here { inset-inline-start: -3.6rem; } }

.home main, .results main, .problem main, .docs main { padding-block: clamp(1rem, 4vw, 2.5rem); }
.home h1 { margin-block-end: .5em; }
main > h2, section > h2 { margin: 2.5rem 0 .75rem; font-size: 1.25rem; font-weight: 600; }
.lead { max-width: 36em; color: var(--muted); margin: 0 0 1.25rem; text-wrap: pretty; }
.results h1, .problem h1 { font-size: 1.375rem; }
.count, .note { color: var(--muted); margin: .4rem 0 0; }
.errors { margin: .75rem 0; padding: .75rem 1rem .75rem 2rem; background: var(--sheet); border: 1px solid var(--accent); border-radius: 10px; }
.hits { list-style: none; margin: 1.5rem 0 0; padding: 0; }
.hits li { padding-block: 1.1rem; border-block-start: 1px solid var(--faint); }
.hits h2 { margin: 0; font-size: 1.0625rem; font-weight: 600; }
.hits h2 a { display: inline-block; min-height: 24px; text-decoration: none; }
.hits h2 a:hover { text-decoration: underline; }
.hits .again { font: .875rem/1.4 var(--sans); }
.place { color: var(--muted); font: .875rem var(--sans); white-space: nowrap; }
.meant, .filters { margin: .6rem 0 0; }
.filters { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem; }
.hits p { margin: .25rem 0 0; }
.hits .snippet { font: 1.0625rem/1.6 var(--serif); text-wrap: pretty; }
.about, .path { font-size: .875rem; color: var(--muted); }
.pages { display: flex; gap: 1rem; padding-block: 1.25rem; border-block-start: 1px solid var(--faint); }
.pages a, .filters a { display: inline-flex; gap: .4em; align-items: center; min-height: 44px; padding-inline: 1rem; border: 1px solid var(--line); border-radius: 10px; background: var(--sheet); text-decoration: none; }
.articles { list-style: none; margin: .75rem 0 0; padding: 0; }
.articles li { padding-block: .7rem; border-block-start: 1px solid var(--faint); }
.articles a { display: inline-block; min-height: 24px; font: 600 1.0625rem/1.4 var(--serif); text-decoration: none; }
.articles a:hover { text-decoration: underline; }
.articles span { display: block; font-size: .875rem; color: var(--muted); }

.docs h3 { margin: 2.5rem 0 .75rem; font-size: 1.125rem; }
.docs h4 { margin: 1.5rem 0 0; font-size: 1rem; }
.docs table { width: 100%; margin-block: 1rem; border-collapse: collapse; font-size: .9375rem; }
.docs th, .docs td { padding: .6rem 0; text-align: start; vertical-align: top; border-block-start: 1px solid var(--faint); overflow-wrap: anywhere; }
.docs th:first-child { width: 36%; padding-inline-end: 1rem; }
.docs small, .docs thead { color: var(--muted); font-weight: 400; }
.docs small { display: block; }
.docs summary { padding-block: .6rem; color: var(--accent); cursor: pointer; }
.docs pre { margin: .5rem 0 0; }
@media (max-width: 36rem) { .docs th:first-child, .docs td { display: block; width: auto; } .docs thead { display: none; } .docs td { padding-block-start: 0; border: 0; } }

@media print {
  :root { --paper: #fff; --sheet: #fff; --ink: #000; --muted: #333; --line: #999; --faint: #ccc; --accent: #000; --here: #fff; --mark: #fff; }
  body { padding: 0; font-size: 11pt; }
  .article main { font-size: 11pt; max-width: none; }
  header, .here, .pages { display: none; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  figure, blockquote { break-inside: avoid; }
  .source a::after { content: " (" attr(href) ")"; }
}
`;

const VERSION = crc32(new TextEncoder().encode(STYLE)).toString(16);

/** Changes with the style, so that a browser keeps one for ever and never shows a page in another's. */
export const STYLE_ADDRESS = `/style.css?v=${VERSION}`;

const TAG = entityTag(VERSION, "style", {});

export function style(c: Context): Promise<Response> {
  // A page that a cache kept over a deploy asks for the style of its day: today's is better than none.
  const current = new URL(c.req.url).searchParams.get("v") === VERSION;
  const cacheControl = current ? CACHE_CONTROL.forever : CACHE_CONTROL.answer;
  return answer(c, TAG, async () => ({}), { cacheControl, send });
}

const send = (c: Context) => respond(c, STYLE, 200, { "Content-Type": "text/css; charset=utf-8" });
