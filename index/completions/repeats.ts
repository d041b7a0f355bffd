import { PairNumbering, RoughCount } from "./pairs.ts";
import type { Run, TextWords } from "./text-words.ts";

/**
 * Runs of words that stand in at least `least` paragraphs, begin and end with telling words, and are no part of a longer
 * one that stands in as many: “free trade area” is one, “trade area” is none if it is nowhere without “free”. What is
 * repeated at greater length than `longest` is a passage and gives none at all.
 *
 * Level by level (Agrawal and Srikant 1994, Apriori): a run of n words can only recur where both runs of n − 1 words
 * within it do.
 *
 * @param kinds how many different keys the words have
 */
export function findRepeats(words: TextWords, kinds: number, least: number, longest: number): Run[] {
  const levels = levelsOf(words, kinds, least, longest + 2);
  const found: Run[] = [];
  // The longest first, so that what is part of them is known.
  for (let length = levels.length; length >= 1; length--) {
    const { runs, counts, covered } = levels[length - 1]!;
    const shorter = levels[length - 2];
    const places = new Map<number, number[]>();
    for (let at = 0; at < runs.length; at++) {
      const run = runs[at]!;
      if (run < 0) continue;
      // Half a compound (“art” of “state-of-the-art”) begins and ends nothing.
      const whole = !words.isTied(at) && !words.isTied(at + length);
      const isPhrase = whole && words.isTelling(at) && words.isTelling(at + length - 1);
      if (shorter && (isPhrase || covered[run] === 1 || length > longest)) {
        const count = counts[run]!;
        const left = shorter.runs[at]!;
        const right = shorter.runs[at + 1]!;
        if (shorter.counts[left] === count) shorter.covered[left] = 1;
        if (shorter.counts[right] === count) shorter.covered[right] = 1;
      }
      if (!isPhrase || covered[run] === 1 || length > longest) continue;
      const here = places.get(run);
      if (here) here.push(at);
      else places.set(run, [at]);
    }
    for (const at of places.values()) {
      if (length === 1 || isWhole(words, at, length)) found.push({ length, places: at });
    }
  }
  return found;
}

/**
 * Whether what a run ends with, and what it begins with, ever do so: “tsp baking” is always followed by powder or soda.
 * Without spaces between words that says nothing.
 */
function isWhole(words: TextWords, places: readonly number[], length: number): boolean {
  const goesOn = (at: number) =>
    at < words.length &&
    words.isTelling(at) &&
    !words.isBroken(at) &&
    !words.isTied(at) &&
    words.starts[at]! > words.ends[at - 1]!;
  const led = (at: number) => at > 0 && words.isTelling(at - 1) && goesOn(at);
  return !places.every((at) => goesOn(at + length)) && !places.every(led);
}

/** All runs of one length that recur. */
interface Level {
  /** For each place the number of the run that begins there, −1 for a rare one. */
  readonly runs: Int32Array;
  /** For each run how many paragraphs have it. */
  readonly counts: Uint32Array;
  /** For each run 1 where a longer phrase has it wherever it stands. */
  readonly covered: Uint8Array;
}

function levelsOf(words: TextWords, kinds: number, least: number, longest: number): Level[] {
  let level = levelOf(words, least, Int32Array.from(words.keys), kinds);
  const levels = [level];
  while (levels.length < longest && level.counts.length > 0) {
    const { runs } = level;
    const length = levels.length;
    const names = new Int32Array(runs.length).fill(-1);
    // Most pairs are rare: what a rough count rules out needs no place in the table.
    const rough = new RoughCount(runs.length);
    const isRun = (at: number) => runs[at]! >= 0 && runs[at + 1]! >= 0 && !words.isBroken(at + length);
    for (let at = 0; at + 1 < runs.length; at++) if (isRun(at)) rough.add(runs[at]!, runs[at + 1]!);
    let possible = 0;
    for (let at = 0; at + 1 < runs.length; at++) {
      if (isRun(at) && rough.atMost(runs[at]!, runs[at + 1]!) >= least) names[possible++] = at;
    }
    const places = names.slice(0, possible);
    const pairs = new PairNumbering(possible);
    names.fill(-1);
    for (const at of places) names[at] = pairs.of(runs[at]!, runs[at + 1]!);
    level = levelOf(words, least, names, pairs.size);
    levels.push(level);
  }
  return levels;
}

/** @param names a number for the run that begins at a place, −1 where there is none; @param kinds above all of them */
function levelOf({ paragraphs }: TextWords, least: number, names: Int32Array, kinds: number): Level {
  const counts = new Uint32Array(kinds);
  const last = new Int32Array(kinds).fill(-1);
  for (let at = 0; at < names.length; at++) {
    const name = names[at]!;
    const paragraph = paragraphs[at]!;
    if (name < 0 || last[name] === paragraph) continue;
    last[name] = paragraph;
    counts[name]!++;
  }
  // Numbered again without the rare ones, as they are met.
  const kept = new Int32Array(kinds).fill(-1);
  const keptCounts = new Uint32Array(kinds);
  let size = 0;
  const runs = names.map((name) => {
    if (name < 0 || counts[name]! < least) return -1;
    if (kept[name]! < 0) {
      keptCounts[size] = counts[name]!;
      kept[name] = size++;
    }
    return kept[name]!;
  });
  return { runs, counts: keptCounts.slice(0, size), covered: new Uint8Array(size) };
}
