/** A site's Worker that carries the index itself: Pilcrow's pages and API below a path, and a search of its own. */

import { Hono } from "hono";
import { createApp, openIndex, Problem, search } from "pilcrow";
import * as content from "pilcrow/content";
import { searchService } from "pilcrow/rpc";

// At the top: starting has more time than a request.
const index = openIndex(content);
const pilcrow = createApp(index, content.texts);

const site = new Hono();

site.all("/find/*", (c) => pilcrow.fetch(c.req.raw, { PREFIX: "/find" }));

site.get("/about/:words", async (c) => {
  try {
    const { total, hits } = await search(index, { q: c.req.param("words"), limit: 3 });
    return c.json({ total, passages: hits.map((hit) => hit.snippet.text) });
  } catch (thrown) {
    if (thrown instanceof Problem) return c.json({ kind: thrown.kind, errors: thrown.errors }, 400);
    throw thrown;
  }
});

export default site;

/** And other Workers may ask this one. */
export class SearchService extends searchService(index) {}
