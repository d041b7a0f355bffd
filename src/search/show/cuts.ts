import { characterEdge, nextCharacterEdge, partsSyllable } from "./edge.ts";

/**
 * Without white space or a mark for so many code units, a run is cut between characters: a script without spaces, an
 * address. Long words of German and Finnish stay whole.
 */
const LONGEST_WORD = 32;

/** Where a clause begins: behind a comma and the like, and behind a space of a script that has no others. */
const CLAUSE = /[,;:،؛–—]["'”’»)\]]*\s+|—|[、，；：]["'”’」』）]*|(?<=[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\s+/gu;
/** White space, also of no width; the dot between syllables of Tibetan. */
const SPACE = /[\s\u200b\u0f0b]/u;
/** Behind and before these a text is cut as at a space. */
const CLOSING = /[、。，；：！？…—」』）】》〉]/u;
const OPENING = /[「『（【《〈—]/u;
/** What a passage that is cut within a sentence does not begin or end with. */
const NO_BEGINNING = /[\s,;:.!?)\]}”’»…–—\-、。，；：！？」』）】》〉،؛]/u;
const NO_ENDING = /[\s,;:([{„“‘«¿¡–—\-、，；：「『（【《〈،؛]/u;

/** Places in `(from, to]` where clauses begin, ascending. */
export function clauseStarts(text: string, from: number, to: number): number[] {
  const stretch = text.slice(Math.max(0, from - 1), to);
  return [...stretch.matchAll(CLAUSE)].map((match) => Math.max(0, from - 1) + match.index + match[0].length);
}

/** Where a word begins: the first such place from `least` on, at most `most`, which is one. */
export function wordStart(text: string, least: number, most: number): number {
  if (least <= 0) return 0;
  for (let at = least; at < most; at++) {
    if (at === least + LONGEST_WORD) return Math.min(most, nextSyllable(text, least));
    if (isWordEdge(text, at) && !NO_BEGINNING.test(text.charAt(at)) && nextCharacterEdge(text, at) === at) return at;
  }
  return most;
}

/** Where a word ends: the last such place up to `most`, at least `least`, which is one unless it is `most`. */
export function wordEnd(text: string, start: number, least: number, most: number): number {
  const lowest = least < most ? least : start;
  for (let at = most; at > lowest && at > most - LONGEST_WORD; at--) {
    if (!isWordEdge(text, at)) continue;
    let end = at;
    while (end > lowest && NO_ENDING.test(text.charAt(end - 1))) end--;
    if (end > start && nextCharacterEdge(text, end) === end) return end;
  }
  if (least < most && least > most - LONGEST_WORD) return least;
  const end = start + characterEdge(text.slice(start), most - start);
  return partsSyllable(text, end) && end - 1 > Math.max(start, least) ? end - 1 : end;
}

function nextSyllable(text: string, at: number): number {
  const edge = nextCharacterEdge(text, at);
  return partsSyllable(text, edge) ? nextCharacterEdge(text, edge + 1) : edge;
}

function isWordEdge(text: string, at: number): boolean {
  const [before, behind] = [text.charAt(at - 1), text.charAt(at)];
  return SPACE.test(before) || SPACE.test(behind) || CLOSING.test(before) || OPENING.test(behind);
}
