import { REQUEST_LIMITS } from "../../config.ts";

/** What may lose its text. */
interface Item {
  text?: string;
  highlights?: { text?: unknown };
}

/**
 * Keeps an answer under the bound on bytes: takes the text, with its highlights, from one item after the other and
 * marks the answer `truncated`. Changes the answer in place; it must be the caller's own.
 * @param leastFirst the answer's items, the one that is missed least first
 */
export function keepSmall<Answer extends { truncated?: true }>(answer: Answer, leastFirst: readonly Item[]): Answer {
  let excess = bytesOf(answer) + bytesOf({ truncated: true }) - REQUEST_LIMITS.answerBytes;
  for (const item of leastFirst) {
    if (excess <= 0) break;
    answer.truncated = true;
    excess -= bytesOf(item);
    delete item.text;
    delete item.highlights?.text;
    excess += bytesOf(item);
  }
  return answer;
}

const encoder = new TextEncoder();
const bytesOf = (value: object) => encoder.encode(JSON.stringify(value)).length;
