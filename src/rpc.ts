/** The same operations for other Workers, by service binding; no HTTP between. */

import { WorkerEntrypoint } from "cloudflare:workers";
import { article, articles, readArticle, readArticles } from "./api/articles.ts";
import { paragraph, readParagraph } from "./api/paragraphs.ts";
import { givenObject } from "./api/request/parameters.ts";
import type {
  ArticleAnswer,
  ArticlesAnswer,
  ParagraphAnswer,
  ProjectedAnswer,
  SearchAnswer,
  StatusAnswer,
  SuggestAnswer,
} from "./api/schema/answers.ts";
import type {
  ArticleInput,
  ArticlesInput,
  ParagraphInput,
  SearchInput,
  SuggestInput,
} from "./api/schema/parameters.ts";
import { projectedSearch, readSearch } from "./api/search.ts";
import type { Service } from "./api/service.ts";
import { status } from "./api/status.ts";
import { readSuggest, suggest } from "./api/suggest.ts";
import { indexMismatch, toProblem } from "./errors.ts";

/**
 * The entrypoint class over a service. Arguments are validated as over HTTP, answers are the same plain data, and a
 * failure rejects with an Error whose message begins with the kind of problem: `invalid-parameter: limit must be …`.
 */
export function searchService(service: Service) {
  return class extends WorkerEntrypoint {
    /** As `GET /v1/search`. Numbers may be numbers or text; `filter` one text or a list. */
    search(parameters: SearchInput & { fields: string }): Promise<ProjectedAnswer>;
    search(parameters: SearchInput): Promise<SearchAnswer>;
    search(parameters: SearchInput): Promise<ProjectedAnswer> {
      return settle(() => projectedSearch(ready(service).searcher, readSearch(givenObject(parameters))));
    }

    /** As `GET /v1/suggest`. */
    suggest(parameters: SuggestInput): Promise<SuggestAnswer> {
      return settle(() => suggest(ready(service).searcher, readSuggest(givenObject(parameters))));
    }

    /** As `GET /v1/paragraphs/{id}`, but null where that answers 404: absence is not a failure here. */
    paragraph(id: string, context?: ParagraphInput["context"]): Promise<ParagraphAnswer | null> {
      return settle(() => paragraph(ready(service).searcher, readParagraph(id, [["context", context]])));
    }

    /** As `GET /v1/articles`. */
    articles(parameters?: ArticlesInput): Promise<ArticlesAnswer> {
      return settle(() => articles(ready(service).searcher, readArticles(givenObject(parameters))));
    }

    /** As `GET /v1/articles/{id}`, but null where that answers 404. */
    article(id: string, parameters?: ArticleInput): Promise<ArticleAnswer | null> {
      return settle(() => article(ready(service).searcher, readArticle(id, givenObject(parameters))));
    }

    /** As `GET /v1/status`. */
    status(): Promise<StatusAnswer> {
      return settle(() => {
        const { searcher, answers } = ready(service);
        return status(searcher, answers);
      });
    }
  };
}

/** The service with an index; the same words as over HTTP without. */
function ready(service: Service) {
  if ("problem" in service) throw indexMismatch(service.problem);
  return service;
}

/** Runs an operation; of a failure only name and message reach the caller, so the message holds all. */
async function settle<Answer>(operation: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await operation();
  } catch (thrown) {
    const { kind, message, errors } = toProblem(thrown);
    const details = errors.length === 0 ? message : errors.map(({ detail }) => detail).join(" ");
    throw new Error(`${kind}: ${details}`);
  }
}
