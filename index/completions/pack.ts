import { keyOf } from "../../src/search/complete/key.ts";
import {
  COMPLETION_KINDS,
  type Completion,
  LONGEST_KEY,
  placeOf,
  type StoredCompletions,
} from "../../src/search/store/completions.ts";
import { segmenterOf } from "./units.ts";

/** Writes completions, the best first, as createCompletions reads them. */
export function packCompletions(all: readonly Completion[]): {
  completions: StoredCompletions;
  beginnings: Uint8Array;
} {
  const kept = all.filter(({ text }) => keyOf(text).text.length < LONGEST_KEY);
  const entries = kept.flatMap(({ text }, number) => {
    const key = keyOf(text).text;
    return wordsOf(key).map((offset) => ({ entry: placeOf(number, offset), rest: key.slice(offset) }));
  });
  entries.sort((a, b) => (a.rest < b.rest ? -1 : a.rest > b.rest ? 1 : a.entry - b.entry));
  return {
    completions: {
      texts: kept.map(({ text }) => text),
      kinds: kept.map(({ kind }) => COMPLETION_KINDS.indexOf(kind)).join(""),
      counts: kept.map(({ count }) => count),
    },
    beginnings: new Uint8Array(Uint32Array.from(entries, ({ entry }) => entry).buffer),
  };
}

/** Where the words of a key begin. */
function wordsOf(key: string): number[] {
  const found = new Set<number>();
  for (const { index, isWordLike } of segmenterOf("und").segment(key)) if (isWordLike) found.add(index);
  for (let at = 0; at < key.length; at++) if (at === 0 || key[at - 1] === " ") found.add(at);
  return [...found].sort((a, b) => a - b);
}
