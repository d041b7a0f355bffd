import * as v from "valibot";
import * as asked from "../../../src/api/schema/parameters.ts";
import { PAGE_PARAMETERS } from "../../../src/page/asked.ts";
import type { Route } from "../operations.ts";
import { query } from "../sample.ts";

/** Without words the page asks for some. */
const PAGE = v.object({
  ...v.pick(asked.SearchParameters, PAGE_PARAMETERS).entries,
  q: v.optional(asked.SearchParameters.entries.q),
});

const ADDRESS_BAR = v.object({ q: v.optional(asked.SuggestParameters.entries.q) });

/** The pages, and the descriptions for programs and browsers. */
export const PAGES: readonly Route[] = [
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
    path: "/search-box/lang/{file}",
    id: "searchBoxLanguage",
    group: "Descriptions",
    summary: "The search box in a language",
    about:
      "Its own words as JSON, by BCP 47 tag: `de.json`. What is not there by that tag is what its readers read as well: `de-AT.json` is German, `zh-TW.json` traditional Chinese, and a language that nobody has translated English.",
    lenient: true,
    examples: () => [{ name: "german", summary: "German", path: "/search-box/lang/de.json" }],
  },
  {
    path: "/search-box/{file}",
    id: "searchBoxFile",
    group: "Descriptions",
    summary: "The search box, pinned; and what it loads later",
    about:
      "A release of the script, `<release>.js`, which no deploy changes, and what scripts ask for by themselves. The name holds the release or a hash, so it may be kept for ever.",
    lenient: true,
    examples: ({ boxFile }) => [{ name: "later", summary: "All that is optional", path: `/search-box/${boxFile}` }],
  },
  {
    path: "/highlight.js",
    id: "highlight",
    group: "Descriptions",
    summary: "Landing on the words",
    about:
      "A script of 1 KB for pages that links lead to: it finds and marks the words of a link where the browser does not.",
    lenient: true,
    examples: () => [{ name: "script", summary: "The script", path: "/highlight.js" }],
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
    examples: ({ begun }) => [
      {
        name: "begun",
        summary: "A word half typed",
        path: `/opensearch/suggest?${query({ q: begun })}`,
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
