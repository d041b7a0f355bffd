import type { Slot } from "../rank/slots.ts";
import type { Suggestion } from "../searcher.ts";
import { QUOTES } from "./query.ts";

/**
 * “Did you mean”: the query with every corrected word put right; or, where quoted words are there but nowhere as a
 * phrase, the query without its quotes; or null.
 */
export function suggest(query: string, slots: readonly Slot[], phraseMissing: boolean): Suggestion | null {
  let corrected = "";
  let done = 0;
  for (const { word, readings } of slots) {
    const best = readings[0];
    if (best?.kind !== "typo") continue;
    corrected += query.slice(done, word.start) + best.word;
    done = word.end;
  }
  if (phraseMissing) {
    const words = [...(corrected + query.slice(done))].filter((character) => !QUOTES.has(character)).join("");
    return { query: words, reason: "phrase" };
  }
  return done === 0 ? null : { query: corrected + query.slice(done), reason: "typo" };
}
