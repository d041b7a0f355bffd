import type { Parts } from "../find.ts";
import type { Query, QueryWord } from "../query/query.ts";
import type { Reading } from "../query/readings.ts";
import type { Evidence } from "./evidence.ts";
import type { Candidate } from "./match.ts";
import { hasPhrase } from "./places.ts";
import { createPlaceReader, type ParagraphPlaces } from "./reader.ts";
import type { Slot } from "./slots.ts";
import { OWN_FIELDS } from "./weights.ts";

/**
 * Keeps the candidates that hold every quoted phrase and nothing that is excluded. Words are checked in the index;
 * phrases in the text, for at most `maxPhraseChecks` candidates, best first: those behind are left out and `cut` says so.
 */
export async function admit(
  candidates: readonly Candidate[],
  slots: readonly Slot[],
  phrases: Query["phrases"],
  excluded: Query["excluded"],
  evidence: Evidence,
  { engine, bounds }: Pick<Parts, "engine" | "bounds">,
): Promise<{ candidates: readonly Candidate[]; cut: boolean }> {
  await evidence.gather(excluded.flatMap((words) => words.flatMap((word) => word.terms)));
  const unwanted = excluded.filter((words) => words.length === 1).map(([word]) => paragraphsWith(word!, evidence));
  const unwantedPhrases = excluded.filter((words) => words.length > 1);
  const quoted = phrases.flatMap(([from, to]) => slots.slice(from, to)).map(({ paragraphs }) => new Set(paragraphs));
  const kept = candidates.filter(
    ({ paragraph }) =>
      unwanted.every((paragraphs) => !paragraphs.has(paragraph)) &&
      quoted.every((paragraphs) => paragraphs.has(paragraph)),
  );
  if (phrases.length === 0 && unwantedPhrases.length === 0) return { candidates: kept, cut: false };

  const checked = kept.slice(0, bounds.maxPhraseChecks);
  const numbers = checked.map((candidate) => candidate.paragraph);
  const wanted = await createPlaceReader(slots, engine).read(numbers);
  const unwantedSlots = unwantedPhrases.map((words) => words.map((word) => ({ readings: [asTyped(word)] })));
  const others = await Promise.all(unwantedSlots.map((phrase) => createPlaceReader(phrase, engine).read(numbers)));
  const has = ({ text, credit }: ParagraphPlaces, words: readonly Pick<Slot, "readings">[], from: number, to: number) =>
    [text, credit].some((places) => hasPhrase(places, words, from, to));
  const admitted = checked.filter(
    (_, i) =>
      phrases.every(([from, to]) => has(wanted[i]!, slots, from, to)) &&
      !unwantedSlots.some((phrase, k) => has(others[k]![i]!, phrase, 0, phrase.length)),
  );
  return { candidates: admitted, cut: kept.length > checked.length };
}

function asTyped(word: QueryWord): Reading {
  return { kind: "exact", word: word.word, terms: word.terms, quality: 1, part: 0, parts: 1 };
}

/** Paragraphs that hold a word themselves, in text or credit. */
function paragraphsWith(word: QueryWord, evidence: Evidence): ReadonlySet<number> {
  const found = new Set<number>();
  for (const term of word.terms) {
    for (const field of evidence.of(term).fields) {
      if (field.field < OWN_FIELDS) for (const paragraph of field.paragraphs) found.add(paragraph);
    }
  }
  return found;
}
