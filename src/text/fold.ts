import { asciiDigits } from "./numbers.ts";

/**
 * A text made comparable, with the way back to the original.
 *
 * It holds word characters (letters, the marks of scripts that need them, ASCII digits) and a few signs:
 * `'` for every apostrophe, `-` for every hyphen, short dash and middle dot, `%`, U+00A0 for every space that does not
 * break a line, ASCII punctuation as it is, and one space for anything else.
 */
export interface Folded {
  readonly text: string;
  /** Where the character that gave code unit `at` of the folded text begins in the original, in UTF-16 code units. */
  startOf(at: number): number;
  /** Where that character ends, its combining marks and invisible followers included. */
  endOf(at: number): number;
}

/**
 * Folds a text: compatibility forms (NFKC), lower case, no accents, one sign for all that look alike.
 * Linear in the length of the text, whatever it holds; lone surrogates become spaces.
 */
export function fold(text: string): Folded {
  let folded = "";
  // The way back. Most texts fold one to one and need none: it is kept from the first character that does not.
  let starts: number[] | null = null;
  let ends: number[] | null = null;
  let ascii = 0; // where the run of ASCII characters begins that is not copied yet
  let superscript = -1; // where the last raised number ended

  const append = (piece: string, start: number, end: number): void => {
    if (starts === null && (piece.length !== 1 || end !== start + 1)) {
      starts = Array.from({ length: folded.length }, (_, at) => at);
      ends = starts.map((at) => at + 1);
    }
    folded += piece;
    if (starts === null) return;
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(start);
      ends?.push(end);
    }
  };
  const copyAscii = (end: number): void => {
    if (starts === null) folded += text.slice(ascii, end).toLowerCase();
    else for (let at = ascii; at < end; at++) append(text.charAt(at).toLowerCase(), at, at + 1);
  };

  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) < 0x80) {
      at++;
      continue;
    }
    // A character and what hangs on it are folded together: the base may be the ASCII letter just passed.
    const start = at > ascii && isExtender(text, at) ? at - 1 : at;
    copyAscii(start);
    let end = start + width(text, start);
    while (end < text.length && isExtender(text, end)) end += width(text, end);
    let piece = foldCharacter(text, start, end);
    // Raised numbers stand apart from the word before (see foldLetter), not from each other.
    if (piece.length > 1 && piece.startsWith("-")) {
      if (superscript === start) piece = piece.slice(1);
      superscript = end;
    }
    append(piece, start, end);
    at = ascii = end;
  }
  copyAscii(text.length);

  return {
    text: folded,
    startOf: (at) => starts?.[at] ?? at,
    endOf: (at) => ends?.[at] ?? at + 1,
  };
}

/** The fold of one character with its extenders, `[start, end)`; empty if there is no character but only extenders. */
function foldCharacter(text: string, start: number, end: number): string {
  const code = text.codePointAt(start) as number;
  const base = foldCodePoint(code);
  const baseEnd = start + width(text, start);
  if (base === null) return "";
  if (baseEnd === end || !/^[\p{L}\p{N}]/u.test(base)) return base;
  if (PLAIN_SCRIPTS.test(base)) return base === "и" && text.charAt(baseEnd) === BREVE ? "й" : base;
  // Marks that carry meaning (Indic, Thai, Arabic, kana …) stay. 30 are more than any language stacks, and few enough
  // to be put in order fast (the limit of Unicode's stream-safe text format).
  const marks = [...text.slice(baseEnd, Math.min(end, baseEnd + 60))].slice(0, 30).join("");
  return foldLetter(String.fromCodePoint(code) + marks.replace(INVISIBLE, ""));
}

const BREVE = "\u0306";
/** Scripts whose combining marks are accents: a reader may leave them out. */
const PLAIN_SCRIPTS = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]/u;
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
/** What belongs to the character before: combining marks, invisible characters, half-width kana voicing marks. */
const EXTENDER = /^[\p{M}\p{Default_Ignorable_Code_Point}\uff9e\uff9f]/u;

const width = (text: string, at: number): number => ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);
const isExtender = (text: string, at: number): boolean => foldCodePoint(text.codePointAt(at) as number) === null;

/** Folds of code points met so far (null: an extender); bounded, as texts may hold any of a million. */
const known = new Map<number, string | null>();
const KNOWN_LIMIT = 20_000;

function foldCodePoint(code: number): string | null {
  let result = known.get(code);
  if (result !== undefined) return result;
  const character = String.fromCodePoint(code);
  if (EXTENDER.test(character)) result = null;
  else if (/[\p{L}\p{N}]/u.test(character) && !SIGNS.has(character)) result = foldLetter(character);
  else result = foldSign(character);
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(code, result);
  return result;
}

/** The fold of one letter or number, with the marks that stay. */
function foldLetter(letter: string): string {
  let folded = letter.normalize("NFKC").toLowerCase();
  if (PLAIN_SCRIPTS.test(folded)) folded = folded.normalize("NFKD").replace(ACCENTS, "$1").normalize("NFC");
  // Some compatibility forms begin with a mark (Thai sara am): they are letters of their own.
  if (/^\p{M}/u.test(folded)) return letter;
  folded = asciiDigits(folded.replace(SPECIAL_LETTER, (special) => SPECIAL_LETTERS.get(special) as string));
  // “½” reads “1/2”, and “1½” is not “11/2”.
  if (folded.includes("⁄")) return ` ${folded.replace("⁄", " ")}`;
  // “cooperation²” is a word and the number of a footnote; “m²” is also written m2: so the two are joined by a hyphen.
  // Lowered numbers (“CO₂”) are part of the word.
  if (/^[^\p{Nd}\p{L}\u2080-\u2089]/u.test(letter) && /^[0-9]+$/.test(folded)) return `-${folded}`;
  if (folded.length === 1) return folded;
  // Other forms may hold signs (“ŉ”) or whole phrases (“ﷺ”).
  return folded.replace(NOT_OF_A_WORD, foldSign).replace(/ \p{M}+/gu, " ");
}

/** Accents; “й” is a letter of its own, not an “и” with an accent. */
const ACCENTS = /(и\u0306)|\p{M}+/gu;
/** What a word is not made of, and the letters that are used as apostrophes. */
const NOT_OF_A_WORD = /[^\p{L}\p{M}\p{N}]|[ʼʻ]/gu;
/** Letters that no normal form takes apart. */
const SPECIAL_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i", ς: "σ" }),
);
const SPECIAL_LETTER = new RegExp(`[${[...SPECIAL_LETTERS.keys()].join("")}]`, "gu");

const SIGNS: ReadonlyMap<string, string> = new Map([
  ...[..."'’‘‛ʼʻ＇`´′"].map((sign) => [sign, "'"] as const),
  // Hyphens, figure dash, en dash, minus; maqaf; the middle dots of Catalan (col·lecció) and of Japanese names.
  ...[..."-\u2010\u2011\u2012–−﹣－\u05be·‧・･"].map((sign) => [sign, "-"] as const),
  ...[..."%٪﹪％"].map((sign) => [sign, "%"] as const),
  // No-break, figure, punctuation, thin and narrow no-break space: what sets off thousands.
  ...[..."\u00a0\u2007\u2008\u2009\u202f"].map((sign) => [sign, "\u00a0"] as const),
]);

function foldSign(character: string): string {
  const sign = SIGNS.get(character);
  if (sign !== undefined) return sign;
  const plain = character.normalize("NFKC");
  return /^[!-/:-@[-`{-~]$/.test(plain) ? plain : " ";
}
