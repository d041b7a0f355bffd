import { COMPLETION_LIMITS } from "../../src/config.ts";
import type { Completion } from "../../src/search/store/completions.ts";
import type { PhraseCounts } from "./counter.ts";
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

/** What may become a completion once it is known how often it stands. */
export interface Candidate {
  readonly text: string;
  readonly kind: Completion["kind"];
  /** In how many paragraphs of the sample it stands by itself. */
  readonly times: number;
  /** The keys of its words. */
  readonly run: readonly number[];
}

/** How many articles and paragraphs the sample has, and paragraphs the content. */
export interface Size {
  readonly articles: number;
  readonly sampled: number;
  readonly paragraphs: number;
}

/** In how many paragraphs of a content a phrase has to stand. */
const leastOf = (paragraphs: number) =>
  paragraphs <= COMPLETION_LIMITS.few ? 2 : Math.max(3, Math.round(paragraphs / RARE));

/**
 * The names, phrases and words of a sample of a content that queries may be completed with.
 *
 * @param kinds how many different keys the words have
 */
export function findRuns(words: TextWords, kinds: number, { articles, sampled, paragraphs }: Size): Candidate[] {
  // Twice is no chance in a sample either; whether that is often enough, the whole content says.
  const least = sampled === paragraphs ? leastOf(paragraphs) : 2;
  const leastAlone = paragraphs <= COMPLETION_LIMITS.few ? least : least + 1;
  const leastName = sampled === paragraphs ? least - 1 : least;
  const capitals = readCapitals(words, kinds);
  const spread = readSpread(words, kinds, articles, sampled);
  const found: Candidate[] = [];
  const put = (run: Run, kind: Completion["kind"]): void => {
    const text = surfaceOf(words, run, capitals.small);
    found.push({ text, kind, times: spread.paragraphsWith(run), run: keysOfRun(words, run) });
  };
  for (const run of findNames(words, capitals, COMPLETION_LIMITS.nameWords)) {
    if (spread.paragraphsWith(run) >= leastName) put(run, "name");
  }
  for (const run of findRepeats(words, kinds, least, COMPLETION_LIMITS.words)) {
    if (run.length === 1) {
      // Names of one word have been found.
      if (!isName(words, run, capitals) && isWord(run, spread, leastAlone)) put(run, "word");
    } else if (isName(words, run, capitals)) put(run, "name");
    else if (isPhrase(run, spread)) put(run, "phrase");
  }
  return found;
}

/**
 * Those of them that are kept.
 *
 * @param counts in how many paragraphs each stands, of all and of the sample
 */
export function chooseRuns(candidates: readonly Candidate[], counts: PhraseCounts, size: Size): Completion[] {
  const least = size.sampled === size.paragraphs ? 0 : leastOf(size.paragraphs) - 1;
  const kept = new Map<string, Chosen>();
  candidates.forEach(({ text, kind, times, run }, number) => {
    const key = run.join(",");
    // Else it is mostly something else: part of longer names or words, or another word with the same stem.
    const isOwn = times >= counts.sampled[number]! * OWN;
    const count = counts.all[number]!;
    if (isOwn && count >= least && !kept.has(key)) kept.set(key, { text, kind, count, run });
  });
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
