import type { Parts } from "../find.ts";
import type { Query } from "../query/query.ts";
import type { ReadWord } from "../query/read.ts";
import type { Reading } from "../query/readings.ts";
import type { Evidence } from "./evidence.ts";
import { evidenceOfPhrase, findPhrase, phraseOf } from "./phrases.ts";
import type { Slot } from "./slots.ts";

/**
 * Phrases among the alternatives of a query (`"make in india" OR swadeshi`): each is looked up and becomes one more
 * reading of its group, with evidence like a word's, so that a group is one word of the query whatever is in it.
 *
 * @param words as they were read; the evidence of their readings must have been gathered
 */
export async function readPhrases(
  words: readonly ReadWord[],
  evidence: Evidence,
  parts: Pick<Parts, "engine" | "analyser" | "bounds">,
): Promise<{ words: readonly ReadWord[]; cut: boolean }> {
  let cut = false;
  const read: ReadWord[] = [];
  for (const word of words) {
    const phrases = (word.alternatives ?? []).filter(({ length }) => length > 1);
    const readings: Reading[] = [];
    for (const alternative of phrases) {
      const phrase = phraseOf(alternative);
      const found = await findPhrase(phrase, evidence, parts);
      cut ||= found.cut;
      const said = alternative.map((each) => each.word.word).join(" ");
      // No term of an index holds a quote.
      const term = `"${said}" ${phrase.field ?? ""}`;
      evidence.add(evidenceOfPhrase(term, phrase, found.holders, evidence));
      const { field } = phrase;
      const inField = field === undefined ? {} : { field };
      if (found.holders.length > 0) {
        readings.push({ kind: "phrase", word: said, terms: [term], quality: 1, part: 0, parts: 1, ...inField });
      }
    }
    read.push({ ...word, readings: [...word.readings, ...readings] });
  }
  return { words: read, cut };
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
    for (const alternative of alternatives.filter(({ length }) => length > 1)) {
      const from = slots.length + marked.length;
      phrases.push([from, from + alternative.length]);
      const { rarity } = slots[i]!;
      marked.push(...alternative.map(({ word, readings }) => ({ ...HELD_NOWHERE, word, readings, rarity })));
    }
  });
  return { slots: marked, phrases };
}

const HELD_NOWHERE = {
  paragraphs: new Uint32Array(),
  strengths: new Float64Array(),
  own: new Uint8Array(),
  ownCount: 0,
} as const;
