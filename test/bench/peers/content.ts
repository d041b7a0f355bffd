import type { Collection } from "../../relevance/collections/collection.ts";

/** What every peer is given: one document a paragraph. */
export interface Document {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

type Content = Pick<Collection, "articles" | "paragraphs">;

export function documentsOf({ articles, paragraphs }: Content): Document[] {
  return paragraphs.map(({ id, article, text, credit }) => ({
    id,
    title: articles[article]!.title,
    text: credit === undefined ? text : `${text} (${credit})`,
  }));
}

/** Primary language subtag of most articles; of equals the first. Engines that need to know one get this. */
export function languageOf({ articles }: Content): string {
  const counts = new Map<string, number>();
  for (const { lang } of articles) {
    const tag = lang.toLowerCase().split("-")[0]!;
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? "en";
}

/** The words of a query and nothing that an engine reads as an operator: letters, marks and digits in a row. */
export function wordsOf(query: string): string[] {
  return query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
