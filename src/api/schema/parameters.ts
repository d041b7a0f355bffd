/** The parameters of every route. Types, validation (HTTP and RPC) and descriptions come from here. */

import * as v from "valibot";
import { LIST_LIMITS, REQUEST_LIMITS, SUGGEST_LIMITS } from "../../config.ts";
import { PROPERTIES } from "../../search/query/names.ts";
import { normaliseFilters, parseFilter } from "../request/filter.ts";
import { cleanQuery, longWord } from "../request/query.ts";
import { quote } from "../request/quote.ts";
import { date, one, oneOf, readBy, someOf, wholeNumber } from "./kinds.ts";
import { HIT_FIELDS } from "./projection.ts";

const { queryLength } = REQUEST_LIMITS;
const tooLong = (issue: v.BaseIssue<string>) =>
  `may have at most ${queryLength} characters; it has ${issue.input.length}.`;

const query = v.pipe(
  v.string(({ input }) =>
    input === undefined
      ? "is missing: give the words to search for, or leave it empty (q=) to list everything."
      : `must be text; it is ${quote(input)}.`,
  ),
  v.maxLength(queryLength, tooLong),
  v.transform(cleanQuery),
  // Composing can lengthen a text, if rarely.
  v.maxLength(queryLength, tooLong),
  v.check(
    (words) => longWord(words) === undefined,
    ({ input }) => {
      const word = longWord(input) ?? "";
      return `has a word of ${word.length} characters, ${quote(word)}; a word may have at most ${REQUEST_LIMITS.wordLength}.`;
    },
  ),
);

const { filters: mostFilters } = REQUEST_LIMITS;

/** `field:value` and `-field:value`, as a list or one alone; checked, and in one order whatever the order asked in. */
const filters = v.pipe(
  v.union([v.string(), v.array(v.string())], ({ input }) => `must be text or a list of texts; it is ${quote(input)}.`),
  readBy((one): readonly string[] | string => {
    const given = [one].flat();
    if (given.length > mostFilters) {
      return `may be given at most ${mostFilters} times; it is given ${given.length} times.`;
    }
    const read = given.map(parseFilter);
    return (
      read.find((filter) => typeof filter === "string") ??
      normaliseFilters(read.filter((filter) => typeof filter !== "string"))
    );
  }),
);

export const SearchParameters = v.object({
  q: query,
  limit: wholeNumber(REQUEST_LIMITS.limit),
  offset: wholeNumber(REQUEST_LIMITS.offset),
  filter: v.optional(filters, []),
  from: v.optional(date),
  to: v.optional(date),
  sort: oneOf(["relevance", "date", "-date", "position"]),
  group: oneOf(["none", "article"]),
  more: wholeNumber(REQUEST_LIMITS.more),
  facets: v.optional(someOf(PROPERTIES), ""),
  fields: v.optional(someOf(HIT_FIELDS)),
  typos: oneOf(["on", "off"]),
  highlight: oneOf(["ranges", "html", "none"]),
  explain: one,
});
/** As asked: what an RPC caller passes. */
export type SearchInput = v.InferInput<typeof SearchParameters>;
/** Validated, defaults filled in. */
export type SearchParameters = v.InferOutput<typeof SearchParameters>;

export const SuggestParameters = v.object({
  q: query,
  limit: wholeNumber(SUGGEST_LIMITS.limit),
  offset: wholeNumber(SUGGEST_LIMITS.offset),
});
export type SuggestInput = v.InferInput<typeof SuggestParameters>;
export type SuggestParameters = v.InferOutput<typeof SuggestParameters>;

export const ParagraphParameters = v.object({ context: wholeNumber(REQUEST_LIMITS.context) });
export type ParagraphInput = v.InferInput<typeof ParagraphParameters>;
export type ParagraphParameters = v.InferOutput<typeof ParagraphParameters>;

export const ArticlesParameters = v.object({
  limit: wholeNumber(LIST_LIMITS.articles),
  offset: wholeNumber(LIST_LIMITS.offset),
});
export type ArticlesInput = v.InferInput<typeof ArticlesParameters>;
export type ArticlesParameters = v.InferOutput<typeof ArticlesParameters>;

export const ArticleParameters = v.object({
  limit: wholeNumber(LIST_LIMITS.paragraphs),
  offset: wholeNumber(LIST_LIMITS.offset),
});
export type ArticleInput = v.InferInput<typeof ArticleParameters>;
export type ArticleParameters = v.InferOutput<typeof ArticleParameters>;

export const ManifestParameters = v.object({
  limit: wholeNumber(LIST_LIMITS.manifest),
  offset: wholeNumber(LIST_LIMITS.offset),
});
export type ManifestInput = v.InferInput<typeof ManifestParameters>;
export type ManifestParameters = v.InferOutput<typeof ManifestParameters>;

export const StatusParameters = v.object({});
