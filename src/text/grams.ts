import { HYPHEN } from "./characters.ts";
import { gramSizeAt, isMarkAt } from "./scripts.ts";

/**
 * Scripts that are written without spaces, or (Korean) with words that grow endings, have no words to look up that two
 * programs would agree on. Their runs are cut into overlapping grams of two code points (Han, Kana, Hangul) or three
 * (Thai, Lao, Khmer, Burmese), one for every character that begins in the run; the last may be shorter:
 *
 *     東京都庁              น้ำใจดี
 *     0   1   2           0  1   2
 *     東京                 น้ำ
 *        京都                 ใจด
 *            都庁                จดี
 *              庁                 ดี           lies within the gram before: a part at its place
 *
 * So a text holds a run of a query where it holds its grams next to each other, and a gram that is shorter than its
 * script's (at the end of น้ำใจ, or a character alone) is the beginning of every gram that it stands for.
 */
export interface Gram {
  readonly word: string;
  /** Where it stands in the folded text, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** True where it lies within the gram before: it is no further word, but a way to find the end of the run. */
  readonly within: boolean;
}

/** Whether a folded word is a gram, or shorter than one, of a script without spaces. */
export const isGram = (word: string): boolean => gramSizeAt(word, 0) > 0;

/** Whether a folded word is of such a script and shorter than its grams: it stands for all grams that begin with it. */
export function isShortGram(word: string): boolean {
  const size = gramSizeAt(word, 0);
  return word.length < 2 * size && [...word].length < size;
}

/**
 * The grams of the run that begins at `at`, where a letter of such a script stands, and where the run ends. A hyphen or
 * middle dot within is passed over: ウラジーミル・プーチン is often written without.
 */
export function readGrams(text: string, at: number): { grams: Gram[]; end: number } {
  const size = gramSizeAt(text, at);
  const points: number[] = [];
  /** Which of `points` begin a character. */
  const begins: number[] = [];
  let end = at;
  for (let next = at; ; next = text.charCodeAt(end) === HYPHEN ? end + 1 : end) {
    const mark = isMarkAt(text, next);
    if (!mark && gramSizeAt(text, next) !== size) break;
    if (!mark && !isStacker(text.charCodeAt(end - 1))) begins.push(points.length);
    points.push(next);
    end = next + (text.codePointAt(next)! > 0xffff ? 2 : 1);
  }
  points.push(end);
  let covered = 0;
  const grams = begins.map((first): Gram => {
    const behind = Math.min(first + size, points.length - 1);
    const within = behind <= covered;
    covered = behind;
    const from = points[first]!;
    // The point behind may stand after a hyphen.
    const to = text.charCodeAt(points[behind]! - 1) === HYPHEN ? points[behind]! - 1 : points[behind]!;
    const word = text.slice(from, to);
    return { word: word.includes("-") ? word.replaceAll("-", "").normalize("NFC") : word, from, to, within };
  });
  return { grams, end };
}

/** The signs of Burmese and Khmer that put the next consonant under the last one. */
const isStacker = (code: number): boolean => code === 0x1039 || code === 0x17d2;
