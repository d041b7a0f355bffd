import type { SearchResult } from "./searcher.ts";
import type { Slot } from "./slots.ts";

/** “Did you mean”: the query with every corrected word put right, or null when none was corrected. */
export function suggest(query: string, slots: readonly Slot[]): SearchResult["suggestion"] {
  let corrected = "";
  let done = 0;
  for (const { word, readings } of slots) {
    const best = readings[0];
    if (best?.kind !== "typo") continue;
    corrected += query.slice(done, word.start) + best.word;
    done = word.end;
  }
  return done === 0 ? null : { query: corrected + query.slice(done), reason: "typo" };
}
