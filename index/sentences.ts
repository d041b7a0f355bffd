import { characterEdge } from "../src/search/show/edge.ts";
import { sentenceStarts } from "../src/text/sentences.ts";

/**
 * Cuts a long text into parts of at most `most` UTF-16 code units, at ends of sentences; where a sentence is longer,
 * at white space; where there is none, between two characters.
 */
export function splitAtSentences(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const cut = sentenceStarts(rest, 0, most).at(-1) ?? (lastSpace(rest, most) || characterEdge(rest, most));
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  if (rest !== "") parts.push(rest);
  return parts;
}

function lastSpace(text: string, most: number): number {
  return text.slice(0, most).search(/\s\S*$/u) + 1;
}
