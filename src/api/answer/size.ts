import { REQUEST_LIMITS } from "../../config.ts";
import { write } from "./json.ts";

/** What may lose something. */
interface Item {
  text?: string | undefined;
  highlights?: { text?: unknown } | undefined;
  html?: { text?: unknown } | undefined;
  more?: { hits: readonly object[] } | undefined;
  explanation?: unknown;
}

/** What is left out of an item, one thing of every item before the next of any. */
const CUTS: readonly ((item: Item) => void)[] = [
  (item) => {
    delete item.text;
    delete item.highlights?.text;
    delete item.html?.text;
  },
  ({ more }) => {
    if (more !== undefined) more.hits = [];
  },
  (item) => delete item.explanation,
];

/**
 * Keeps an answer under the bound on bytes: takes the text, with its highlights, from one item after the other, then,
 * where that is not enough, what else they have that can be asked for by itself; and marks the answer `truncated`. Changes
 * the answer in place; it must be the caller's own.
 * @param leastFirst the answer's items, the one that is missed least first
 */
export function keepSmall<Answer extends { truncated?: true }>(answer: Answer, leastFirst: readonly Item[]): Answer {
  const json = write(answer);
  // No code unit takes more than three bytes.
  if (3 * json.length <= REQUEST_LIMITS.answerBytes) {
    known.set(answer, json);
    return answer;
  }
  let excess = bytesOf(answer) + bytesOf({ truncated: true }) - REQUEST_LIMITS.answerBytes;
  for (const cut of CUTS) {
    for (const item of leastFirst) {
      if (excess <= 0) return answer;
      answer.truncated = true;
      excess -= bytesOf(item);
      cut(item);
      excess += bytesOf(item);
    }
  }
  return answer;
}

/** The JSON of answers that were found small: sending them needs it again. */
const known = new WeakMap<object, string>();

/** An answer as it is sent; it must not have changed since keepSmall looked at it. */
export const jsonOf = (answer: object): string => known.get(answer) ?? JSON.stringify(answer);

const encoder = new TextEncoder();
const bytesOf = (value: object) => encoder.encode(JSON.stringify(value)).length;
