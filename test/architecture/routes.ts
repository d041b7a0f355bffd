import { createApp } from "../../src/app.ts";
import type { Searcher } from "../../src/search/searcher.ts";

/** Every route of the app, such as `GET /v1/paragraphs/:id`, as the app itself lists them. */
export function readRoutes(): { method: string; path: string }[] {
  const searcher: Searcher = {
    summary: { version: "0".repeat(12), articles: 0, paragraphs: 0, terms: 0, engine: "resident" },
    search: () => Promise.reject(new Error("not asked")),
    suggest: () => Promise.reject(new Error("not asked")),
    paragraph: () => Promise.reject(new Error("not asked")),
    articles: () => Promise.reject(new Error("not asked")),
    article: () => Promise.reject(new Error("not asked")),
  };
  return createApp({ searcher, answers: "" })
    .routes.filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => ({ method, path }));
}
