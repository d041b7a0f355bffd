import type { Query, QueryWord } from "../query/query.ts";
import type { Reading } from "../query/readings.ts";
import type { Engine } from "../store/engine.ts";
import type { Evidence } from "./evidence.ts";
import type { Candidate } from "./match.ts";
import { findPlaces, hasPhrase, indexSlots } from "./places.ts";
import type { Slot } from "./slots.ts";
import { OWN_FIELDS } from "./weights.ts";

/**
 * Keeps the candidates that hold every quoted phrase and nothing that is excluded. Words are checked in the index;
 * phrases in the text, for at most `most` candidates, best first: those behind are left out and `cut` says so.
 */
export async function admit(
  candidates: readonly Candidate[],
  slots: readonly Slot[],
  phrases: Query["phrases"],
  excluded: Query["excluded"],
  evidence: Evidence,
  engine: Engine,
  most: number,
): Promise<{ candidates: readonly Candidate[]; cut: boolean }> {
  await evidence.gather(excluded.flatMap((words) => words.flatMap((word) => word.terms)));
  const unwanted = excluded.filter((words) => words.length === 1).map(([word]) => paragraphsWith(word!, evidence));
  const unwantedPhrases = excluded.filter((words) => words.length > 1);
  const kept = candidates.filter(
    ({ paragraph }) =>
      unwanted.every((paragraphs) => !paragraphs.has(paragraph)) &&
      phrases.every(([from, to]) => slots.slice(from, to).every((slot) => slot.strength.has(paragraph))),
  );
  if (phrases.length === 0 && unwantedPhrases.length === 0) return { candidates: kept, cut: false };

  const checked = kept.slice(0, most);
  const positions = await engine.positions(checked.map((candidate) => candidate.paragraph));
  const index = indexSlots(slots);
  const unwantedSlots = unwantedPhrases.map((words) => words.map((word) => ({ readings: [asTyped(word)] })));
  const admitted = checked.filter((_, i) => {
    const texts = [positions[i]!.text, positions[i]!.credit];
    const wanted = phrases.every(([from, to]) =>
      texts.some((tokens) => hasPhrase(findPlaces(tokens, index, slots.length), slots, from, to)),
    );
    return (
      wanted &&
      !unwantedSlots.some((phrase) =>
        texts.some((tokens) =>
          hasPhrase(findPlaces(tokens, indexSlots(phrase), phrase.length), phrase, 0, phrase.length),
        ),
      )
    );
  });
  return { candidates: admitted, cut: kept.length > most };
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
