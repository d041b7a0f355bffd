import { isOfWord } from "./characters.ts";
import { joinsCharacter } from "./clusters.ts";
import { foldCluster, isExtender } from "./letters.ts";

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
  /** Where letters begin, in the folded text, that may have lost an accent, ascending. */
  readonly changed: readonly number[];
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
  const changed: number[] = [];

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
    const lead = isExtender(text, start);
    let end = start + width(text, start);
    while (end < text.length && (isExtender(text, end) || (!lead && joinsCharacter(text, end))))
      end += width(text, end);
    let piece = foldCluster(text.slice(start, end));
    // Raised numbers stand apart from the word before (see foldLetter), not from each other.
    if (piece.length > 1 && piece.startsWith("-")) {
      if (superscript === start) piece = piece.slice(1);
      superscript = end;
    }
    if (piece !== text.slice(start, end) && isWord(piece)) changed.push(folded.length);
    append(piece, start, end);
    at = ascii = end;
  }
  copyAscii(text.length);

  return {
    text: folded,
    startOf: (at) => starts?.[at] ?? at,
    endOf: (at) => ends?.[at] ?? at + 1,
    changed,
  };
}

const isWord = (piece: string): boolean => {
  for (let at = 0; at < piece.length; at++) if (!isOfWord(piece, at)) return false;
  return piece !== "";
};

const width = (text: string, at: number): number => ((text.codePointAt(at) as number) > 0xffff ? 2 : 1);
