/**
 * The text of an article's page, block by block as a reader meets it. The page is made of it, and so are the links that
 * look for a text in the page (index/fragments.ts): what stands first here is what a browser finds first.
 */

import type { Article, Paragraph } from "../search/document.ts";
import { formatDate, formatList } from "./language.ts";

export const NAME = "Pilcrow";
export const BUTTON = "Search";

/** What stands above the paragraphs. */
export function textAbove(article: Article): string[] {
  const line = byline(article);
  return [NAME, BUTTON, article.title, ...(line === "" ? [] : [line])];
}

/** Who, when and where, as far as it is known. */
export function byline({ authors = [], date, section, lang }: Article): string {
  const known = [
    formatList(authors, lang),
    date === undefined ? "" : formatDate(date, lang),
    section === undefined ? "" : section,
  ];
  return known.filter((part) => part.trim() !== "").join(" · ");
}

/** A paragraph at one of its positions. */
export interface Place {
  readonly paragraph: Paragraph;
  readonly position: number;
  /** Whether it is the first of its positions, which links lead to. */
  readonly first: boolean;
}

/** Every position of an article with what stands there. */
export function placesOf(paragraphs: readonly Paragraph[]): Place[] {
  return paragraphs
    .flatMap((paragraph) => paragraph.positions.map((position, i): Place => ({ paragraph, position, first: i === 0 })))
    .sort((one, other) => one.position - other.position);
}

/** What a paragraph looks like on the page: its text, and below it who is credited. */
export function blocksOf({ text, credit }: Paragraph): string[] {
  return credit === undefined ? [text] : [text, credit];
}
