import type { Parts } from "../find.ts";
import type { Query, QueryWord } from "../query/query.ts";
import type { Reading } from "../query/readings.ts";
import type { FieldPostings } from "../store/engine.ts";
import type { Evaluated } from "./evaluate/evaluate.ts";
import { Picked } from "./evaluate/set.ts";
import type { Evidence } from "./evidence.ts";
import { holdersOfPhrases, listsOfWord, type Phrase, phraseOf } from "./phrases.ts";
import type { Slot } from "./slots.ts";

/** What must not occur: each word as typed, and where it asks for that with all that begin so. */
export interface Excluded {
  readonly phrases: readonly Phrase[];
  readonly cut: boolean;
}

export function readExcluded(
  excluded: Query["excluded"],
  { engine, analyser, bounds }: Pick<Parts, "engine" | "analyser" | "bounds">,
): Excluded {
  let cut = false;
  const readingsOf = (word: QueryWord): Reading[] => {
    const readings = [asTyped(word.word, word.terms)];
    if (!word.prefix) return readings;
    const longer = engine.dictionary.startingWith(word.word, bounds.maxExcludedWords);
    cut ||= longer.cut;
    return [...readings, ...longer.words.map((entry) => asTyped(entry.word, analyser.terms(entry.word)))];
  };
  const phrases = excluded.map((words) => phraseOf(words.map((word) => ({ word, readings: readingsOf(word) }))));
  return { phrases, cut };
}

export function termsOf({ phrases }: Excluded): readonly string[] {
  return phrases.flatMap(({ words }) => words.flatMap(({ readings }) => readings.flatMap(({ terms }) => terms)));
}

/** What the index says of the single words that must not occur; all their terms must have been gathered. */
export function absentLists({ phrases }: Excluded, evidence: Evidence): readonly FieldPostings[] {
  const single = phrases.filter(({ words }) => words.length === 1);
  return single.flatMap(({ words: [word], field }) => listsOfWord(word!.readings, field, evidence));
}

/** The phrases that are looked for in what is stored: those demanded, and those that must not occur. */
export interface Checked {
  readonly wanted: readonly Phrase[];
  readonly unwanted: readonly Phrase[];
}

export function checkedPhrases(
  { phrases }: Pick<Query, "phrases">,
  slots: readonly Slot[],
  excluded: Excluded,
): Checked | null {
  const wanted = phrases.map(([from, to]) => phraseOf(slots.slice(from, to)));
  const unwanted = excluded.phrases.filter(({ words }) => words.length > 1);
  return wanted.length + unwanted.length === 0 ? null : { wanted, unwanted };
}

/** Keeps, of the best of what was found, the paragraphs in which the demanded phrases stand and none of the others. */
export async function admit({ best, cut }: Evaluated, { wanted, unwanted }: Checked, parts: Parts): Promise<Evaluated> {
  const numbers = best.map(({ paragraph }) => paragraph);
  const found = await holdersOfPhrases([...wanted, ...unwanted], numbers, parts);
  const holders = found.map((each) => new Set(each.map(({ paragraph }) => paragraph)));
  const kept = best.filter(({ paragraph }) => holders.every((held, i) => held.has(paragraph) === i < wanted.length));
  const all = new Picked();
  for (const { paragraph, score } of kept.toSorted((a, b) => a.paragraph - b.paragraph)) all.add(paragraph, score);
  return { best: kept, always: [], total: kept.length, all: all.take(), cut };
}

function asTyped(word: string, terms: readonly string[]): Reading {
  return { kind: "exact", word, terms, quality: 1, part: 0, parts: 1 };
}
