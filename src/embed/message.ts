/** Which sentence tells an outcome, and what is filled in. */

import type { SearchAnswer } from "../api/schema/answers.ts";
import type { Failure } from "./fetch-hits.ts";
import type { Strings } from "./strings.ts";

/** What is filled in has the name that the template gives it. */
export type Message = readonly [template: string, values?: Readonly<Record<string, string>>];

/** Seconds to wait where the service does not say how many. */
const A_MOMENT = 10;

export function foundMessage(
  { query, total, totalIsExact, hits, suggestion }: SearchAnswer,
  strings: Strings,
): Message {
  const { lang, results, more, none, meant } = strings;
  const counted = results[new Intl.PluralRules(lang).select(total)] ?? results.other;
  const parts = [total > 0 ? counted : none, suggestion && meant, total > hits.length && more];
  const count = new Intl.NumberFormat(lang).format(total) + (totalIsExact ? "" : "+");
  return [parts.filter(Boolean).join(" · "), { count, query, meant: suggestion?.query ?? "" }];
}

export function failureMessage({ failed, wait, type, detail }: Failure, { host }: URL, strings: Strings): Message {
  if (failed === 0 || failed === 404) return [navigator.onLine ? strings.unreachable : strings.offline, { host }];
  if (failed === 400 && detail !== undefined) return ["{detail}", { detail }];
  if (failed !== 429) return [type?.endsWith(":index-mismatch") ? strings.unreadable : strings.failed];
  const seconds = new Intl.NumberFormat(strings.lang, { style: "unit", unit: "second", unitDisplay: "long" });
  return [strings.busy, { time: seconds.format(wait || A_MOMENT) }];
}

/** A sentence as nodes. What is filled in stands in `<bdi>`: its direction cannot disorder the words around it. */
export function messageNodes([template, values]: Message): Node[] {
  // Splitting at a group gives text and names in turn.
  return template.split(/\{(\w+)\}/).map((piece, i) => {
    if (i % 2 === 0) return document.createTextNode(piece);
    const filled = document.createElement("bdi");
    filled.textContent = values?.[piece] ?? "";
    return filled;
  });
}
