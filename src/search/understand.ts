import type { Parts } from "./find.ts";
import type { Cut } from "./query/interpret.ts";
import { isPhrase, type Query } from "./query/query.ts";
import { type ReadWord, readQuery } from "./query/read.ts";
import type { Reading, Vocabulary } from "./query/readings.ts";
import { splitUnknown } from "./query/split.ts";
import type { SynonymReadings } from "./query/synonyms.ts";
import { readPhrases } from "./rank/alternatives.ts";
import type { Evidence } from "./rank/evidence.ts";
import { type Slot, weighWords } from "./rank/slots.ts";

/** A query in the words of the content. */
export interface Understood {
  /** With missing spaces put back. */
  readonly query: Query;
  /** Its words in the ways that the content knows them, and what the index says of each: in the same order. */
  readonly words: readonly ReadWord[];
  readonly slots: readonly Slot[];
  readonly cut: readonly Cut[];
}

/** Reads a query word by word: as a synonym, with a missing space, as typed or corrected; and weighs what was read. */
export async function understand(asked: Query, typos: boolean, evidence: Evidence, parts: Parts): Promise<Understood> {
  const { engine, analyser, bounds, weights, scratch } = parts;
  const known = (terms: readonly string[]) => terms.some(engine.knows);
  const synonyms = readSynonyms(asked, known, parts);
  const split = await splitUnknown(asked, synonyms, evidence, parts);
  const query = { ...asked, words: split.words, phrases: split.phrases };
  const read = readQuery(query.words, {
    known,
    synonyms,
    dictionary: engine.dictionary,
    analyser,
    typos,
    bounds,
  });
  await evidence.gather(everyReading(read.words).flatMap(({ terms }) => terms));
  const { words, cut } = await readPhrases(read.words, evidence, parts);
  const readings = words.map((word) => word.readings);
  return {
    query,
    words,
    slots: weighWords(query.words, readings, evidence, engine, scratch, weights, bounds),
    cut: [
      ...(asked.cut ? (["words"] as const) : []),
      ...(split.cut || read.cut ? (["readings"] as const) : []),
      ...(cut ? (["paragraphs"] as const) : []),
    ],
  };
}

function everyReading(words: readonly ReadWord[]): readonly Reading[] {
  return words.flatMap(({ readings, alternatives }) => [...readings, ...everyReading(alternatives?.flat() ?? [])]);
}

/** Synonyms of the query, and of every alternative that is no phrase. */
function readSynonyms(query: Query, known: Vocabulary["known"], { synonymsOf }: Parts): SynonymReadings {
  const found = new Map(synonymsOf(query, known));
  for (const words of query.words.flatMap(({ alternatives = [] }) => alternatives)) {
    if (isPhrase(words.map((word) => ({ word })))) continue;
    for (const entry of synonymsOf({ words, phrases: [] }, known)) found.set(...entry);
  }
  return found;
}
