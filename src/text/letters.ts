import { asciiDigits } from "./numbers.ts";

/** Folds of code points met so far (null: an extender); bounded, as texts may hold any of a million. */
const known = new Map<number, string | null>();
const KNOWN_LIMIT = 20_000;

/**
 * What belongs to the character before: combining marks, the vowel am, the stroke that makes Arabic words longer,
 * invisible characters, half-width kana marks.
 */
const EXTENDER = /^[\p{M}\u0e33\u0eb3\u0640\p{Default_Ignorable_Code_Point}\uff9e\uff9f]/u;

/** The fold of one character alone; null for one that is nothing by itself but a part of the character before. */
function foldCodePoint(code: number): string | null {
  let result = known.get(code);
  if (result !== undefined) return result;
  const character = String.fromCodePoint(code);
  if (EXTENDER.test(character)) result = null;
  else if (isLetter(character) && !SIGNS.has(character)) result = foldLetter(character);
  else result = foldSign(character);
  if (known.size >= KNOWN_LIMIT) known.clear();
  known.set(code, result);
  return result;
}

/** Whether a text begins with a letter or number: asked in one place only, as a runtime takes long to read it (lazily.ts). */
const isLetter = (text: string): boolean => /^[\p{L}\p{N}]/u.test(text);
/** The same, or with a mark. */
export const isLetterOrMark = (text: string): boolean => isLetter(text) || /^\p{M}/u.test(text);

/** The fold of a character with the extenders that follow it, by its code points; nothing if it is an extender itself. */
export function foldCluster(cluster: string): string {
  const code = cluster.codePointAt(0) as number;
  const base = foldCodePoint(code);
  const extenders = bounded(cluster).slice(code > 0xffff ? 2 : 1);
  if (base === null) return "";
  if (extenders === "" || !isLetter(base)) return base;
  if (isPlain(base)) return base === "и" && extenders.startsWith(BREVE) ? "й" : base;
  // Marks that carry meaning (Indic, Thai, kana …) stay.
  return foldLetter(String.fromCodePoint(code) + extenders.replace(INVISIBLE, ""));
}

const BREVE = "\u0306";

/** Whether the marks of a folded letter are accents or vowel points: a reader may leave them out. */
export const isPlain = (folded: string): boolean => PLAIN_SCRIPTS.test(folded);
const PLAIN_SCRIPTS = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}0-9]/u;
/** With the stroke that makes Arabic words longer. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u0640]/gu;

/** Extenders of other scripts, too, that are no marks. */
const NO_ACCENT = /[\p{Default_Ignorable_Code_Point}\u0640\u0e33\u0eb3\uff9e\uff9f]/gu;

/** Whether what stands at `at` is nothing by itself but a part of the character before. */
export const isExtender = (text: string, at: number): boolean => foldCodePoint(text.codePointAt(at) as number) === null;

/**
 * 30 extenders are more than any language stacks, and few enough to be put in order fast (the limit of Unicode's
 * stream-safe text format); in code points, with the character itself.
 */
const MOST = 31;
const bounded = (cluster: string): string =>
  cluster.length <= MOST ? cluster : [...cluster.slice(0, 2 * MOST)].slice(0, MOST).join("");

/**
 * A character as foldCluster folds it to `folded`, but with its accents: lower case, composed; the forms of Arabic
 * letters that spelling tells apart (أ, ئ, ى, ة), but no vowel points; final sigma and the Turkish İ as other texts have
 * them. `folded` itself for what has no accents.
 */
export function keepAccents(cluster: string, folded: string): string {
  let exact = accents.get(cluster);
  if (exact === undefined) {
    exact = readAccents(bounded(cluster), folded);
    if (accents.size >= KNOWN_LIMIT) accents.clear();
    if (cluster.length <= MOST) accents.set(cluster, exact);
  }
  return exact;
}

/** What keepAccents found so far. */
const accents = new Map<string, string>();

function readAccents(cluster: string, folded: string): string {
  if (!isPlain(folded) || /^[0-9]/.test(folded)) return folded;
  const lower = cluster.replace(NO_ACCENT, "").normalize("NFKC").toLowerCase().replace("i\u0307", "i").normalize("NFC");
  // Forms that hold signs (“ŀ”) or whole phrases (“ﷺ”) have no accents.
  if (![...lower].every(isLetterOrMark)) return folded;
  if (/^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(folded)) {
    return lower.replace(/\p{M}/gu, "").replace(KEYBOARD_LETTER, (letter) => SPECIAL_LETTERS.get(letter) ?? "ه");
  }
  return lower.replace(/\p{Me}/gu, "").replace(/ς/g, "σ");
}

/** The fold of one letter or number, with the marks that stay. */
function foldLetter(letter: string): string {
  let folded = letter.normalize("NFKC").toLowerCase();
  // Old encodings have Arabic vowel points on a stroke that is no letter.
  if (folded.includes("\u0640")) folded = folded.replace(/\u0640\p{M}*/gu, "");
  // The compatibility form of the vowel am is its ring and the vowel aa, and some keyboards type two signs e for ae.
  if (/[\u0e32\u0e40\u0eb2]/.test(folded)) {
    folded = folded.replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, "$1\u0e33").replace(/\u0e40\u0e40/g, "\u0e41");
    folded = folded.replace(/\u0ecd([\u0ec8-\u0ecb]?)\u0eb2/g, "$1\u0eb3");
  }
  if (isPlain(folded)) folded = folded.normalize("NFKD").replace(ACCENTS, "$1").normalize("NFC");
  folded = asciiDigits(folded.replace(SPECIAL_LETTER, (special) => SPECIAL_LETTERS.get(special) as string));
  // “½” reads “1/2”, and “1½” is not “11/2”.
  if (folded.includes("⁄")) return ` ${folded.replace("⁄", " ")}`;
  // “cooperation²” is a word and the number of a footnote; “m²” is also written m2: so the two are joined by a hyphen.
  // Lowered numbers (“CO₂”) are part of the word.
  if (/^[0-9]+$/.test(folded) && /^(?![\u2080-\u2089])\p{No}/u.test(letter)) return `-${folded}`;
  if (folded.length === 1) return folded;
  // Other forms may hold signs (“ŉ”) or whole phrases (“ﷺ”).
  const pieces = [...folded].map((one) => (isLetterOrMark(one) && !SIGNS.has(one) ? one : foldSign(one)));
  return pieces.join("").replace(/ \p{M}+/gu, " ");
}

/** Accents; “й” is a letter of its own, not an “и” with an accent. */
const ACCENTS = /(и\u0306)|\p{M}+/gu;
/** One letter of Arabic script on several keyboards: alef wasla, yeh, kaf, heh. */
const KEYBOARD_LETTERS = { ٱ: "ا", ی: "ي", ک: "ك", ہ: "ه", ە: "ه" };
/** Letters that no normal form takes apart, and those that are written for each other: alef maqsura, teh marbuta. */
const SPECIAL_LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i", ς: "σ" },
    ...KEYBOARD_LETTERS,
    ...{ ى: "ي", ة: "ه", ۃ: "ه" },
  }),
);
const KEYBOARD_LETTER = new RegExp(`[ۀ${Object.keys(KEYBOARD_LETTERS).join("")}]`, "gu");
const SPECIAL_LETTER = new RegExp(`[${[...SPECIAL_LETTERS.keys()].join("")}]`, "gu");

const SIGNS: ReadonlyMap<string, string> = new Map([
  ...[..."'’‘‛ʼʻ＇`´′"].map((sign) => [sign, "'"] as const),
  // Hyphens, figure dash, en dash, minus; maqaf; the middle dots of Catalan (col·lecció) and of Japanese names.
  ...[..."-\u2010\u2011\u2012–−﹣－\u05be·‧・･"].map((sign) => [sign, "-"] as const),
  ...[..."%٪﹪％"].map((sign) => [sign, "%"] as const),
  // What sets off thousands and decimals in Arabic script.
  ["٬", ","],
  ["٫", "."],
  // No-break, figure, punctuation, thin and narrow no-break space: what sets off thousands.
  ...[..."\u00a0\u2007\u2008\u2009\u202f"].map((sign) => [sign, "\u00a0"] as const),
]);

function foldSign(character: string): string {
  const sign = SIGNS.get(character);
  if (sign !== undefined) return sign;
  const plain = character.normalize("NFKC");
  return /^[!-/:-@[-`{-~]$/.test(plain) ? plain : " ";
}
