/** What stands at one place of a folded text (fold.ts); past its end stands nothing. */

export const APOSTROPHE = 0x27;
export const PERCENT = 0x25;
export const COMMA = 0x2c;
export const HYPHEN = 0x2d;
export const DOT = 0x2e;
export const NO_BREAK_SPACE = 0xa0;

/** Digits of any script were folded to these. */
export const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
};

/** A letter, a mark that was kept or a digit: of all other signs a fold keeps ASCII and the no-break space only. */
export const isOfWord = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
  return code > NO_BREAK_SPACE;
};

/** A letter of an alphabet that has capitals. */
export const isCased = (text: string, at: number): boolean => {
  const letter = text.charAt(at);
  return letter !== letter.toUpperCase();
};

/** The next place from `at` on that does not belong to a word. */
export const endOfRun = (text: string, at: number): number => {
  let end = at;
  while (isOfWord(text, end)) end++;
  return end;
};

export const isAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
};
