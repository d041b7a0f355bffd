import { isLetterOrMark } from "../../text/letters.ts";
import type { Suggestion } from "../searcher.ts";
import { QUOTES } from "./pieces.ts";
import type { QueryWord } from "./query.ts";
import type { ReadWord } from "./read.ts";

/** A change of a text. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/**
 * “Did you mean”: the query with every corrected word put right, and without the quotes of phrases that nothing found
 * has; or null.
 *
 * @param unquoted the words of each such phrase
 */
export function suggest(
  query: string,
  words: readonly ReadWord[],
  unquoted: readonly (readonly QueryWord[])[],
): Suggestion | null {
  const corrections = words.flatMap((word) => word.alternatives?.flat() ?? [word]).flatMap(correction);
  const edits = [...corrections, ...unquoted.flatMap((phrase) => withoutQuotes(phrase, query))];
  if (edits.length === 0) return null;
  let text = "";
  let done = 0;
  for (const { start, end, to } of edits.sort((a, b) => a.start - b.start)) {
    text += query.slice(done, start) + to;
    done = end;
  }
  return { query: text + query.slice(done), reason: unquoted.length > 0 ? "phrase" : "typo" };
}

function correction({ word: { start, end }, readings: [best] }: ReadWord): Edit[] {
  return best?.kind === "typo" ? [{ start, end, to: best.word }] : [];
}

/** Within a phrase there are no quotes, so the nearest ones around its words are its own. */
function withoutQuotes(phrase: readonly QueryWord[], query: string): Edit[] {
  let open = phrase[0]!.start - 1;
  while (open >= 0 && !QUOTES.has(query[open]!)) open--;
  let close = phrase.at(-1)!.end;
  while (close < query.length && !QUOTES.has(query[close]!)) close++;
  // What a quote held apart stays apart.
  const apart = (outside = " ") => (isLetterOrMark(outside) ? " " : "");
  const next = query[close + 1] ?? " ";
  return [
    { start: open, end: open + 1, to: apart(query[open - 1]) },
    { start: close, end: close + 1, to: QUOTES.has(next) ? " " : apart(next) },
  ];
}
