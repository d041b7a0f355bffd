import {
  APOSTROPHE,
  AT,
  COLON,
  composed,
  DOT,
  endOfRun,
  HYPHEN,
  isCased,
  isDigit,
  isOfGram,
  isOfWord,
  UNDERSCORE,
} from "./characters.ts";
import { endOfTrailingSigns, isLeadingSign } from "./names.ts";
import { endOfGrouped, isDotted, isFraction } from "./numbers.ts";

/** One word of a folded text. */
export interface Word {
  /** Without thousands separators, and without the dots of an acronym. */
  readonly word: string;
  /** The same without the signs that belong to it as a name: “c” of “C++”. */
  readonly bare: string;
  /** Where it stands in the folded text, `[from, to)`; without its signs it stands in `[bareFrom, bareTo)`. */
  readonly from: number;
  readonly to: number;
  readonly bareFrom: number;
  readonly bareTo: number;
  /** What ties it to the word before it; `sign`: one of `_ . : @`. */
  readonly tie: Tie;
}

type Tie = "none" | "apostrophe" | "hyphen" | "dot" | "sign";

/**
 * The words that hang together from `at` on, where a word or its leading sign begins: one, or the parts of a compound
 * such as “state-of-the-art”, “O'Brien”, “foo_bar”, “example.com” or “12.05.2020”. `clitics` are the endings that an
 * apostrophe sets off and that are left out; `end` is where reading goes on.
 */
export function readCompound(text: string, at: number, clitics: ReadonlySet<string>): { parts: Word[]; end: number } {
  const parts: Word[] = [];
  let tie: Tie = "none";
  let bareFrom = isLeadingSign(text, at) ? at + 1 : at;
  for (let from = at; ; ) {
    const read = readWord(text, bareFrom, tie === "dot");
    let { word, to: bareTo } = read;
    let to = endOfTrailingSigns(text, bareFrom, bareTo);
    let end = to;
    while (text.charCodeAt(end) === APOSTROPHE && isOfWord(text, end + 1)) {
      const endOfEnding = endOfRun(text, end + 1);
      const ending = text.slice(end + 1, endOfEnding);
      if (ending === "t" && end === bareTo && word.endsWith("n")) {
        // “don't” is one word, not a Don and a t, in whatever language it is quoted.
        word += ending;
        bareTo = to = endOfEnding;
      } else if (!clitics.has(ending)) break;
      end = endOfEnding;
    }
    const bare = composed(word);
    const signed = from < bareFrom || bareTo < to;
    const name = signed ? text.slice(from, bareFrom) + bare + text.slice(bareTo, to) : bare;
    parts.push({ word: name, bare, from, to, bareFrom, bareTo, tie });
    const next = tieAt(text, end, read.dotted);
    if (next === null || !isOfWord(text, next.end) || isOfGram(text, next.end)) return { parts, end };
    tie = next.tie;
    from = bareFrom = next.end;
  }
}

/** What ties the word that ends at `at` to one behind it, and where that one begins; `dotted`: see readWord. */
function tieAt(text: string, at: number, dotted: boolean): { tie: Tie; end: number } | null {
  const sign = text.charCodeAt(at);
  if (sign === HYPHEN) return { tie: "hyphen", end: at + 1 };
  if (sign === APOSTROPHE) return { tie: "apostrophe", end: at + 1 };
  if (sign === AT) return { tie: "sign", end: at + 1 };
  if (sign === UNDERSCORE) {
    let end = at + 1;
    while (text.charCodeAt(end) === UNDERSCORE) end++;
    return { tie: "sign", end };
  }
  // Between digits a dot makes a date or a version, a colon a time or a ratio.
  const digits = isDigit(text, at - 1) && isDigit(text, at + 1);
  if (sign === DOT && digits) return dotted ? { tie: "dot", end: at + 1 } : null;
  if (sign === DOT) return { tie: "sign", end: at + 1 };
  if (sign !== COLON || digits) return null;
  return { tie: "sign", end: text.charCodeAt(at + 1) === COLON ? at + 2 : at + 1 };
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
