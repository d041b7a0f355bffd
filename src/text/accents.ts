import type { Folded } from "./fold.ts";
import { keepAccents } from "./letters.ts";

/**
 * A folded word with the accents that it has in the text: lower case, composed; undefined where it has none.
 *
 * @param word what the folded text holds at `[from, to)`, perhaps without some signs (“eu” of “É.U.”)
 * @param text as given
 */
export function accented(word: string, from: number, to: number, folded: Folded, text: string): string | undefined {
  const { changed } = folded;
  let next = firstFrom(changed, from);
  if (!(changed[next]! < to)) return undefined;
  let exact = "";
  let read = 0;
  for (let at = from; at < to && read < word.length; ) {
    if (at !== changed[next]) {
      // A sign that is not in the word is passed over.
      if (folded.text.charAt(at) === word.charAt(read)) exact += word.charAt(read++);
      at++;
      continue;
    }
    next++;
    const start = folded.startOf(at);
    let end = at + 1;
    while (end < to && folded.startOf(end) === start) end++;
    exact += keepAccents(text.slice(start, folded.endOf(at)), folded.text.slice(at, end));
    read += end - at;
    at = end;
  }
  return read === word.length && exact !== word ? exact : undefined;
}

/** The place in an ascending list of the first number that is not below `from`. */
function firstFrom(list: readonly number[], from: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (list[middle]! < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
