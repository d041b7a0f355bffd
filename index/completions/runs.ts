import { COMPLETION_LIMITS } from "../../src/config.ts";
import type { Completion } from "../../src/search/store/completions.ts";
import { findNames, isName, readCapitals } from "./names.ts";
import { findRepeats } from "./repeats.ts";
import { readSpread, type Spread } from "./spread.ts";
import { keysOfRun, type Run, surfaceOf, type TextWords } from "./text-words.ts";

/** Bits of residual inverse document frequency from which on a word is one of a subject. */
const BURST = 0.3;
/** The least cohesion of a phrase: less is chance, as of “two days” or “the director may”. */
const COHESION = 0.15;
/** In so many paragraphs it is no chance. */
const OFTEN = 7;
/** The least share of the paragraphs that are counted for a completion in which it stands by itself. */
const OWN = 0.3;
/** In one of so many paragraphs it is too rare to be kept among so much else. */
const RARE = 10_000;
/** What stands so often in a longer one is completed by that, from any of its words. */
const MOSTLY = 0.8;

/**
 * The names, phrases and words of a content that queries are completed with.
 *
 * @param kinds how many different keys the words have
 * @param count in how many paragraphs a text stands
 */
export function chooseRuns(
  words: TextWords,
  kinds: number,
  articles: number,
  paragraphs: number,
  count: (text: string) => number,
): Completion[] {
  const few = paragraphs <= COMPLETION_LIMITS.few;
  const least = few ? 2 : Math.max(3, Math.round(paragraphs / RARE));
  const capitals = readCapitals(words, kinds);
  const spread = readSpread(words, kinds, articles, paragraphs);
  const kept = new Map<string, Chosen>();
  const keep = (run: Run, kind: Completion["kind"]): void => {
    const keys = keysOfRun(words, run);
    const key = keys.join(",");
    if (kept.has(key)) return;
    const text = surfaceOf(words, run, capitals.small);
    const counted = count(text);
    // Else it is mostly something else: part of longer names or words, or another word with the same stem.
    if (spread.paragraphsWith(run) >= counted * OWN) kept.set(key, { text, kind, count: counted, run: keys });
  };
  for (const run of findNames(words, capitals, COMPLETION_LIMITS.nameWords)) {
    if (spread.paragraphsWith(run) >= least - 1) keep(run, "name");
  }
  for (const run of findRepeats(words, kinds, least, COMPLETION_LIMITS.words)) {
    if (run.length === 1) {
      // Names of one word have been found.
      if (!isName(words, run, capitals) && isWord(run, spread, few ? least : least + 1)) keep(run, "word");
    } else if (isName(words, run, capitals)) keep(run, "name");
    else if (isPhrase(run, spread)) keep(run, "phrase");
  }
  return withoutParts([...kept.values()]);
}

interface Chosen extends Completion {
  readonly run: readonly number[];
}

function isWord(run: Run, spread: Spread, least: number): boolean {
  return spread.burst(run.places[0]!) >= BURST && spread.paragraphsWith(run) >= least;
}

function isPhrase(run: Run, spread: Spread): boolean {
  const [first] = run.places;
  const ofSubject = [first!, first! + run.length - 1].every((place) => spread.burst(place) >= BURST);
  return spread.cohesion(run) >= (ofSubject || spread.paragraphsWith(run) >= OFTEN ? 0 : COHESION);
}

function withoutParts(found: readonly Chosen[]): Completion[] {
  /** How often the most frequent longer one stands, by part. */
  const longer = new Map<string, number>();
  for (const { run, count } of found) {
    for (let from = 0; from < run.length; from++) {
      for (let to = from + 1; to <= run.length; to++) {
        const part = run.slice(from, to).join(",");
        if (to - from < run.length) longer.set(part, Math.max(longer.get(part) ?? 0, count));
      }
    }
  }
  const kept = found.filter(({ run, count }) => (longer.get(run.join(",")) ?? 0) < count * MOSTLY);
  return kept.map(({ text, kind, count }) => ({ text, kind, count }));
}
