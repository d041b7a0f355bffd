import { hash } from "node:crypto";
import type { Manifest } from "../src/api/manifest.ts";
import type { Article, Paragraph } from "../src/search/document.ts";
import type { ArticleStamp, Searcher } from "../src/search/searcher.ts";
import type { Content } from "./read.ts";

/**
 * What two deployments are compared by: a hash of every article, and the first answers to the queries that matter to the
 * site.
 *
 * @param queries of index/expectations.json
 * @param index over the very artefact that is built, searched as `/v1/search` does
 */
export async function makeManifest(
  content: Pick<Content, "articles" | "paragraphs">,
  queries: readonly string[],
  index: Searcher,
): Promise<Manifest> {
  const expectations: { query: string; first: string | null }[] = [];
  for (const query of queries) {
    const { hits } = await index.search({ query, limit: 1, offset: 0, typos: true });
    expectations.push({ query, first: hits[0]?.paragraph.id ?? null });
  }
  return { ...(index.stamps === undefined ? { items: stampsOf(content) } : {}), expectations };
}

/** What each article is told apart by. */
export function stampsOf({ articles, paragraphs }: Pick<Content, "articles" | "paragraphs">): ArticleStamp[] {
  const own = Map.groupBy(paragraphs, ({ article }) => article);
  return articles.map((article, number) => {
    const stored = own.get(number) ?? [];
    return { id: article.id, hash: hashOf(article, stored), paragraphs: stored.length };
  });
}

/** Of all that is stored; not of the article's number, which changes when another one is put before it. */
function hashOf(article: Article, paragraphs: readonly Paragraph[]): string {
  const stored = [article, paragraphs.map(({ article: _, ...paragraph }) => paragraph)];
  return hash("sha256", JSON.stringify(stored)).slice(0, 12);
}
