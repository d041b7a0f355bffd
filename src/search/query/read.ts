import { isPhrase, type QueryWord } from "./query.ts";
import { type Reading, readWords, type Vocabulary } from "./readings.ts";

/** A word of a query in all the ways that the content knows it. */
export interface ReadWord {
  readonly word: QueryWord;
  /** Empty for a word that means nothing here; of a group those of all alternatives that are no phrases. */
  readonly readings: readonly Reading[];
  /** Of a group: its alternatives. */
  readonly alternatives?: readonly (readonly ReadWord[])[];
}

/**
 * Reads the words of a query, and those of every alternative of a group for themselves: what stands on the two sides of
 * an `OR` is never one word. What is meant for a field is read as what that field says.
 */
export function readQuery(
  words: readonly QueryWord[],
  vocabulary: Vocabulary,
): { words: readonly ReadWord[]; cut: boolean } {
  const { bounds } = vocabulary;
  let mendable = bounds.maxMendedWords;
  let cut = false;
  const readRun = (run: readonly QueryWord[]): ReadWord[] => {
    const read = readWords(run, { ...vocabulary, bounds: { ...bounds, maxMendedWords: mendable } });
    cut ||= read.cut;
    mendable -= read.mended;
    return run.map((word, i) => ({ word, readings: read.words[i]!.map((reading) => inField(reading, word)) }));
  };
  const readGroup = (word: QueryWord, groups: readonly (readonly QueryWord[])[]): ReadWord => {
    const alternatives = groups.map(readRun);
    const single = alternatives.filter((alternative) => !isPhrase(alternative)).flat();
    return { word, readings: single.flatMap(({ readings }) => readings), alternatives };
  };
  const found: ReadWord[] = [];
  let first = 0;
  words.forEach((word, i) => {
    if (word.alternatives === undefined) return;
    found.push(...readRun(words.slice(first, i)), readGroup(word, word.alternatives));
    first = i + 1;
  });
  return { words: [...found, ...readRun(words.slice(first))], cut };
}

function inField(reading: Reading, { field }: QueryWord): Reading {
  return field === undefined ? reading : { ...reading, field };
}
