/** `GET /v1/articles`, `GET /v1/articles/{id}`, `SearchService.articles()` and `.article()`: what is indexed. */

import type { Context } from "hono";
import { LIST_LIMITS } from "../config.ts";
import { invalidParameters, Problem } from "../errors.ts";
import type { Searcher } from "../search/searcher.ts";
import { answer, entityTag } from "./answer/answer.ts";
import { articleFields, indexFields, passageFields } from "./answer/fields.ts";
import { type Paged, pageLinks } from "./answer/paging.ts";
import { keepSmall } from "./answer/size.ts";
import { type Given, readParameters } from "./request/parameters.ts";
import { quote } from "./request/quote.ts";
import type { ArticleAnswer, ArticlesAnswer } from "./schema/answers.ts";
import { ArticleParameters, ArticlesParameters } from "./schema/parameters.ts";

const ARTICLES: Paged = { schema: ArticlesParameters, furthest: LIST_LIMITS.offset.max };
const PARAGRAPHS: Paged = { schema: ArticleParameters, furthest: LIST_LIMITS.offset.max };

export const readArticles = (given: Given): ArticlesParameters => readParameters(ArticlesParameters, given);

export function readArticle(id: unknown, given: Given): ArticleParameters & { id: string } {
  if (typeof id !== "string") {
    throw invalidParameters([{ parameter: "id", detail: `id must be an article's id; it is ${quote(id)}.` }]);
  }
  return { id: id.normalize("NFC"), ...readParameters(ArticleParameters, given) };
}

export async function articles(index: Searcher, { limit, offset }: ArticlesParameters): Promise<ArticlesAnswer> {
  const entries = await index.articles(offset, limit);
  const items = entries.map(({ article, count }) => ({ ...articleFields(article), paragraphs: count }));
  return { items, total: index.summary.articles, limit, offset, index: indexFields(index.summary) };
}

/** The article with its paragraphs, or null when there is none with that id. */
export async function article(
  index: Searcher,
  { id, limit, offset }: ReturnType<typeof readArticle>,
): Promise<ArticleAnswer | null> {
  const found = await index.article(id, offset, limit);
  if (found === null) return null;
  const items = found.paragraphs.map((paragraph) => passageFields(found.article, paragraph));
  const whole: ArticleAnswer = {
    ...articleFields(found.article),
    items,
    total: found.count,
    limit,
    offset,
    index: indexFields(index.summary),
  };
  return keepSmall(whole, items.toReversed());
}

export function articlesRoute(index: Searcher, answers: string) {
  return (c: Context): Promise<Response> => {
    const parameters = readArticles(new URL(c.req.url).searchParams);
    return answer(c, entityTag(answers, "articles", parameters), async () => {
      const page = await articles(index, parameters);
      c.header("Link", pageLinks(ARTICLES, parameters, page.total));
      return page;
    });
  };
}

export function articleRoute(index: Searcher, answers: string) {
  return (c: Context): Promise<Response> => {
    const parameters = readArticle(c.req.param("id"), new URL(c.req.url).searchParams);
    return answer(c, entityTag(answers, "article", parameters), async () => {
      const found = await article(index, parameters);
      if (found === null) throw noArticle(parameters.id);
      c.header("Link", pageLinks(PARAGRAPHS, parameters, found.total));
      return found;
    });
  };
}

export function noArticle(id: string): Problem {
  return new Problem("not-found", `No article has the id ${quote(id)}. /v1/articles lists those that are indexed.`);
}
