import type { Call, Outcomes } from "./batch.ts";
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

/**
 * What a service binding to the entrypoint `SearchService` offers (src/rpc.ts). A binding typed so keeps what the
 * platform's own `Service<…>` loses: the answer with `fields`, and what comes of each call of a batch.
 */
export interface SearchBinding {
  /** As `GET /v1/search`. Numbers may be numbers or text; `filter` is one text or a list. */
  search(parameters: SearchInput & { fields: string }): Promise<ProjectedAnswer>;
  search(parameters: SearchInput): Promise<SearchAnswer>;
  /** As `GET /v1/suggest`. */
  suggest(parameters: SuggestInput): Promise<SuggestAnswer>;
  /** As `GET /v1/paragraphs/{id}`, but null where that answers 404: absence is not a failure here. */
  paragraph(id: string, context?: ParagraphInput["context"]): Promise<ParagraphAnswer | null>;
  /** As `GET /v1/articles`. */
  articles(parameters?: ArticlesInput): Promise<ArticlesAnswer>;
  /** As `GET /v1/articles/{id}`, but null where that answers 404. */
  article(id: string, parameters?: ArticleInput): Promise<ArticleAnswer | null>;
  /** As `GET /v1/status`. */
  status(): Promise<StatusAnswer>;
  /** Several of the above in one round trip, at most 20 (BATCH_LIMIT): outcomes in order, failures among them. */
  batch<const Calls extends readonly Call[]>(calls: Calls): Promise<Outcomes<Calls>>;
}
