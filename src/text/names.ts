import { AT, DOLLAR, DOT, HASH, isDigit, isOfGram, isOfWord, PLUS } from "./characters.ts";

/**
 * Signs that belong to a name: before it (#42, @name, $scope, .NET) and behind (C++, C#).
 */

/** Whether the sign at `at` of a folded text belongs to the word that begins behind it. */
export function isLeadingSign(text: string, at: number): boolean {
  const sign = text.charCodeAt(at);
  if (sign !== HASH && sign !== AT && sign !== DOLLAR && sign !== DOT) return false;
  if (!isOfWord(text, at + 1) || isOfGram(text, at + 1)) return false;
  // “$5” is a price, “.5” a number.
  if ((sign === DOT || sign === DOLLAR) && isDigit(text, at + 1)) return false;
  // Behind a word or a bracket it parts two words, doubled it is markup, and “&#39;” is a character.
  return !isOfWord(text, at - 1) && text.charCodeAt(at - 1) !== sign && !BEFORE.has(text.charAt(at - 1));
}

const BEFORE: ReadonlySet<string> = new Set([..."&)]}"]);

/** The end of the signs that belong to the word `[from, to)` before them; `to` where there are none. */
export function endOfTrailingSigns(text: string, from: number, to: number): number {
  const sign = text.charCodeAt(to);
  if ((sign !== PLUS && sign !== HASH) || isDigit(text, to - 1)) return to;
  const doubled = text.charCodeAt(to + 1) === sign;
  // C++, C++17 and i++, but no a++b; C#, but no page#section.
  if (sign === PLUS) return doubled && endsAt(text, to + 2, PLUS, isDigit(text, to + 2)) ? to + 2 : to;
  return to - from === 1 && endsAt(text, to + 1, HASH, false) ? to + 1 : to;
}

const endsAt = (text: string, at: number, sign: number, digit: boolean): boolean =>
  text.charCodeAt(at) !== sign && (digit || !isOfWord(text, at));

/**
 * The pieces of a camel-cased word such as camelCase, HTTPServer or JavaScript, as ends of each, counted from its
 * beginning; none where there are no two. A plural (MPs, URLs) is one piece.
 *
 * @param written the word with its capitals
 */
export function humps(written: string): number[] {
  const ends: number[] = [];
  let small = false;
  for (let at = 0; at < written.length; at++) {
    const here = caseAt(written, at);
    if (here === SMALL) small = true;
    if (here !== CAPITAL || at === 0) continue;
    const begins =
      caseAt(written, at - 1) !== CAPITAL || (caseAt(written, at + 1) === SMALL && caseAt(written, at + 2) === SMALL);
    if (begins) ends.push(at);
  }
  return small && ends.length > 0 ? [...ends, written.length] : [];
}

const OTHER = 0;
const SMALL = 1;
const CAPITAL = 2;

function caseAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a ? SMALL : code >= 0x41 && code <= 0x5a ? CAPITAL : OTHER;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase() ? CAPITAL : letter !== letter.toUpperCase() ? SMALL : OTHER;
}
