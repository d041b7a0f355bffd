import type { Analyser } from "../../text/analyser.ts";
import { isGram, isShortGram } from "../../text/grams.ts";
import type { Token } from "../../text/token.ts";
import type { Item } from "./pieces.ts";
import type { QueryWord } from "./query.ts";

/** The words of one item of a query, in order. */
export function wordsOf(item: Pick<Item, "text" | "start" | "begins">, analyser: Analyser): QueryWord[] {
  const tokens = analyser.tokens(item.text);
  const single = tokens.filter((token) => token.width === 1 && !token.part);
  const parts = partsByPosition(tokens);
  const glued = gluedPositions(tokens);
  return single.map((token, i) => ({
    word: token.word,
    ...(token.exact === undefined ? {} : { exact: token.exact }),
    terms: token.terms,
    parts: parts.get(token.position) ?? [],
    start: item.start + token.start,
    end: item.start + token.end,
    common: analyser.isCommon(token.word),
    glued: glued.has(token.position) || (i > 0 && inOneRun(single[i - 1]!, token)),
    prefix: (item.begins && i === single.length - 1) || isShortGram(token.word),
  }));
}

/** Grams of one run overlap or touch. */
function inOneRun(before: Token, token: Token): boolean {
  return isGram(before.word) && isGram(token.word) && token.start <= before.end;
}

/** The parts of words; the last gram of a run stands for its rests as it is. */
function partsByPosition(tokens: readonly Token[]): ReadonlyMap<number, Token[]> {
  const parts = new Map<number, Token[]>();
  for (const token of tokens) {
    if (token.part && !isGram(token.word)) parts.set(token.position, [...(parts.get(token.position) ?? []), token]);
  }
  return parts;
}

/** Positions whose word is written together with the word before it. */
function gluedPositions(tokens: readonly Token[]): ReadonlySet<number> {
  const glued = new Set<number>();
  for (const token of tokens) {
    for (let i = 1; i < token.width; i++) glued.add(token.position + i);
  }
  return glued;
}
