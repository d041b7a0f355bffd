/** The parameters of every route. Types, validation (HTTP and RPC) and descriptions come from here. */

import * as v from "valibot";
import { LIST_LIMITS, REQUEST_LIMITS, SUGGEST_LIMITS } from "../../config.ts";
import { cleanQuery, longWord } from "../request/query.ts";
import { quote } from "../request/quote.ts";
import { one, oneOf, wholeNumber } from "./kinds.ts";

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

export const SearchParameters = v.object({
  q: query,
  limit: wholeNumber(REQUEST_LIMITS.limit),
  offset: wholeNumber(REQUEST_LIMITS.offset),
  typos: oneOf(["on", "off"]),
  highlight: oneOf(["ranges", "none"]),
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

export const StatusParameters = v.object({});
