/** The one conversion from what is indexed to what is sent. */

import type { Article, Paragraph } from "../../search/document.ts";
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
import { marked } from "./marks.ts";

/** Copies, because an answer may be trimmed. What no request changes is made once for each paragraph. */
export function paragraphFields(article: Article, paragraph: Paragraph, base: string): ParagraphFields {
  const known = made.get(paragraph);
  if (known?.base === base) return { ...known.fields };
  const fields = makeFields(article, paragraph, base);
  made.set(paragraph, { base, fields });
  return { ...fields };
}

const made = new WeakMap<Paragraph, { readonly base: string; readonly fields: Readonly<ParagraphFields> }>();

function makeFields(article: Article, paragraph: Paragraph, base: string): ParagraphFields {
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

/** How a hit says what matched. */
export type Highlight = SearchParameters["highlight"];

export function hitFields(hit: Hit, highlight: Highlight, base: string): HitFields {
  const { more } = hit;
  const fields: HitFields = matchFields(hit, highlight, base);
  if (more !== undefined)
    fields.more = { total: more.total, hits: more.hits.map((next) => matchFields(next, highlight, base)) };
  return fields;
}

type MatchFields = Omit<HitFields, "more">;

function matchFields(hit: Hit, highlight: Highlight, base: string): MatchFields {
  const { article, paragraph, score, pinned, explanation } = hit;
  return {
    ...paragraphFields(article, paragraph, base),
    score,
    ...(pinned === undefined ? {} : { pinned }),
    ...(explanation === undefined ? {} : { explanation }),
    ...MARKS[highlight](hit),
  };
}

/** Copies throughout, because an answer may be trimmed and what the searcher handed over is not ours to change. */
const MARKS: Readonly<Record<Highlight, (hit: Hit) => Pick<MatchFields, "highlights" | "html" | "snippet">>> = {
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
