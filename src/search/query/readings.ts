import type { Analyser } from "../../text/analyser.ts";
import { isGram, isShortGram } from "../../text/grams.ts";
import type { Field } from "../document.ts";
import type { Bounds } from "../options.ts";
import { allowedEdits, QUALITY } from "../rank/weights.ts";
import type { WordSource } from "../store/engine.ts";
import type { QueryWord } from "./query.ts";
import type { SynonymReadings } from "./synonyms.ts";

/** One way to take a word of the query: what to look for in the index, and how good that is. */
export interface Reading {
  readonly kind: "exact" | "prefix" | "typo" | "joined" | "synonym" | "part" | "phrase";
  /** The word of the content that is meant, as written there; of an exact reading the word as typed. */
  readonly word: string;
  readonly terms: readonly string[];
  /** 0–1, see QUALITY. */
  readonly quality: number;
  /** Where several words of the query are read as one: which of how many this one is, the first is 0. */
  readonly part: number;
  readonly parts: number;
  /** Of a typo: how many edits put it right. */
  readonly edits?: number;
  /** Only what this field says counts. */
  readonly field?: Field;
}

export interface Readings {
  /** For each word of the query its readings; empty for a word that means nothing here. */
  readonly words: readonly (readonly Reading[])[];
  /** How many words were looked up as misspelt. */
  readonly mended: number;
  readonly cut: boolean;
}

/** What the words of a query are read by. */
export interface Vocabulary {
  /** Whether the index holds any of these terms. */
  readonly known: (terms: readonly string[]) => boolean;
  /** Those that the content knows. */
  readonly synonyms: SynonymReadings;
  readonly dictionary: WordSource;
  readonly analyser: Analyser;
  /** Whether unknown words are corrected. */
  readonly typos: boolean;
  readonly bounds: Bounds;
}

/**
 * Takes every word of a query in all the ways that its content knows: as typed; as a synonym; as the beginning of
 * longer words; and only where it is unknown so far, by its parts, or corrected. Neighbours that are one word in the
 * content (“atma nirbhar”) are joined.
 */
export function readWords(words: readonly QueryWord[], vocabulary: Vocabulary): Readings {
  const { known, synonyms, dictionary, analyser, typos, bounds } = vocabulary;
  let cut = false;
  const joined = joinedReadings(words, dictionary, analyser);
  const readings = words.map((word, i): Reading[] => {
    if (isGram(word.word)) {
      const grams = gramReadings(word, known, dictionary, bounds.maxLongerGrams);
      cut ||= grams.cut;
      return grams.readings;
    }
    const found = joined[i]!;
    const isKnown = known(word.terms);
    if (isKnown) found.push(reading("exact", word.word, word.terms, QUALITY.exact));
    found.push(...(synonyms.get(word) ?? []));
    if (word.prefix && [...word.word].length >= bounds.minPrefixLetters) {
      const longer = dictionary.startingWith(word.word, bounds.maxPrefixWords);
      cut ||= longer.cut;
      const quality = isKnown ? QUALITY.prefixOfKnown : QUALITY.prefix;
      for (const entry of longer.words) {
        found.push(reading("prefix", entry.word, analyser.terms(entry.word), quality));
      }
    }
    return found;
  });
  const unknown = words.flatMap(({ word }, i) => (readings[i]!.length === 0 && !isGram(word) ? [i] : []));
  let mended = 0;
  for (const i of unknown) {
    const { parts } = words[i]!;
    const found = parts.filter((part) => known(part.terms));
    const asParts = found.map((part) => reading("part", part.word, part.terms, QUALITY.part));
    readings[i] = asParts;
    // Where all parts are words of the content, it is written with other signs; else it may be misspelt.
    if (!typos || (parts.length > 0 && found.length === parts.length)) continue;
    if (mended++ === bounds.maxMendedWords) cut = true;
    if (mended > bounds.maxMendedWords) continue;
    const meant = [
      ...beginnings(words[i]!, dictionary, analyser, bounds),
      ...corrections(words[i]!, dictionary, analyser, bounds),
    ];
    if (meant.length > 0) readings[i] = meant;
  }
  return { words: readings, mended: Math.min(mended, bounds.maxMendedWords), cut };
}

function reading(
  kind: Reading["kind"],
  word: string,
  terms: readonly string[],
  quality: number,
  part = 0,
  parts = 1,
): Reading {
  return { kind, word, terms, quality, part, parts };
}

/**
 * A gram of a script without spaces is looked up as it stands: of two or three characters a typo would make any other.
 * One shorter than its script's grams is read as all that begin with it, for it stands there as well as alone.
 */
function gramReadings(
  { word, terms }: QueryWord,
  known: (terms: readonly string[]) => boolean,
  dictionary: WordSource,
  most: number,
): { readings: Reading[]; cut: boolean } {
  const readings = known(terms) ? [reading("exact", word, terms, QUALITY.exact)] : [];
  if (!isShortGram(word)) return { readings, cut: false };
  const longer = dictionary.startingWith(word, most);
  readings.push(...longer.words.map((entry) => reading("prefix", entry.word, [entry.word], QUALITY.exact)));
  return { readings, cut: longer.cut };
}

/** For each word: neighbours that the content writes as one, two at a time or a whole compound such as “stand-off”. */
function joinedReadings(words: readonly QueryWord[], dictionary: WordSource, analyser: Analyser): Reading[][] {
  const found: Reading[][] = words.map(() => []);
  const join = (start: number, parts: number) => {
    const covered = words.slice(start, start + parts);
    if (covered.some((w) => isGram(w.word))) return;
    const word = covered.map((w) => w.word).join("");
    if (!dictionary.get(word)) return;
    const terms = analyser.terms(word);
    for (let k = 0; k < parts; k++) found[start + k]!.push(reading("joined", word, terms, QUALITY.joined, k, parts));
  };
  for (let i = 0; i + 1 < words.length; i++) {
    join(i, 2);
    let end = i + 1;
    while (!words[i]!.glued && end < words.length && words[end]!.glued) end++;
    if (end - i > 2) join(i, end - i);
  }
  return found;
}

/** Words that begin with an unknown one in the middle of a query: “flax” of flaxseed, or a word that lost its end. */
function beginnings(word: QueryWord, dictionary: WordSource, analyser: Analyser, bounds: Bounds): Reading[] {
  if (word.prefix || allowedEdits([...word.word].length) === 0) return [];
  const { words } = dictionary.startingWith(word.word, bounds.maxTypoWords);
  return words.map((entry) => reading("prefix", entry.word, analyser.terms(entry.word), QUALITY.prefix));
}

/** The nearest words of the content, if any is near enough; words with digits are never corrected. */
function corrections(word: QueryWord, dictionary: WordSource, analyser: Analyser, bounds: Bounds): Reading[] {
  if (word.word.length > bounds.maxMendedLength || /\p{N}/u.test(word.word)) return [];
  const edits = allowedEdits([...word.word].length);
  if (edits === 0) return [];
  const near = dictionary.near(word.word, edits, bounds.maxTypoWords);
  const nearest = near[0]?.edits;
  return near
    .filter((entry) => entry.edits === nearest)
    .map(({ word, edits }) => ({
      ...reading("typo", word, analyser.terms(word), QUALITY.typo[edits] ?? 0),
      edits,
    }));
}
