/** `GET /search`: the whole search without JavaScript. */

import type { Context } from "hono";
import { html } from "hono/html";
import { answer, entityTag } from "../api/answer/answer.ts";
import { neighbours, pageLinks, writeParameters } from "../api/answer/paging.ts";
import { setHeader } from "../api/answer/respond.ts";
import { baseOf } from "../api/request/base.ts";
import { countSearch } from "../api/request/limit.ts";
import type { SearchAnswer } from "../api/schema/answers.ts";
import { SearchParameters } from "../api/schema/parameters.ts";
import { HITS, search } from "../api/search.ts";
import { type ParameterError, Problem } from "../errors.ts";
import type { Searcher } from "../search/searcher.ts";
import { SEARCH } from "./addresses.ts";
import { readAsked, restrictions } from "./asked.ts";
import { document, type Html, type Page, type Site } from "./document.ts";
import { renderAnswer } from "./results.ts";
import { PAGE, sendProblem } from "./send.ts";

type Place = Pick<Page, "base" | "site">;

export function searchPage(index: Searcher, answers: string, site: Site) {
  return (c: Context): Response | Promise<Response> => {
    const place: Place = { base: baseOf(c), site };
    const asked = new URL(c.req.url).searchParams;
    const parameters = readAsked(asked);
    if (parameters instanceof Problem) {
      return sendProblem(c, refusal(place, asked.get("q") ?? "", parameters.errors), 400);
    }
    const read = async (): Promise<Html> => {
      // An empty search is a place to begin, not a wish to read everything.
      if (asksNothing(parameters)) return invitation(place, parameters);
      await countSearch(c);
      const found = await search(index, parameters, place.base);
      setHeader(c, "Link", pageLinks(HITS, parameters, found.total));
      return results(place, parameters, found);
    };
    return answer(c, entityTag(answers, "search-page", parameters), read, PAGE);
  };
}

const asksNothing = (parameters: SearchParameters) =>
  parameters.q.trim() === "" && restrictions(parameters).length === 0;

function results(place: Place, parameters: SearchParameters, found: SearchAnswer): Html {
  const { next, prev } = neighbours(HITS, parameters, found.total);
  const head = html`${next === undefined ? "" : html`<link rel="next" href="${next}">\n`}${
    prev === undefined ? "" : html`<link rel="prev" href="${prev}">\n`
  }`;
  const first = found.offset + 1;
  const page = found.offset === 0 ? "" : ` (from ${first})`;
  return frame(
    place,
    `${parameters.q.trim() || "All paragraphs"}${page} – Search`,
    parameters,
    renderAnswer(parameters, found),
    head,
  );
}

function invitation(place: Place, parameters: SearchParameters): Html {
  const main = html`<h1>What are you looking for?</h1>
<p class="note">Type a few words. “Quotation marks” keep words together, a minus before a word leaves it out, OR stands between alternatives.</p>`;
  return frame(place, "Search", parameters, main);
}

/** What cannot be searched for, in words, and what was typed still in the field. */
function refusal(place: Place, typed: string, errors: readonly ParameterError[]): Html {
  // The address calls it q; a reader sees a field.
  const details = errors.map(({ detail }) => detail.replace(/^q /, "The search "));
  const main = html`<h1>This cannot be searched for</h1>
<ul class="errors">${details.map((detail) => html`<li>${detail}</li>`)}</ul>
<p class="note">Change the words above and search again.</p>`;
  return document({
    ...place,
    title: "This cannot be searched for – Search",
    looks: "results",
    query: typed,
    head: NOINDEX,
    main,
  });
}

/** Results belong to who asked, not into other search engines. */
const NOINDEX = html`<meta name="robots" content="noindex">\n`;

function frame(place: Place, title: string, parameters: SearchParameters, main: Html, head?: Html): Html {
  const query = asksNothing(parameters) ? "" : `?${writeParameters(SearchParameters, parameters)}`;
  return document({
    ...place,
    title,
    looks: "results",
    query: parameters.q,
    head: html`${NOINDEX}<link rel="canonical" href="${place.base}${SEARCH}${query}">\n${head ?? ""}`,
    main,
  });
}
