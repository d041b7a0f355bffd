/** What a query may be made of, before any analysis. */

import { REQUEST_LIMITS } from "../../config.ts";
import { lazily } from "../../text/lazily.ts";

/**
 * The query that everything after sees: composed (NFC), every control character a space, halves of surrogate pairs
 * U+FFFD, which no word holds. Spaces stay: “make in ” is a finished word and “make in” is not.
 */
export function cleanQuery(typed: string): string {
  if (PLAIN.test(typed)) return typed;
  return typed
    .toWellFormed()
    .normalize("NFC")
    .replace(/\p{Cc}/gu, " ");
}

/** Printable ASCII, which is clean already. */
const PLAIN = /^[ -~]*$/;

/** The first word that is longer than a word may be, in UTF-16 code units. */
export function longWord(query: string): string | undefined {
  if (query.length <= REQUEST_LIMITS.wordLength) return undefined;
  return query.match(WORD())?.find((word) => word.length > REQUEST_LIMITS.wordLength);
}

/**
 * Letters, marks, digits and invisible joiners in a row. Chinese, Japanese, Korean, Thai, Lao, Khmer and Burmese are
 * taken out: they are written without spaces (or with few), so their rows are sentences. Letters by the scripts that
 * use them, for the long vowel of Japanese; marks by their own script, because Japanese shares accents with Latin.
 */
const WORD = lazily(
  String.raw`[[\p{L}\p{M}\p{N}\p{Cf}]--[[\p{L}\p{N}]&&[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}]]--[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]]+`,
  "gv",
);
