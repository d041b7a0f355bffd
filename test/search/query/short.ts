import { parseQuery, type Query, type QueryWord } from "../../../src/search/query/query.ts";
import { createAnalyser } from "../../../src/text/analyser.ts";
import { english } from "../../../src/text/languages/english.ts";

export const analyser = createAnalyser([english]);

export const parse = (text: string, maxWords = 96, maxGrams = 256): Query =>
  parseQuery(text, analyser, { maxWords, maxGrams });

/**
 * A query as a table can show it: `+` before a word that is written together with the one before, `*` behind a beginning,
 * `title:` before what is meant for a field, alternatives in parentheses with `|` between.
 */
export function short({ words, phrases, excluded, filters }: Query) {
  const write = (list: readonly QueryWord[]) => list.map(writeWord).join(" ");
  return {
    words: write(words),
    phrases: phrases.map(([from, to]) => write(words.slice(from, to))),
    excluded: excluded.map(write),
    filters: filters.map(({ property, value, excluded }) => `${excluded ? "-" : ""}${property}:${value}`),
  };
}

function writeWord({ word, glued, prefix, field, alternatives }: QueryWord): string {
  if (alternatives) return `(${alternatives.map((one) => one.map(writeWord).join(" ")).join("|")})`;
  return `${glued ? "+" : ""}${field === undefined ? "" : `${field}:`}${word}${prefix ? "*" : ""}`;
}
