import * as asked from "../../../src/api/schema/parameters.ts";
import type { Route } from "../operations.ts";
import { query } from "../sample.ts";

/** The routes that answer with JSON. */
export const API: readonly Route[] = [
  {
    path: "/v1/search",
    id: "search",
    group: "Search",
    summary: "Search",
    about:
      "A paragraph matches when it holds at least one word of the query that is not common and a good part of its rare ones; those with all of the words, near each other and as typed, come first. Words that the content does not have are corrected.",
    parameters: asked.SearchParameters,
    answers: ["SearchAnswer", "ProjectedAnswer"],
    counted: true,
    examples: ({ words }) => [
      { name: "words", summary: "The best paragraph", path: `/v1/search?${query({ q: words, limit: "1" })}` },
      {
        name: "browse",
        summary: "Every paragraph in order",
        path: `/v1/search?${query({ q: "", limit: "1", offset: "1", highlight: "none" })}`,
      },
      {
        name: "facets",
        summary: "A search of some paragraphs, counted, with a few fields of each",
        path: `/v1/search?${query({ q: words, limit: "2", filter: "kind:body", facets: "kind", fields: "id,text" })}`,
      },
      {
        name: "explain",
        summary: "How it came about",
        path: `/v1/search?${query({ q: words, limit: "1", explain: "1" })}`,
      },
    ],
  },
  {
    path: "/v1/suggest",
    id: "suggest",
    group: "Search",
    summary: "Completions",
    about:
      "What a query may become while it is typed: titles, headings, names and recurring phrases of the content. Whatever is offered finds something.",
    parameters: asked.SuggestParameters,
    answers: ["SuggestAnswer"],
    counted: true,
    examples: ({ begun }) => [
      {
        name: "begun",
        summary: "A word half typed",
        path: `/v1/suggest?${query({ q: begun, limit: "3" })}`,
      },
    ],
  },
  {
    path: "/v1/paragraphs/{id}",
    id: "paragraph",
    group: "Content",
    summary: "One paragraph",
    about: "The paragraph with its article, as in a hit, and its neighbours if asked for.",
    parameters: asked.ParagraphParameters,
    answers: ["ParagraphAnswer"],
    examples: ({ paragraph }) => [
      {
        name: "paragraph",
        summary: "With its neighbours",
        path: `/v1/paragraphs/${encodeURIComponent(paragraph)}?context=1`,
      },
    ],
  },
  {
    path: "/v1/articles",
    id: "articles",
    group: "Content",
    summary: "What is indexed",
    about: "The articles in the order of the content, page by page.",
    parameters: asked.ArticlesParameters,
    answers: ["ArticlesAnswer"],
    examples: () => [{ name: "articles", summary: "The first article", path: "/v1/articles?limit=1" }],
  },
  {
    path: "/v1/articles/{id}",
    id: "article",
    group: "Content",
    summary: "One article",
    about: "The article and its paragraphs in reading order, page by page.",
    parameters: asked.ArticleParameters,
    answers: ["ArticleAnswer"],
    examples: ({ article }) => [
      {
        name: "article",
        summary: "With its first two paragraphs",
        path: `/v1/articles/${encodeURIComponent(article)}?limit=2`,
      },
    ],
  },
  {
    path: "/v1/manifest",
    id: "manifest",
    group: "Content",
    summary: "What is deployed",
    about:
      "A hash of every article and what the site's own expected queries find first, as of the build: what two deployments are compared by. Both lists go on page by page together.",
    parameters: asked.ManifestParameters,
    answers: ["ManifestAnswer"],
    examples: () => [{ name: "manifest", summary: "The first of each", path: "/v1/manifest?limit=1" }],
  },
  {
    path: "/v1/status",
    id: "status",
    group: "Content",
    summary: "What answers now",
    about: "Versions and counts, for whoever deploys.",
    parameters: asked.StatusParameters,
    answers: ["StatusAnswer"],
    examples: () => [{ name: "status", summary: "Now", path: "/v1/status" }],
  },
];
