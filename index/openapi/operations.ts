import * as v from "valibot";
import * as asked from "../../src/api/schema/parameters.ts";
import { PAGE_PARAMETERS } from "../../src/page/asked.ts";
import type { Asked } from "./parameters.ts";
import type { Sample } from "./sample.ts";

/** What is told of a route; all else is read off the schemas and off its own answers. */
export interface Route {
  /** As in OpenAPI: `/v1/paragraphs/{id}`. */
  readonly path: string;
  readonly id: string;
  readonly group: Group;
  readonly summary: string;
  /** Paragraphs with blank lines between; code in backticks. */
  readonly about: string;
  readonly parameters?: Asked;
  /** What an address has besides belongs to others and is passed over; elsewhere it is an error. */
  readonly lenient?: true;
  /** Lenient, but what it does understand may still be wrong. */
  readonly refuses?: true;
  /** Whether different addresses may be kept for different times. */
  readonly keptVariously?: true;
  /** The answers by the names of their schemas; absent: text. */
  readonly answers?: readonly string[];
  /** Whether searches are counted, so that there can be too many. */
  readonly counted?: true;
  /** Asked for real when the documents are made; the first one tells the headers. */
  readonly examples: (sample: Sample) => readonly Asking[];
}

export interface Asking {
  /** A name, as of a variable. */
  readonly name: string;
  readonly summary: string;
  readonly path: string;
}

export const GROUPS = {
  Search: "Words in, paragraphs out.",
  Content: "What is indexed, and what answers.",
  Pages: "For people, with or without JavaScript.",
  Descriptions: "What there is, for programs and browsers.",
} as const;

export type Group = keyof typeof GROUPS;

/** Characters of what someone has typed so far. */
const HALF_TYPED = 3;

/** Without words the page asks for some. */
const PAGE = v.object({
  ...v.pick(asked.SearchParameters, PAGE_PARAMETERS).entries,
  q: v.optional(asked.SearchParameters.entries.q),
});

const ADDRESS_BAR = v.object({ q: v.optional(asked.SuggestParameters.entries.q) });

const query = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString();

/** Every route of the app (src/app.ts); a test holds the two together. */
export const OPERATIONS: readonly Route[] = [
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
    examples: ({ words }) => [
      {
        name: "begun",
        summary: "A word half typed",
        path: `/v1/suggest?${query({ q: words.slice(0, HALF_TYPED), limit: "3" })}`,
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
  {
    path: "/",
    id: "home",
    group: "Pages",
    summary: "Home",
    about: "The search box, what is indexed, and the lines that put the box on another site.",
    lenient: true,
    examples: () => [{ name: "home", summary: "Home", path: "/" }],
  },
  {
    path: "/search",
    id: "searchPage",
    group: "Pages",
    summary: "The search as a page",
    about:
      "The whole search without JavaScript. What else the address has, `utm_source` and its like, changes nothing; nor does a filter, date or order that makes no sense. A page that cannot be shown says why (400).",
    parameters: PAGE,
    lenient: true,
    refuses: true,
    counted: true,
    examples: ({ words }) => [{ name: "page", summary: "A search", path: `/search?${query({ q: words })}` }],
  },
  {
    path: "/articles/{id}",
    id: "articlePage",
    group: "Pages",
    summary: "An article to read",
    about: "Every paragraph has its id as anchor. Hits of articles without an address of their own lead here.",
    lenient: true,
    examples: ({ article }) => [
      { name: "page", summary: "An article", path: `/articles/${encodeURIComponent(article)}` },
    ],
  },
  {
    path: "/docs",
    id: "docs",
    group: "Pages",
    summary: "The API for people",
    about: "What this document says, as a page.",
    lenient: true,
    examples: () => [{ name: "page", summary: "The page", path: "/docs" }],
  },
  {
    path: "/openapi.json",
    id: "openapi",
    group: "Descriptions",
    summary: "The API for programs",
    about: "OpenAPI 3.1.",
    lenient: true,
    examples: () => [{ name: "document", summary: "The document", path: "/openapi.json" }],
  },
  {
    path: "/search-box.js",
    id: "searchBox",
    group: "Descriptions",
    summary: "The search box",
    about: "The script that makes a search box of a form, for any site. The home page has the lines to copy.",
    lenient: true,
    examples: () => [{ name: "script", summary: "The script", path: "/search-box.js" }],
  },
  {
    path: "/style.css",
    id: "style",
    group: "Descriptions",
    keptVariously: true,
    summary: "The style of the pages",
    about: "Pages name it with a hash of itself (`v`), and then it may be kept for ever.",
    lenient: true,
    examples: () => [{ name: "style", summary: "The style", path: "/style.css" }],
  },
  {
    path: "/opensearch.xml",
    id: "openSearch",
    group: "Descriptions",
    summary: "The search for browsers",
    about: "OpenSearch 1.1: by it browsers search from the address bar.",
    lenient: true,
    examples: () => [{ name: "description", summary: "The description", path: "/opensearch.xml" }],
  },
  {
    path: "/opensearch/suggest",
    id: "browserSuggestions",
    group: "Descriptions",
    summary: "Completions for browsers",
    about:
      "As `/v1/suggest`, in the form that browsers read in the address bar: what was typed, then completions, how much they find, and their pages of results.",
    parameters: ADDRESS_BAR,
    lenient: true,
    refuses: true,
    counted: true,
    examples: ({ words }) => [
      {
        name: "begun",
        summary: "A word half typed",
        path: `/opensearch/suggest?${query({ q: words.slice(0, HALF_TYPED) })}`,
      },
    ],
  },
  {
    path: "/llms.txt",
    id: "llms",
    group: "Descriptions",
    summary: "The search for language models",
    about: "How to search here, and what there is, in Markdown (llmstxt.org).",
    lenient: true,
    examples: () => [{ name: "description", summary: "The description", path: "/llms.txt" }],
  },
  {
    path: "/robots.txt",
    id: "robots",
    group: "Descriptions",
    summary: "What other search engines may read",
    about: "Articles may be found elsewhere, answers may not.",
    lenient: true,
    examples: () => [{ name: "rules", summary: "The rules", path: "/robots.txt" }],
  },
];
