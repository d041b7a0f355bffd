import { createService } from "../../src/api/service.ts";
import { createApp } from "../../src/app.ts";
import { contentOf, type GivenArticle, openContent } from "../search/content.ts";
import { expectSafe } from "./markup.ts";

/** Pages over contents of the tests' own. */

export interface Visited {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
}

export type Visit = (path: string, init?: RequestInit) => Promise<Visited>;

/** Every page is held to what all pages must be. */
export function siteOf(...articles: readonly GivenArticle[]): Visit {
  const searcher = openContent(contentOf(...articles));
  const app = createApp(createService(() => ({ searcher }), "code"));
  return async (path, init = {}) => {
    const headers = new Headers({ Accept: "text/html,*/*;q=0.8", ...Object.fromEntries(new Headers(init.headers)) });
    const response = await app.request(`https://search.example${path}`, { ...init, headers });
    const html = await response.text();
    if ((response.headers.get("Content-Type") ?? "").startsWith("text/html")) expectSafe(response.headers, html);
    return { status: response.status, headers: response.headers, html };
  };
}
