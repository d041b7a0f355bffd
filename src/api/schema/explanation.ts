import * as v from "valibot";
import { list } from "./values.ts";

/** How a score came about: `score` of the words and all other parts add up to it. See Explanation. */
export const ExplanationFields = v.strictObject({
  words: list(
    v.strictObject({
      /** As typed, folded. */
      word: v.string(),
      /** Words of the paragraph that matched it; empty where only its headings or title do. */
      matched: list(v.string()),
      rarity: v.number(),
      strength: v.number(),
      score: v.number(),
    }),
  ),
  coverage: v.number(),
  article: v.number(),
  exactness: v.number(),
  nearness: v.number(),
  passage: v.number(),
  phrase: v.number(),
  boost: v.number(),
});
