import { Hono } from "hono/tiny";
import MiniSearch, { type SearchOptions } from "minisearch";
import { createAnalyser } from "../../../../src/text/analyser.ts";
import { english } from "../../../../src/text/languages/english.ts";
// Made by the build of this engine, beside the bundle.
import index from "./index.txt";

const analyser = createAnalyser([english]);
const words = (text: string) => analyser.tokens(text).flatMap(({ terms }) => terms);
const mini = MiniSearch.loadJSON(index, { fields: ["title", "text"], tokenize: words, processTerm: (term) => term });

/** MiniSearch in a Worker, as its documentation has it: the index is a module, read when the isolate starts. */
export default new Hono()
  .get("/search", (c) => {
    const { q = "", prefix, fuzzy } = c.req.query();
    const options: SearchOptions = { ...(prefix ? { prefix: true } : {}), ...(fuzzy ? { fuzzy: 0.2 } : {}) };
    return c.json(
      mini
        .search(q, options)
        .slice(0, 10)
        .map(({ id }) => id),
    );
  })
  .get("/*", (c) => c.json({ paragraphs: mini.documentCount }));
