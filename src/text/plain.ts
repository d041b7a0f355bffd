import { codeAt, HASH, isAsciiOfWord, isDigit } from "./characters.ts";
import { KNOWN_LENGTH } from "./known.ts";

/**
 * The end of the word that begins at `at` if it needs no closer look, as most do; -1 otherwise. Such are ASCII letters
 * and digits of which none but the first is a capital, before a space, or before a sign with a space behind it: “word, ”,
 * but not “word’s”. They fold letter by letter, hang together with nothing, and have no parts.
 *
 * @param text as given; no letter stands right before `at`
 */
export function endOfPlain(text: string, at: number): number {
  let end = isCapital(codeAt(text, at)) ? at + 1 : at;
  while (isAsciiOfWord(codeAt(text, end))) end++;
  if (end === at || end - at > KNOWN_LENGTH) return -1;
  const sign = codeAt(text, end);
  // A capital goes on with the word, “C# ” is a name, and “v2” a version.
  const isApart = sign <= SPACE || (sign < 0x80 && !isCapital(sign) && sign !== HASH && codeAt(text, end + 1) <= SPACE);
  return isApart && (isDigit(text, at) || !isDigit(text, at + 1)) ? end : -1;
}

const SPACE = 0x20;
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
