/** `GET /v1/articles`, `GET /v1/articles/{id}`, `SearchService.articles()` and `.article()`: what is indexed. */

import type { Context } from "hono";
import { LIST_LIMITS } from "../config.ts";
import { invalidParameters, Problem } from "../errors.ts";
import type { Searcher } from "../search/searcher.ts";
import { answer, entityTag } from "./answer/answer.ts";
import { articleFields, indexFields, passageFields } from "./answer/fields.ts";
import { type Paged, pageLinks } from "./answer/paging.ts";
import { setHeader } from "./answer/respond.ts";
import { keepSmall } from "./answer/size.ts";
import { baseOf } from "./request/base.ts";
import { givenIn, queryOf } from "./request/given.ts";
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

/** @param base of the addresses in it; see baseOf */
export async function articles(
  index: Searcher,
  { limit, offset }: ArticlesParameters,
  base = "",
): Promise<ArticlesAnswer> {
  const entries = await index.articles(offset, limit);
  const items = entries.map(({ article, count }) => ({ ...articleFields(article, base), paragraphs: count }));
  return { items, total: index.summary.articles, limit, offset, index: indexFields(index.summary) };
}

/**
 * The article with its paragraphs, or null when there is none with that id.
 * @param base of the addresses in it; see baseOf
 */
export async function article(
  index: Searcher,
  { id, limit, offset }: ReturnType<typeof readArticle>,
  base = "",
): Promise<ArticleAnswer | null> {
  const found = await index.article(id, offset, limit);
  if (found === null) return null;
  const items = found.paragraphs.map((paragraph) => passageFields(found.article, paragraph, base));
  const whole: ArticleAnswer = {
    ...articleFields(found.article, base),
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
    const parameters = readArticles(givenIn(queryOf(c.req.url)));
    return answer(c, entityTag(answers, "articles", parameters), async () => {
      const page = await articles(index, parameters, baseOf(c));
      setHeader(c, "Link", pageLinks(ARTICLES, parameters, page.total));
      return page;
    });
  };
}

export function articleRoute(index: Searcher, answers: string) {
  return (c: Context): Promise<Response> => {
    const parameters = readArticle(c.req.param("id"), givenIn(queryOf(c.req.url)));
    return answer(c, entityTag(answers, "article", parameters), async () => {
      const found = await article(index, parameters, baseOf(c));
      if (found === null) throw noArticle(parameters.id, baseOf(c));
      setHeader(c, "Link", pageLinks(PARAGRAPHS, parameters, found.total));
      return found;
    });
  };
}

export function noArticle(id: string, base: string): Problem {
  return new Problem(
    "not-found",
    `No article has the id ${quote(id)}. ${base}/v1/articles lists those that are indexed.`,
  );
}
