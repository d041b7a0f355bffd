/** The one conversion from what is indexed to what is sent. */

import type { Article, Paragraph } from "../../search/document.ts";
import { Kept } from "../../search/kept.ts";
import type { Facet, Hit, IndexSummary } from "../../search/searcher.ts";
import type {
  ArticleFields,
  HitFields,
  ParagraphFields,
  PassageFields,
  ProjectedHit,
  SearchAnswer,
} from "../schema/answers.ts";
import type { SearchParameters } from "../schema/parameters.ts";
import { articleAddress, paragraphAddress } from "./address.ts";
import { isWritten } from "./json.ts";
import { marked } from "./marks.ts";

/** A copy, because an answer may be trimmed. */
export function paragraphFields(article: Article, paragraph: Paragraph, base: string): ParagraphFields {
  return { ...fixedFields(article, paragraph, base).fields };
}

/** What no request changes of a paragraph, and its JSON without the closing brace. */
interface Fixed {
  readonly base: string;
  readonly fields: Readonly<ParagraphFields>;
  readonly json: string;
}

/** Those kept ready, in UTF-16 code units of their JSON. */
const KEPT_JSON = 2_000_000;
const kept = new Kept<Paragraph, Fixed>(KEPT_JSON);

function fixedFields(article: Article, paragraph: Paragraph, base: string): Fixed {
  const known = kept.get(paragraph);
  if (known?.base === base) return known;
  const fields = makeFields(article, paragraph, base);
  const json = JSON.stringify(fields).slice(0, -1);
  return kept.keep(paragraph, { base, fields, json }, json.length);
}

function makeFields(article: Article, paragraph: Paragraph, base: string): ParagraphFields {
  const { id, link, ...fields } = passageFields(article, paragraph, base);
  const url = articleAddress(article, base);
  return { id, url, link, article: { id: article.id, title: article.title, url, lang: article.lang }, ...fields };
}

export function passageFields(article: Article, paragraph: Paragraph, base: string): PassageFields {
  const { id, positions, kind, headings, lang, text, credit } = paragraph;
  return {
    id,
    link: paragraphAddress(article, paragraph, base),
    position: positions[0] ?? 1,
    positions,
    kind,
    headings,
    ...(lang === undefined ? {} : { lang }),
    text,
    ...(credit === undefined ? {} : { credit }),
  };
}

export function articleFields(article: Article, base: string): Omit<ArticleFields, "paragraphs"> {
  const { id, title, lang, url, ...known } = article;
  return { id, title, url: articleAddress(article, base), lang, ...known };
}

/** How a hit says what matched. */
export type Highlight = SearchParameters["highlight"];

export function hitFields(hit: Hit, highlight: Highlight, base: string): HitFields {
  const { article, paragraph, score, pinned, explanation, more } = hit;
  const { fields, json } = fixedFields(article, paragraph, base);
  const rest = {
    score,
    ...(pinned === undefined ? {} : { pinned }),
    ...(explanation === undefined ? {} : { explanation }),
    ...MARKS[highlight](hit),
    ...(more === undefined
      ? {}
      : { more: { total: more.total, hits: more.hits.map((next) => hitFields(next, highlight, base)) } }),
  };
  const made = { ...fields, ...rest };
  isWritten(made, json, rest);
  return made;
}

/** Copies throughout, because an answer may be trimmed and what the searcher handed over is not ours to change. */
const MARKS: Readonly<Record<Highlight, (hit: Hit) => Pick<HitFields, "highlights" | "html" | "snippet">>> = {
  ranges: ({ highlights, snippet }) => ({ highlights: { ...highlights }, snippet: { ...snippet } }),
  html: ({ paragraph: { text, credit }, highlights, snippet }) => ({
    html: {
      text: marked(text, highlights.text),
      ...(credit === undefined ? {} : { credit: marked(credit, highlights.credit) }),
    },
    snippet: { text: snippet.text, html: marked(snippet.text, snippet.highlights) },
  }),
  none: ({ snippet }) => ({ snippet: { text: snippet.text } }),
};

/** `id` and the fields that are named, of the next best paragraphs too. */
export function projectHit(hit: ProjectedHit, names: readonly string[]): ProjectedHit {
  const named = Object.entries(hit).filter(([name]) => name === "id" || names.includes(name));
  const { more, ...fields }: ProjectedHit = { id: hit.id, ...Object.fromEntries(named) };
  return more === undefined
    ? fields
    : { ...fields, more: { total: more.total, hits: more.hits.map((next) => projectHit(next, names)) } };
}

export function facetFields(facets: readonly Facet[]): SearchAnswer["facets"] {
  return Object.fromEntries(facets.map(({ property, values, total }) => [property, { values, total }]));
}

export function indexFields({ version, articles, paragraphs }: IndexSummary): SearchAnswer["index"] {
  return { version, articles, paragraphs };
}
