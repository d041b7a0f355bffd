import { FIRST_OF_GRAMS, gramSizeAt, isMarkAt } from "./scripts.ts";

/** What stands at one place of a folded text (fold.ts); past its end stands nothing. */

export const HASH = 0x23;
export const DOLLAR = 0x24;
export const PERCENT = 0x25;
export const APOSTROPHE = 0x27;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const HYPHEN = 0x2d;
export const DOT = 0x2e;
export const COLON = 0x3a;
export const AT = 0x40;
export const UNDERSCORE = 0x5f;
export const NO_BREAK_SPACE = 0xa0;

/** The code unit at `at`, -1 where nothing stands: to look past the end of a string makes every look slow. */
export const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : -1);

/** Digits of any script were folded to these. */
export const isDigit = (text: string, at: number): boolean => {
  const code = codeAt(text, at);
  return code >= 0x30 && code <= 0x39;
};

/** A letter, a mark that was kept or a digit: of all other signs a fold keeps ASCII and the no-break space only. */
export const isOfWord = (text: string, at: number): boolean => {
  const code = codeAt(text, at);
  return code < 0x80 ? isAsciiOfWord(code) : code > NO_BREAK_SPACE;
};

export const isAsciiOfWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

/** A letter of an alphabet that has capitals. */
export const isCased = (text: string, at: number): boolean => {
  const letter = text.charAt(at);
  return letter !== letter.toUpperCase();
};

/** The next place from `at` on that does not belong to a word of a script that is cut into words. */
export const endOfRun = (text: string, at: number): number => {
  for (let end = at; ; end++) {
    const code = codeAt(text, end);
    if (code < 0x80 ? !isAsciiOfWord(code) : code <= NO_BREAK_SPACE || isOfGram(text, end)) return end;
  }
};

/** A letter of a script that is cut into grams (grams.ts), and begins one. */
export const isOfGram = (text: string, at: number): boolean =>
  codeAt(text, at) >= FIRST_OF_GRAMS && gramSizeAt(text, at) > 0 && !isMarkAt(text, at);

/** A word with each letter and its marks as one, where Unicode has such (NFC); Latin and Cyrillic have them already. */
export const composed = (word: string): string => {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= 0x300 && (code < 0x400 || code > 0x482)) return word.normalize("NFC");
  }
  return word;
};
