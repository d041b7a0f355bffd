import { APOSTROPHE, DOT, endOfRun, HYPHEN, isAscii, isCased, isDigit, isOfGram, isOfWord } from "./characters.ts";
import { endOfGrouped, isDotted, isFraction } from "./numbers.ts";

/** One word of a folded text. */
export interface Word {
  /** Without thousands separators, and without the dots of an acronym. */
  readonly word: string;
  /** Where it stands in the folded text, `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** What ties it to the word before it. */
  readonly tie: "none" | "apostrophe" | "hyphen" | "dot";
}

/**
 * The words that hang together from `at` on, where a word begins: one, or the parts of a compound such as
 * “state-of-the-art”, “O'Brien” or “12.05.2020”. `clitics` are the endings that an apostrophe sets off and that are
 * left out; `end` is where reading goes on.
 */
export function readCompound(text: string, at: number, clitics: ReadonlySet<string>): { parts: Word[]; end: number } {
  const parts: Word[] = [];
  let tie: Word["tie"] = "none";
  for (let from = at; ; ) {
    const read = readWord(text, from, tie === "dot");
    let { word, to } = read;
    let end = to;
    while (text.charCodeAt(end) === APOSTROPHE && isOfWord(text, end + 1)) {
      const endOfEnding = endOfRun(text, end + 1);
      const ending = text.slice(end + 1, endOfEnding);
      if (ending === "t" && word.endsWith("n")) {
        // “don't” is one word, not a Don and a t, in whatever language it is quoted.
        word += ending;
        to = endOfEnding;
      } else if (!clitics.has(ending)) break;
      end = endOfEnding;
    }
    parts.push({ word: isAscii(word) ? word : word.normalize("NFC"), from, to, tie });
    const sign = text.charCodeAt(end);
    if (!isOfWord(text, end + 1) || isOfGram(text, end + 1)) return { parts, end };
    if (sign === HYPHEN) tie = "hyphen";
    else if (sign === APOSTROPHE) tie = "apostrophe";
    else if (sign === DOT && read.dotted && isDigit(text, end - 1) && isDigit(text, end + 1)) tie = "dot";
    else return { parts, end };
    from = end + 1;
  }
}

/** One word; `dotted`: it is a number within dots (12.05.2020), where no dot is a decimal one. */
function readWord(text: string, from: number, dotted: boolean): { word: string; to: number; dotted: boolean } {
  const acronym = readAcronym(text, from);
  if (acronym !== null) return { ...acronym, dotted: false };
  const grouped = endOfGrouped(text, from);
  const start = grouped === -1 ? "" : text.slice(from, grouped).replace(/[^0-9]/g, "");
  const rest = grouped === -1 ? from : grouped;
  let to = endOfRun(text, rest);
  while (!dotted && isDigit(text, to - 1) && isFraction(text, to)) {
    if (isDotted(text, to)) dotted = true;
    else to = endOfRun(text, to + 1);
  }
  return { word: start + text.slice(rest, to), to, dotted };
}

/** Two or more single letters with dots between them (“U.S.A.”, “e.g.”); the last dot belongs to them. */
function readAcronym(text: string, from: number): { word: string; to: number } | null {
  let word = text.charAt(from);
  let to = from + 1;
  if (text.charCodeAt(to) !== DOT || !isCased(text, from)) return null;
  while (text.charCodeAt(to) === DOT && isCased(text, to + 1) && !isOfWord(text, to + 2)) {
    word += text.charAt(to + 1);
    to += 2;
  }
  if (word.length < 2) return null;
  return { word, to: text.charCodeAt(to) === DOT ? to + 1 : to };
}
