/** What `interpreted` of a search holds: see src/search/query/interpret.ts. */

import * as v from "valibot";
import { count, list } from "./values.ts";

const Phrase = v.strictObject({
  /** As they are compared: folded. */
  words: v.string(),
  /** The one field that they are meant for: `title`, `heading`, `text` or `credit`. */
  field: v.exactOptional(v.string()),
  /** Longer words that begin like the last one are meant, too. */
  begins: v.exactOptional(v.literal(true)),
});

/** How a query was read. Kinds of readings, properties and bounds may be added. */
export const Interpreted = v.strictObject({
  /** In order; a group of alternatives is one word. */
  words: list(
    v.strictObject({
      word: v.string(),
      field: v.exactOptional(v.string()),
      /** Quoted, or meant for one field: only paragraphs that hold it are found. */
      required: v.boolean(),
      /** A word such as “the”: weighed little beside others. */
      common: v.boolean(),
      /** Inverse document frequency; 0 for a word that means nothing here. */
      rarity: v.number(),
      /** Whether it adds to scores. */
      scored: v.boolean(),
      /** The word as typed, where a missing space was put back. */
      split: v.exactOptional(v.string()),
      /** What it was read as, the first ones; none for a word that means nothing here. */
      readings: list(
        v.strictObject({
          kind: v.string(),
          word: v.string(),
          terms: list(v.string()),
          quality: v.number(),
          edits: v.exactOptional(count),
          parts: v.exactOptional(count),
        }),
      ),
      /** How many readings there are besides. */
      more: count,
    }),
  ),
  phrases: list(Phrase),
  /** Quoted phrases that stand nowhere in the content, and so were read as words. */
  unquoted: list(Phrase),
  excluded: list(Phrase),
  filters: list(v.strictObject({ property: v.string(), value: v.string(), excluded: v.boolean() })),
  /** Which bounds left something out: `words`, `readings`, `paragraphs`. */
  cut: list(v.string()),
});
