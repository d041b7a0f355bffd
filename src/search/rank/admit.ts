import type { Parts } from "../find.ts";
import type { Query, QueryWord } from "../query/query.ts";
import type { Reading } from "../query/readings.ts";
import type { Evidence } from "./evidence.ts";
import type { Candidate } from "./match.ts";
import { holdersOfPhrases, holdersOfWord, type Phrase, phraseOf } from "./phrases.ts";
import type { Slot } from "./slots.ts";

/** What a query demands of a paragraph besides words that match. */
export type Conditions = Pick<Query, "phrases" | "excluded">;

/**
 * Keeps the candidates that hold every required word and quoted phrase and nothing that is excluded. Words are
 * looked up in the index; phrases in what is stored, of so many candidates as the bounds say, best first: those behind are
 * left out and `cut` says so.
 */
export async function admit(
  candidates: readonly Candidate[],
  slots: readonly Slot[],
  { phrases, excluded }: Conditions,
  evidence: Evidence,
  parts: Parts,
): Promise<{ candidates: readonly Candidate[]; cut: boolean }> {
  const { bounds } = parts;
  const unwanted = await readExcluded(excluded, evidence, parts);
  const words = unwanted.phrases.filter((phrase) => phrase.words.length === 1);
  const absent = words.map(({ words: [word], field }) => holdersOfWord(word!.readings, field, evidence));
  const present = slots.filter(({ word }) => word.required).map(({ paragraphs }) => new Set(paragraphs));
  let kept = candidates.filter(
    ({ paragraph }) => present.every((held) => held.has(paragraph)) && !absent.some((held) => held.has(paragraph)),
  );
  let cut = unwanted.cut;

  const wanted = phrases.map(([from, to]) => phraseOf(slots.slice(from, to)));
  const checked = [...wanted, ...unwanted.phrases.filter(({ words }) => words.length > 1)];
  if (checked.length > 0) {
    cut ||= kept.length > bounds.maxPhraseChecks;
    kept = kept.slice(0, bounds.maxPhraseChecks);
    const numbers = kept.map(({ paragraph }) => paragraph);
    const found = await holdersOfPhrases(checked, numbers, parts);
    const holders = found.map((each) => new Set(each.map(({ paragraph }) => paragraph)));
    kept = kept.filter(({ paragraph }) => holders.every((held, i) => held.has(paragraph) === i < wanted.length));
  }
  return { candidates: kept, cut };
}

/** What must not occur, each word as typed, and where it asks for that with all that begin so. */
async function readExcluded(
  excluded: Query["excluded"],
  evidence: Evidence,
  { engine, analyser, bounds }: Parts,
): Promise<{ phrases: readonly Phrase[]; cut: boolean }> {
  let cut = false;
  const readingsOf = (word: QueryWord): Reading[] => {
    const readings = [asTyped(word.word, word.terms)];
    if (!word.prefix) return readings;
    const longer = engine.dictionary.startingWith(word.word, bounds.maxExcludedWords);
    cut ||= longer.cut;
    return [...readings, ...longer.words.map((entry) => asTyped(entry.word, analyser.terms(entry.word)))];
  };
  const phrases = excluded.map((words) => phraseOf(words.map((word) => ({ word, readings: readingsOf(word) }))));
  await evidence.gather(phrases.flatMap(({ words }) => words.flatMap(termsOf)));
  return { phrases, cut };
}

const termsOf = ({ readings }: Pick<Slot, "readings">) => readings.flatMap(({ terms }) => terms);

function asTyped(word: string, terms: readonly string[]): Reading {
  return { kind: "exact", word, terms, quality: 1, part: 0, parts: 1 };
}
