/** The one conversion from what is indexed to what is sent. */

import type { Article, Paragraph } from "../../search/document.ts";
import type { Hit, IndexSummary } from "../../search/searcher.ts";
import type { ArticleFields, HitFields, ParagraphFields, PassageFields, SearchAnswer } from "../schema/answers.ts";
import { articleAddress, paragraphAddress } from "./address.ts";

export function paragraphFields(article: Article, paragraph: Paragraph, base: string): ParagraphFields {
  const { id, link, ...fields } = passageFields(article, paragraph, base);
  const url = articleAddress(article, base);
  return { id, url, link, article: { id: article.id, title: article.title, url, lang: article.lang }, ...fields };
}

export function passageFields(article: Article, paragraph: Paragraph, base: string): PassageFields {
  const { id, positions, kind, headings, text, credit } = paragraph;
  return {
    id,
    link: paragraphAddress(article, paragraph, base),
    position: positions[0] ?? 1,
    positions,
    kind,
    headings,
    text,
    ...(credit === undefined ? {} : { credit }),
  };
}

export function articleFields(article: Article, base: string): Omit<ArticleFields, "paragraphs"> {
  const { id, title, lang, url, ...known } = article;
  return { id, title, url: articleAddress(article, base), lang, ...known };
}

export function hitFields(hit: Hit, withRanges: boolean, base: string): HitFields {
  const { article, paragraph, score, pinned, explanation, highlights, snippet } = hit;
  const fields = {
    ...paragraphFields(article, paragraph, base),
    score,
    ...(pinned === undefined ? {} : { pinned }),
    ...(explanation === undefined ? {} : { explanation }),
  };
  if (!withRanges) return { ...fields, snippet: { text: snippet.text } };
  // Copies, because an answer may be trimmed and what the searcher handed over is not ours to change.
  return { ...fields, highlights: { ...highlights }, snippet: { ...snippet } };
}

export function indexFields({ version, articles, paragraphs }: IndexSummary): SearchAnswer["index"] {
  return { version, articles, paragraphs };
}
