/** What a search found, as a page shows it. */

import { html, raw } from "hono/html";
import { marked } from "../api/answer/marks.ts";
import { neighbours, writeParameters } from "../api/answer/paging.ts";
import type { HitFields, SearchAnswer } from "../api/schema/answers.ts";
import { SearchParameters } from "../api/schema/parameters.ts";
import { HITS } from "../api/search.ts";
import { restrictions } from "./asked.ts";
import type { Html } from "./document.ts";
import { inLanguage } from "./language.ts";

export function renderAnswer(parameters: SearchParameters, found: SearchAnswer): Html {
  const { hits, offset, partial } = found;
  return html`${heading(found, restrictions(parameters).length > 0)}
${filters(parameters)}${suggestion(parameters, found)}${
  partial
    ? html`<p class="note">There were too many words to look at all of them; these are the results for most.</p>\n`
    : ""
}${hits.length === 0 ? "" : html`<ol class="hits" start="${offset + 1}">\n${hits.map((hit, i) => renderHit(hit, hits[i - 1]))}</ol>\n`}${pages(parameters, found)}`;
}

const number = (n: number) => n.toLocaleString("en");

function heading({ query, total, totalIsExact, offset, hits }: SearchAnswer, restricted: boolean): Html {
  // Who only filters has typed nothing.
  const words = query.trim() === "" ? "" : html` for “<bdi>${query.trim()}</bdi>”`;
  if (total === 0) {
    return html`<h1>Nothing found${words}</h1>
<p class="note">Try fewer or other words${restricted ? ", or remove a filter" : ""}.</p>`;
  }
  const all = totalIsExact ? number(total) : `more than ${number(total)}`;
  if (hits.length === 0) return html`<h1>No more results${words}</h1>\n<p class="count">There are ${all}.</p>`;
  const shown =
    hits.length === total
      ? `${all} ${total === 1 ? "result" : "results"}`
      : hits.length === 1
        ? `Result ${number(offset + 1)} of ${all}`
        : `Results ${number(offset + 1)}–${number(offset + hits.length)} of ${all}`;
  return html`<h1>${shown}${words}</h1>`;
}

/** What restricts the search; a click takes it away. */
function filters(parameters: SearchParameters): Html | "" {
  const all = restrictions(parameters).map(
    ({ text, without }) =>
      html` <a href="${address(without)}" aria-label="${text} – remove this filter"><bdi>${text}</bdi> ×</a>`,
  );
  return all.length === 0 ? "" : html`<p class="filters">Only${all}</p>\n`;
}

/** The query as it was understood where it is another, and the way back to what was typed. */
function suggestion(parameters: SearchParameters, { suggestion, total }: SearchAnswer): Html | "" {
  if (suggestion === null) return "";
  const better = html`<a href="${address({ ...parameters, q: suggestion.query })}"><bdi>${suggestion.query}</bdi></a>`;
  if (total === 0) return html`<p class="meant">Did you mean ${better}?</p>\n`;
  if (suggestion.reason === "phrase") {
    return html`<p class="meant">Nothing has the words in quotes as they stand; these are for ${better}.</p>\n`;
  }
  const exact = html`<a href="${address({ ...parameters, typos: "off" })}">exactly what was typed</a>`;
  return html`<p class="meant">Spelling corrected: these are for ${better}. Search for ${exact} instead.</p>\n`;
}

/** The same search with something else in it, from its first page. */
function address(parameters: SearchParameters): string {
  return `?${writeParameters(SearchParameters, { ...parameters, offset: 0 })}`;
}

/** What is said of a paragraph that is no plain one. */
const KINDS: Readonly<Record<HitFields["kind"], string>> = {
  body: "",
  heading: "Heading",
  caption: "Caption",
  quote: "Quote",
  list: "List",
  table: "Table",
  code: "Code",
};

function renderHit(hit: HitFields, before: HitFields | undefined): Html {
  const { article, lang = article.lang, link, position, kind, headings, snippet, credit, highlights } = hit;
  const language = inLanguage(article.lang);
  const own = inLanguage(lang);
  // Below another hit of the same article its title says nothing new.
  const again = before?.article.id === article.id ? html` class="again"` : "";
  const name = KINDS[kind];
  const creditLine = credit === undefined ? "" : html`<span${own}>${raw(marked(credit, highlights?.credit))}</span>`;
  return html`<li>
<h2${again}${language}><a href="${link}">${article.title} <span class="place">¶&nbsp;${position}</span></a></h2>
${headings.length === 0 ? "" : html`<p class="path"${language}>${headings.join(" › ")}</p>\n`}<p class="snippet"${own}>${raw(marked(snippet.text, snippet.highlights))}</p>
${name === "" ? "" : html`<p class="about">${name}${creditLine === "" ? "" : html` · ${creditLine}`}</p>\n`}</li>
`;
}

function pages(parameters: SearchParameters, { total }: SearchAnswer): Html | "" {
  const { next, prev } = neighbours(HITS, parameters, total);
  if (next === undefined && prev === undefined) return "";
  return html`<nav class="pages" aria-label="Pages of results">${
    prev === undefined ? "" : html`<a rel="prev" href="${prev}">← Previous</a>`
  }${next === undefined ? "" : html`<a rel="next" href="${next}">Next →</a>`}</nav>\n`;
}
