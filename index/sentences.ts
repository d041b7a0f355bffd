import { characterEdge } from "../src/search/show/edge.ts";

/** An end of a sentence: its mark, closing quotes or brackets, and the white space behind (none in Chinese and the like). */
const SENTENCE_END = /[.!?…]["'”’»)\]]*\s+|[。！？｡]["'”’」』）]*\s*/gu;

/**
 * Cuts a long text into parts of at most `most` UTF-16 code units, at ends of sentences; where a sentence is longer,
 * at white space; where there is none, between two characters.
 */
export function splitAtSentences(text: string, most: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const cut = lastSentenceEnd(rest, most) || lastSpace(rest, most) || characterEdge(rest, most);
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  if (rest !== "") parts.push(rest);
  return parts;
}

function lastSentenceEnd(text: string, most: number): number {
  let last = 0;
  for (const match of text.slice(0, most).matchAll(SENTENCE_END)) last = match.index + match[0].length;
  return last;
}

function lastSpace(text: string, most: number): number {
  return text.slice(0, most).search(/\s\S*$/u) + 1;
}
