/**
 * Whether the letter at `at` makes one character with the letters before it: Hangul letters a syllable, Khmer and
 * Burmese consonants a stack, two signs of Thai or Lao one vowel.
 */
export function joinsCharacter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x0e00) return false;
  const before = text.charCodeAt(at - 1);
  if (code < 0x0f00) return joinsVowel(text, at, code, before);
  if (code < 0x1100) return before === 0x1039 && code >= 0x1000;
  if (code < 0x1200) return joinsSyllable(code, jamo(before));
  if (code < 0x1800) return before === 0x17d2 && code >= 0x1780;
  if (isSyllable(code) || isInitial(code)) return isInitial(before);
  if (code >= 0xd7b0 && code < 0xd800) return joinsSyllable(code, jamo(before));
  // Initials of old encodings stand each for itself: “ㅋㅋㅋ” is a laugh.
  return isHangulForm(code) && !isInitial(jamo(code)) && joinsSyllable(jamo(code), jamo(before));
}

/** The vowel am as its ring and the vowel aa, with or without a tone between; the vowel ae as two signs e. */
function joinsVowel(text: string, at: number, code: number, before: number): boolean {
  const ring = isTone(before) ? text.charCodeAt(at - 2) : before;
  if (code === 0x0e32) return ring === 0x0e4d;
  if (code === 0x0eb2) return ring === 0x0ecd;
  return code === 0x0e40 && before === 0x0e40;
}

const isTone = (code: number): boolean => isBetween(code, 0x0e48, 0x0e4b) || isBetween(code, 0x0ec8, 0x0ecb);
const isBetween = (code: number, first: number, last: number): boolean => code >= first && code <= last;

/** Initial, vowel and final, as syllables are composed of them; initials stand together as Unicode has it (GB6). */
function joinsSyllable(code: number, before: number): boolean {
  if (isInitial(code)) return isInitial(before);
  const open = isSyllable(before) && (before - 0xac00) % 28 === 0;
  if (isVowel(code)) return isInitial(before) || isVowel(before) || open;
  return isFinal(code) && (isVowel(before) || isFinal(before) || isSyllable(before));
}

/** The second ranges hold letters of old Korean. */
const isInitial = (code: number): boolean => isBetween(code, 0x1100, 0x115f) || isBetween(code, 0xa960, 0xa97c);
const isVowel = (code: number): boolean => isBetween(code, 0x1160, 0x11a7) || isBetween(code, 0xd7b0, 0xd7c6);
const isFinal = (code: number): boolean => isBetween(code, 0x11a8, 0x11ff) || isBetween(code, 0xd7cb, 0xd7fb);
const isSyllable = (code: number): boolean => isBetween(code, 0xac00, 0xd7a3);
/** Letters of old encodings, of full and half width, which are not composed unless normalised. */
const isHangulForm = (code: number): boolean => isBetween(code, 0x3131, 0x318e) || isBetween(code, 0xffa1, 0xffdc);
const jamo = (code: number): number =>
  isHangulForm(code) ? String.fromCharCode(code).normalize("NFKC").charCodeAt(0) : code;
