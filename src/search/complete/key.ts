import { isOfWord } from "../../text/characters.ts";
import { fold } from "../../text/fold.ts";

/** A text as completions are compared: its folded words with one space between them; and the way back. */
export interface Key {
  readonly text: string;
  /** Where in the original the character that gave code unit `at` begins, in UTF-16 code units. */
  startOf(at: number): number;
  /** Where it ends. */
  endOf(at: number): number;
}

/** Apostrophes and the dots of “U.S.” join, the signs of names (C++, C#, 33%) stay, all others part. */
export function keyOf(original: string): Key {
  const folded = fold(original);
  const { text } = folded;
  const places: number[] = [];
  let key = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (isOfWord(text, at) || SIGNS.has(sign)) key += sign;
    else if (key === "" || key.endsWith(" ") || (JOINING.has(sign) && isOfWord(text, at + 1))) continue;
    else key += " ";
    places.push(at);
  }
  return {
    text: key.trimEnd(),
    startOf: (at) => folded.startOf(places[at]!),
    endOf: (at) => folded.endOf(places[at]!),
  };
}

const SIGNS = new Set("+#%");
const JOINING = new Set("'.");
