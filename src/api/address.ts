/** Where a hit leads: the addresses of articles and paragraphs. */

import type { Article, Paragraph } from "../search/document.ts";

/** The article's own address, or the path of the page that Pilcrow has for it. */
export function articleAddress(article: Article): string {
  return article.url ?? `/articles/${encode(article.id)}`;
}

/**
 * The address that lands nearest to the paragraph: on Pilcrow's page the paragraph itself, on the article's own page
 * the nearest anchor, or the page where it has none.
 */
export function paragraphAddress(article: Article, paragraph: Paragraph): string {
  const page = articleAddress(article);
  const anchor = article.url === undefined ? paragraph.id : paragraph.anchor;
  return anchor === undefined ? page : `${page.replace(/#.*/s, "")}#${encode(anchor)}`;
}

/** `encodeURIComponent` that cannot throw, whatever the content holds. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed());
