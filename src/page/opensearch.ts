/** `GET /opensearch/suggest`: completions as browsers ask for them from the address bar. */

import type { Context } from "hono";
import { answer, entityTag } from "../api/answer/answer.ts";
import { respond } from "../api/answer/respond.ts";
import { countSearch } from "../api/request/limit.ts";
import { readSuggest, suggest } from "../api/suggest.ts";
import { CACHE_CONTROL } from "../config.ts";
import type { Searcher } from "../search/searcher.ts";
import { SEARCH } from "./addresses.ts";
import { siteOf } from "./built.ts";

const HEADERS = { "Content-Type": "application/x-suggestions+json; charset=utf-8" };

export function browserSuggestions(index: Searcher, answers: string) {
  return (c: Context): Promise<Response> => {
    // Browsers add parameters of their own, and take no answer but to the very letters that they asked with.
    const q = new URL(c.req.url).searchParams.get("q") ?? "";
    const parameters = readSuggest([["q", q]]);
    const site = siteOf(c);
    const work = async () => {
      await countSearch(c);
      const { items } = await suggest(index, parameters);
      return [
        q,
        items.map(({ text }) => text),
        items.map(({ count }) => `${count} paragraph${count === 1 ? "" : "s"}`),
        items.map(({ text }) => `${site}${SEARCH}?${new URLSearchParams({ q: text })}`),
      ];
    };
    return answer(c, entityTag(answers, "opensearch", { q, site }), work, {
      cacheControl: CACHE_CONTROL.own,
      send: (c, found) => respond(c, JSON.stringify(found), 200, HEADERS),
    });
  };
}
