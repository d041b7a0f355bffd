/** Which sentence tells an outcome. */

import type { Answer, Failure } from "./fetch-hits.ts";
import type { Strings } from "./strings.ts";

export function foundMessage({ query, total, totalIsExact }: Answer, { lang, results, none }: Strings): string {
  if (total === 0) return fill(none, query);
  const sentence = results[new Intl.PluralRules(lang).select(total)] ?? results.other;
  return fill(sentence, total.toLocaleString(lang) + (totalIsExact ? "" : "+"));
}

/** @param action where the search was looked for */
export function failureMessage({ status, wait = 0, detail }: Failure, action: string, strings: Strings): string {
  if (status === 400 && detail) return detail;
  if (!navigator.onLine) return strings.offline;
  if (status !== 429) return fill(strings.unreachable, action.split("/")[2] ?? action);
  return fill(strings.busy, wait.toLocaleString(strings.lang, { style: "unit", unit: "second" }));
}

/** Puts words where a sentence has its `{…}`, between isolates: their direction cannot disorder the words around. */
export function fill(sentence: string, words: string): string {
  return sentence.replace(/\{\w+\}/, () => `\u2068${words}\u2069`);
}
