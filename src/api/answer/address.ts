/** Where a hit leads: the addresses of articles and paragraphs. `base` is what baseOf says (request/base.ts). */

import type { Article, Paragraph } from "../../search/document.ts";

/** The article's own address, or the path of the page that Pilcrow has for it. */
export function articleAddress(article: Article, base: string): string {
  return article.url ?? `${base}/articles/${encode(article.id)}`;
}

/**
 * The address that lands nearest to the paragraph: on Pilcrow's page the paragraph itself, on the article's own page
 * the nearest anchor, or the page where it has none; and behind `:~:` the words that browsers look for in the page.
 * Those that know nothing of that, and pages whose text has changed, land on the anchor.
 */
export function paragraphAddress(article: Article, paragraph: Paragraph, base: string): string {
  const page = articleAddress(article, base);
  const anchor = article.url === undefined ? paragraph.id : paragraph.anchor;
  const address = anchor === undefined ? page : `${page.replace(/#.*/s, "")}#${encode(anchor)}`;
  const words = textDirective(paragraph);
  return words === undefined ? address : `${address.includes("#") ? address : `${address}#`}:~:text=${words}`;
}

/** `[prefix-,]start[,end]` (WICG text fragments); undefined where there is nothing to look for. */
function textDirective({ text, fragment }: Paragraph): string | undefined {
  if (fragment === undefined) return undefined;
  const { start, end, prefix } = fragment;
  const before = prefix === undefined ? "" : `${encodeTerm(prefix)}-,`;
  return before + encodeTerm(text.slice(0, start)) + (end === undefined ? "" : `,${encodeTerm(text.slice(end))}`);
}

/** A hyphen means something in a text fragment and must not stand in a term as it is; with the others, tools agree. */
const encodeTerm = (term: string) =>
  encode(term).replace(/[-!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** `encodeURIComponent` that cannot throw, whatever the content holds. */
const encode = (text: string) => encodeURIComponent(text.toWellFormed());
