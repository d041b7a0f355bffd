/** The app on one screen: what every request passes, then every route. */

import { Hono } from "hono/tiny";
import { everyAnswer } from "./api/answer/headers.ts";
import { articleRoute, articlesRoute } from "./api/articles.ts";
import { manifestRoute } from "./api/manifest.ts";
import { paragraphRoute } from "./api/paragraphs.ts";
import { routePath } from "./api/request/base.ts";
import { searchRoute } from "./api/search.ts";
import type { Service } from "./api/service.ts";
import { statusRoute } from "./api/status.ts";
import { suggestRoute } from "./api/suggest.ts";
import { settingsProblem } from "./config.ts";
import { answerProblems, indexMismatch, misconfigured } from "./errors.ts";
import { articlePage } from "./page/article.ts";
import { searchBoxFile } from "./page/box-files.ts";
import {
  docsPage,
  llmsText,
  NO_TEXTS,
  openApi,
  openSearchDescription,
  script,
  siteFrom,
  type Texts,
} from "./page/built.ts";
import { homePage } from "./page/home.ts";
import { browserSuggestions } from "./page/opensearch.ts";
import { robots } from "./page/robots.ts";
import { searchPage } from "./page/search.ts";
import { styleSheet } from "./page/style.ts";

/** @param texts what was built to be sent as it is */
export function createApp(service: Service, texts: Texts = NO_TEXTS): Hono {
  const app = new Hono({ getPath: routePath });
  const site = siteFrom(texts);
  answerProblems(app, site);

  // 1. Headers, and OPTIONS.
  app.use(everyAnswer(app));

  // 2. What needs no index: even a page that says so is to look like one.
  app.get("/style.css", styleSheet(texts));

  // 3. Settings that cannot be meant: whoever deploys them sees it at the first look.
  app.use((c, next) => {
    const problem = settingsProblem(c.env);
    if (problem !== undefined) throw misconfigured(problem);
    return next();
  });

  // 4. Without an index there is nothing to ask for, and every address says why.
  if ("problem" in service) {
    app.use(() => {
      throw indexMismatch(service.problem);
    });
    return app;
  }

  // 5. Routes. HEAD is GET without the body; 404 and 405 follow from this list (errors.ts).
  const { searcher, answers } = service;
  app.get("/v1/search", searchRoute(searcher, answers));
  app.get("/v1/suggest", suggestRoute(searcher, answers));
  app.get("/v1/paragraphs/:id", paragraphRoute(searcher, answers));
  app.get("/v1/articles", articlesRoute(searcher, answers));
  app.get("/v1/articles/:id", articleRoute(searcher, answers));
  app.get("/v1/manifest", manifestRoute(searcher, answers, texts.manifest.text));
  app.get("/v1/status", statusRoute(searcher, answers));

  app.get("/", homePage(searcher, answers, site, texts.release.text));
  app.get("/search", searchPage(searcher, answers, site));
  app.get("/articles/:id", articlePage(searcher, answers, site));
  app.get("/search-box.js", script(texts.searchBox));
  app.get("/search-box/:file", searchBoxFile(texts, ""));
  app.get("/search-box/lang/:file", searchBoxFile(texts, "lang/"));
  app.get("/highlight.js", script(texts.highlight));
  app.get("/openapi.json", openApi(texts));
  app.get("/docs", docsPage(texts));
  app.get("/opensearch.xml", openSearchDescription(texts));
  app.get("/opensearch/suggest", browserSuggestions(searcher, answers));
  app.get("/llms.txt", llmsText(texts));
  app.get("/robots.txt", robots);
  return app;
}
