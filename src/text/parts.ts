import type { Folded } from "./fold.ts";
import { humps } from "./names.ts";
import { yearOfRange } from "./numbers.ts";
import type { Word } from "./words.ts";

/** A further way to find a word, and where that stands in the folded text, `[from, to)`. */
export interface Part {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/**
 * What else the word `words[index]` of a compound is found by: without its signs (“c” of “C++”), by its pieces
 * (“camel” of “camelCase”), without the v of a version (“2” of “v2”), as the year that ends a range (“2015” of
 * 2011-15). In the order in which they begin.
 *
 * @param text as given, with its capitals
 */
export function partsOfWord(words: readonly Word[], index: number, folded: Folded, text: string): readonly Part[] {
  const here = words[index]!;
  const { word, bare, bareFrom: from, bareTo: to } = here;
  const start = folded.startOf(from);
  const length = to - from;
  const plain = word === bare;
  const written = bare.length === length && folded.endOf(to - 1) - start === length;
  const given = text.slice(start, start + length);
  // Most words have no capital behind the first letter.
  const camel = written && !folded.text.startsWith(given.slice(1), from + 1) ? humps(given) : NONE;
  const digits = bare.charCodeAt(0) === V && written ? VERSION.exec(bare)?.[1] : undefined;
  const year = index === 1 && words.length === 2 && here.tie === "hyphen" ? yearOfRange(words[0]!.bare, bare) : null;
  if (plain && camel.length === 0 && digits === undefined && year === null) return NONE;

  const parts: Part[] = plain ? [] : [{ word: bare, from, to }];
  let first = 0;
  for (const end of camel) {
    // One letter (“i” of “iPhone”) is no word to look for.
    if (end - first > 1) parts.push({ word: bare.slice(first, end), from: from + first, to: from + end });
    first = end;
  }
  if (digits !== undefined) parts.push({ word: digits, from: from + 1, to });
  if (year !== null) parts.push({ word: year, from, to });
  return parts;
}

const NONE: readonly never[] = [];
const V = 0x76;
const VERSION = /^v([0-9][0-9.]*)$/;
