import type { Analyser } from "../../text/analyser.ts";
import { joinWords, standsAt, wordsInSequence } from "../../text/expressions.ts";
import { QUALITY } from "../rank/weights.ts";
import type { Rules } from "../rules.ts";
import type { Query, QueryWord } from "./query.ts";
import type { Reading, Vocabulary } from "./readings.ts";

/** The further readings of the words of one query; a word that is part of no synonym is not in it. */
export type SynonymReadings = ReadonlyMap<QueryWord, readonly Reading[]>;

/**
 * Makes the synonyms of a site ready. The result reads a query: where its words (in any form, common ones too) are what
 * a synonym is for, each of them also stands for that synonym, if the content has it. The longest at a place counts, and
 * what it covers is not read again. Quoted words stand for themselves only. A synonym of a synonym is none.
 */
export function createSynonyms(
  rules: Rules["synonyms"],
  analyser: Analyser,
): (query: Pick<Query, "words" | "phrases">, known: Vocabulary["known"]) => SynonymReadings {
  const byFirst = indexSources(rules, analyser);
  return (query, isKnown) => {
    const found = byFirst.size === 0 ? [] : findSources(query, byFirst);
    const readings = new Map<QueryWord, Reading[]>();
    for (const { words, meant } of found) {
      const known = meant.filter(({ terms }) => isKnown(terms));
      if (known.length === 0) continue;
      for (const [part, word] of words.entries()) readings.set(word, asReadings(known, part, words.length));
    }
    return readings;
  };
}

/** Words of a query that a synonym is for. */
interface Found {
  readonly words: readonly QueryWord[];
  readonly meant: readonly Meant[];
}

function findSources({ words, phrases }: Pick<Query, "words" | "phrases">, byFirst: Sources): Found[] {
  const found: Found[] = [];
  for (const stretch of unquoted(words, phrases)) {
    for (let first = 0; first < stretch.length; ) {
      const sources = longestAt(stretch, first, byFirst);
      const length = sources[0]?.terms.length ?? 0;
      // Several rules may name one synonym.
      const meant = new Map(sources.flatMap((source) => source.meant.map((one) => [one.word, one] as const)));
      if (length > 0) found.push({ words: stretch.slice(first, first + length), meant: [...meant.values()] });
      first += Math.max(1, length);
    }
  }
  return found;
}

/** What is asked for, and what it then stands for as well. */
interface Source {
  readonly terms: readonly (readonly string[])[];
  readonly meant: readonly Meant[];
}

interface Meant {
  readonly word: string;
  readonly terms: readonly string[];
}

/** By the terms of their first words. */
type Sources = ReadonlyMap<string, readonly Source[]>;

function indexSources(rules: Rules["synonyms"], analyser: Analyser): Sources {
  const byFirst = new Map<string, Source[]>();
  const add = (source: Source) => {
    for (const term of source.terms[0]!) byFirst.set(term, [...(byFirst.get(term) ?? []), source]);
  };
  for (const { from, to } of rules) {
    const targets = to.map((text) => ({ text, ...meaning(text, analyser) }));
    for (const text of from) {
      const meant = targets.filter((target) => target.text !== text);
      const words = wordsInSequence(analyser.tokens(text));
      add({ terms: words.map((word) => word.terms), meant });
      // “Newyork” asks for what “New York” asks for, as it does where both are written in the content.
      if (words.length > 1) add({ terms: [meaning(text, analyser).terms], meant });
    }
  }
  return byFirst;
}

/** What a text is in the index: its word, or the word that its words make together. */
function meaning(text: string, analyser: Analyser): Meant {
  const words = wordsInSequence(analyser.tokens(text));
  const word = joinWords(words);
  return { word, terms: words.length === 1 ? words[0]!.terms : analyser.terms(word) };
}

/** Runs of words outside quotes. */
function unquoted(words: readonly QueryWord[], phrases: Query["phrases"]): QueryWord[][] {
  const stretches: QueryWord[][] = [[]];
  words.forEach((word, i) => {
    if (phrases.some(([from, to]) => i >= from && i < to)) stretches.push([]);
    else stretches.at(-1)!.push(word);
  });
  return stretches;
}

/** The sources that stand at this word, if they are of the greatest length there. */
function longestAt(words: readonly QueryWord[], first: number, byFirst: Sources): readonly Source[] {
  const begun = new Set(words[first]!.terms.flatMap((term) => byFirst.get(term) ?? []));
  const here = [...begun].filter(({ terms }) => standsAt(words, first, terms));
  const longest = Math.max(...here.map(({ terms }) => terms.length));
  return here.filter(({ terms }) => terms.length === longest);
}

function asReadings(meant: readonly Meant[], part: number, parts: number): Reading[] {
  return meant.map(({ word, terms }) => ({ kind: "synonym", word, terms, quality: QUALITY.synonym, part, parts }));
}
