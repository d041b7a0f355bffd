import { endOfRun, HASH, isDigit, SPACE } from "./characters.ts";

/**
 * Most words need no closer look: a run of letters and digits of which none but the first is a capital, with a space
 * behind it, or behind the sign that follows (“word, ”, but no “word's”). Such a run is one word, has no parts, and is
 * what readCompound and partsOfWord would make of it, faster. The end of the run at `at` of a folded text, where a word
 * of a script that is cut into words begins; -1 if it has to be looked at.
 *
 * @param text as given, in which the run begins at `start`
 */
export function endOfPlain(folded: string, at: number, text: string, start: number): number {
  const end = endOfRun(folded, at);
  const sign = folded.charCodeAt(end);
  // “C# ” is a name; past the end of the text stands NaN.
  if (sign > SPACE && (sign >= 0x80 || sign === HASH || folded.charCodeAt(end + 1) > SPACE)) return -1;
  for (let next = at + 1; next < end; next++) {
    if (folded.charCodeAt(next) !== text.charCodeAt(start + next - at)) return -1;
  }
  // A version: “v2”.
  return folded.charCodeAt(at) === V && isDigit(folded, at + 1) ? -1 : end;
}

const V = 0x76;
