/**
 * Everything that can be asked, for whoever asks in code and not over HTTP: other Workers (src/rpc.ts), and a Worker that
 * carries the index itself (src/library.ts). Arguments are validated as over HTTP, answers are the same plain data.
 */

import { indexMismatch } from "../errors.ts";
import * as list from "./articles.ts";
import * as one from "./paragraphs.ts";
import { givenObject } from "./request/parameters.ts";
import type {
  ArticleAnswer,
  ArticlesAnswer,
  ParagraphAnswer,
  ProjectedAnswer,
  SearchAnswer,
  StatusAnswer,
  SuggestAnswer,
} from "./schema/answers.ts";
import type { ArticleInput, ArticlesInput, ParagraphInput, SearchInput, SuggestInput } from "./schema/parameters.ts";
import { projectedSearch, readSearch } from "./search.ts";
import type { Service } from "./service.ts";
import * as state from "./status.ts";
import * as typing from "./suggest.ts";

/** As `GET /v1/search`. Numbers may be numbers or text; `filter` is one text or a list. */
export async function search(service: Service, parameters: SearchInput & { fields: string }): Promise<ProjectedAnswer>;
export async function search(service: Service, parameters: SearchInput): Promise<SearchAnswer>;
export async function search(service: Service, parameters: SearchInput): Promise<ProjectedAnswer> {
  return projectedSearch(ready(service).searcher, readSearch(givenObject(parameters)));
}

/** As `GET /v1/suggest`. */
export async function suggest(service: Service, parameters: SuggestInput): Promise<SuggestAnswer> {
  return typing.suggest(ready(service).searcher, typing.readSuggest(givenObject(parameters)));
}

/** As `GET /v1/paragraphs/{id}`, but null where that answers 404: absence is not a failure here. */
export async function paragraph(
  service: Service,
  id: string,
  context?: ParagraphInput["context"],
): Promise<ParagraphAnswer | null> {
  return one.paragraph(ready(service).searcher, one.readParagraph(id, [["context", context]]));
}

/** As `GET /v1/articles`. */
export async function articles(service: Service, parameters?: ArticlesInput): Promise<ArticlesAnswer> {
  return list.articles(ready(service).searcher, list.readArticles(givenObject(parameters)));
}

/** As `GET /v1/articles/{id}`, but null where that answers 404. */
export async function article(service: Service, id: string, parameters?: ArticleInput): Promise<ArticleAnswer | null> {
  return list.article(ready(service).searcher, list.readArticle(id, givenObject(parameters)));
}

/** As `GET /v1/status`. */
export async function status(service: Service): Promise<StatusAnswer> {
  const { searcher, answers } = ready(service);
  return state.status(searcher, answers);
}

/** The service with an index; the same words as over HTTP without. */
function ready(service: Service) {
  if ("problem" in service) throw indexMismatch(service.problem);
  return service;
}
