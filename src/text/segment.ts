import { isAscii, isOfGram, isOfWord, PERCENT } from "./characters.ts";
import { fold } from "./fold.ts";
import { readGrams } from "./grams.ts";
import { isLeadingSign } from "./names.ts";
import { partsOfWord } from "./parts.ts";
import type { Token } from "./token.ts";
import { readCompound, type Word } from "./words.ts";

/** The word that the sign % stands for. */
const PERCENT_WORD = "percent";

/** Compounds of more parts are read as their parts only: they are lists, not words. */
const MAX_PARTS = 8;

/**
 * The words of a text in order, compounds before their parts:
 *
 *     India's state-of-the-art arms fell 33%
 *     0       1     2  3   4   5    6    7 8     “stateoftheart” stands at 1 with width 4, “percent” at 8
 *
 * `clitics`: the endings that an apostrophe sets off and that are left out. `termsOf`: the index terms of a word.
 */
export function segment(
  text: string,
  clitics: ReadonlySet<string>,
  termsOf: (word: string) => readonly string[],
): Token[] {
  const folded = fold(text);
  const tokens: Token[] = [];
  let position = 0;

  const add = (word: string, from: number, to: number, width: number): void => {
    tokens.push({
      position,
      width,
      start: folded.startOf(from),
      end: folded.endOf(to - 1),
      word,
      terms: termsOf(word),
    });
  };
  /** A further way to find the word at the position just counted. */
  const addPart = (word: string, from: number, to: number): void => {
    const token = { position: position - 1, width: 1, start: folded.startOf(from), end: folded.endOf(to - 1) };
    tokens.push({ ...token, word, terms: termsOf(word), part: true });
  };

  for (let at = 0; at < folded.text.length; ) {
    if (isOfGram(folded.text, at)) {
      const { grams, end } = readGrams(folded.text, at);
      for (const { word, from, to, within } of grams) {
        if (within) addPart(word, from, to);
        else {
          add(word, from, to, 1);
          position++;
        }
      }
      at = end;
    } else if (isOfWord(folded.text, at) || isLeadingSign(folded.text, at)) {
      const { parts, end } = readCompound(folded.text, at, clitics);
      const compounds = compoundsOf(parts);
      let next = 0;
      parts.forEach((part, index) => {
        for (let compound = compounds[next]; compound?.first === index; compound = compounds[++next]) {
          const { word, from, to, width } = compound;
          add(word, from, to, width);
        }
        add(part.word, part.from, part.to, 1);
        position++;
        for (const { word, from, to } of partsOfWord(parts, index, folded, text)) addPart(word, from, to);
      });
      at = end;
    } else {
      // Within an address (“%20”) the sign means something else.
      if (folded.text.charCodeAt(at) === PERCENT && !isOfWord(folded.text, at + 1)) {
        add(PERCENT_WORD, at, at + 1, 1);
        position++;
      }
      at++;
    }
  }
  return tokens;
}

/** Several neighbouring words written as one. */
interface Compound {
  /** Index of its first part. */
  readonly first: number;
  readonly width: number;
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/**
 * All the parts as one word, and those that apostrophes hold together within it (“O'Brien” of “O'Brien-Smith”), by
 * first part, the wider first.
 */
function compoundsOf(parts: readonly Word[]): Compound[] {
  const compounds: Compound[] = [];
  if (parts.length === 1) return compounds;
  const add = (first: number, end: number): void => {
    if (end - first < 2 || end - first > MAX_PARTS) return;
    const members = parts.slice(first, end);
    const joined = members.map((part) => part.bare).join("");
    // Decimals do not join: “3.5-2” would be found as 3.52.
    if (joined.includes(".")) return;
    const word = isAscii(joined) ? joined : joined.normalize("NFC");
    compounds.push({ first, width: end - first, word, from: members[0]!.from, to: members.at(-1)!.to });
  };
  add(0, parts.length);
  for (let first = 0; first < parts.length; ) {
    let end = first + 1;
    while (parts[end]?.tie === "apostrophe") end++;
    if (end - first < parts.length) add(first, end);
    first = end;
  }
  return compounds;
}
