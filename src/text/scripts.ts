/** Code points below are of no script that is cut into grams. */
export const FIRST_OF_GRAMS = 0x0e00;

/** How many code points the grams of the letter at `at` have; 0 for a letter of a script that is cut into words. */
export function gramSizeAt(text: string, at: number): 0 | 2 | 3 {
  const code = text.charCodeAt(at);
  if (!(code >= FIRST_OF_GRAMS)) return 0;
  if (code < 0x1100) return code < 0x0f00 || (code >= 0x1000 && code < 0x10a0) ? 3 : 0;
  if (code < 0x2e80) return code < 0x1200 ? 2 : code >= 0x1780 && code < 0x1800 ? 3 : 0;
  if (code < 0xa000) return 2;
  if (code < 0xac00) return code >= 0xa960 && code < 0xa980 ? 2 : isBurmeseExtension(code) ? 3 : 0;
  // Hangul; kana and ideographs beyond the basic plane, told by the first half of their pair; compatibility ideographs.
  if (code < 0xd800 || code === 0xd82c || (code >= 0xd840 && code < 0xd8c0)) return 2;
  return code >= 0xf900 && code < 0xfb00 ? 2 : 0;
}

const isBurmeseExtension = (code: number): boolean =>
  (code >= 0xa9e0 && code < 0xaa00) || (code >= 0xaa60 && code < 0xaa80);

/** Whether a mark stands there, or a vowel that is never parted from its consonant; few letters have to be looked up. */
export function isMarkAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x300 || (code >= 0x3100 && code < 0xa500) || (code >= 0xac00 && code < 0xd800)) return false;
  return MARK.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

const MARK = /[\p{M}\u0e33\u0eb3]/u;
