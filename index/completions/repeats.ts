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
    for (const at of levels[length - 1]!.places) {
      const run = runs[at]!;
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
  /** Those at which one begins. */
  readonly places: Uint32Array;
  /** For each run how many paragraphs have it. */
  readonly counts: Uint32Array;
  /** For each run 1 where a longer phrase has it wherever it stands. */
  readonly covered: Uint8Array;
}

function levelsOf(words: TextWords, kinds: number, least: number, longest: number): Level[] {
  const everywhere = Uint32Array.from(words.keys, (_, at) => at);
  let level = levelOf(words, least, everywhere, words.keys, kinds);
  const levels = [level];
  while (levels.length < longest && level.counts.length > 0) {
    const { runs } = level;
    const length = levels.length;
    const possible = level.places.filter(
      (at) => at + 1 < runs.length && runs[at + 1]! >= 0 && !words.isBroken(at + length),
    );
    // Most pairs are rare: what a rough count rules out needs no place in the table.
    const rough = new RoughCount(possible.length);
    for (const at of possible) rough.add(runs[at]!, runs[at + 1]!);
    const places = possible.filter((at) => rough.atMost(runs[at]!, runs[at + 1]!) >= least);
    const pairs = new PairNumbering(places.length);
    const names = places.map((at) => pairs.of(runs[at]!, runs[at + 1]!));
    level = levelOf(words, least, places, names, pairs.size);
    levels.push(level);
  }
  return levels;
}

/**
 * @param places where runs begin, ascending
 * @param names of each the number of the run, below `kinds`
 */
function levelOf(
  { paragraphs, length }: TextWords,
  least: number,
  places: Uint32Array,
  names: Uint32Array,
  kinds: number,
): Level {
  const counts = new Uint32Array(kinds);
  const last = new Int32Array(kinds).fill(-1);
  for (let i = 0; i < places.length; i++) {
    const name = names[i]!;
    const paragraph = paragraphs[places[i]!]!;
    if (last[name] === paragraph) continue;
    last[name] = paragraph;
    counts[name]!++;
  }
  // Numbered again without the rare ones, as they are met.
  const kept = new Int32Array(kinds).fill(-1);
  const keptCounts = new Uint32Array(kinds);
  let size = 0;
  const runs = new Int32Array(length).fill(-1);
  for (let i = 0; i < places.length; i++) {
    const name = names[i]!;
    if (counts[name]! < least) continue;
    if (kept[name]! < 0) {
      keptCounts[size] = counts[name]!;
      kept[name] = size++;
    }
    runs[places[i]!] = kept[name]!;
  }
  return {
    runs,
    places: places.filter((at) => runs[at]! >= 0),
    counts: keptCounts.slice(0, size),
    covered: new Uint8Array(size),
  };
}
