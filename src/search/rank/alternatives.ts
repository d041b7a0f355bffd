import type { Parts } from "../find.ts";
import { isPhrase, type Query } from "../query/query.ts";
import type { ReadWord } from "../query/read.ts";
import type { Reading } from "../query/readings.ts";
import type { Evidence } from "./evidence.ts";
import { findPhrases, phraseOf, postingsOfPhrase } from "./phrases.ts";
import type { Slot } from "./slots.ts";

/**
 * Phrases among the alternatives of a query (`"make in india" OR swadeshi`): each is looked up and becomes one more
 * reading of its group, with postings like a word's, so that a group is one word of the query whatever is in it.
 *
 * @param words as they were read; the postings of their readings must have been gathered
 */
export async function readPhrases(
  words: readonly ReadWord[],
  evidence: Evidence,
  parts: Pick<Parts, "engine" | "analyser" | "bounds" | "scratch">,
): Promise<{ words: readonly ReadWord[]; cut: boolean }> {
  const asked = words.flatMap((word) => (word.alternatives ?? []).filter(isPhrase).map((phrase) => ({ word, phrase })));
  const phrases = asked.map(({ phrase }) => phraseOf(phrase));
  const found = await findPhrases(phrases, evidence, parts);
  const readings = new Map<ReadWord, Reading[]>(words.map((word) => [word, [...word.readings]]));
  asked.forEach(({ word, phrase }, i) => {
    const { holders } = found[i]!;
    const { field } = phrases[i]!;
    const said = phrase.map((each) => each.word.word).join(" ");
    // No term of an index holds a quote.
    const term = `"${said}" ${field ?? ""}`;
    evidence.add(postingsOfPhrase(term, holders, parts.engine));
    const inField = field === undefined ? {} : { field };
    const reading: Reading = { kind: "phrase", word: said, terms: [term], quality: 1, part: 0, parts: 1, ...inField };
    if (holders.length > 0) readings.get(word)!.push(reading);
  });
  return {
    words: words.map((word) => ({ ...word, readings: readings.get(word)! })),
    cut: found.some((each) => each.cut),
  };
}

/**
 * The words of those phrases behind the words of the query, where they say nothing for the order of hits but mark what
 * matched; `phrases` as in Query, counted from the first word of the query.
 */
export function markedPhrases(
  words: readonly ReadWord[],
  slots: readonly Slot[],
): { slots: readonly Slot[]; phrases: Query["phrases"] } {
  const marked: Slot[] = [];
  const phrases: (readonly [number, number])[] = [];
  words.forEach(({ alternatives = [] }, i) => {
    for (const alternative of alternatives.filter(isPhrase)) {
      const from = slots.length + marked.length;
      phrases.push([from, from + alternative.length]);
      const { rarity } = slots[i]!;
      marked.push(...alternative.map(({ word, readings }) => ({ ...HELD_NOWHERE, word, readings, rarity })));
    }
  });
  return { slots: marked, phrases };
}

const HELD_NOWHERE = { sources: [], ownCount: 0 } as const;
