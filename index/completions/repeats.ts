import type { Run, TextWord } from "./text-words.ts";

/**
 * Runs of words that stand in at least `least` paragraphs, begin and end with telling words, and are no part of a longer
 * one that stands in as many: “free trade area” is one, “trade area” is none if it is nowhere without “free”. What is
 * repeated at greater length than `longest` is a passage and gives none at all.
 *
 * Level by level (Agrawal and Srikant 1994, Apriori): a run of n words can only recur where both runs of n − 1 words
 * within it do.
 */
export function findRepeats(words: readonly TextWord[], least: number, longest: number): Run[] {
  const levels = levelsOf(words, least, longest + 2);
  const found: Run[] = [];
  // The longest first, so that what is part of them is known.
  for (let length = levels.length; length >= 1; length--) {
    const { runs, counts, covered } = levels[length - 1]!;
    const shorter = levels[length - 2];
    const places = new Map<number, number[]>();
    runs.forEach((run, at) => {
      if (run < 0) return;
      const last = words[at + length - 1]!;
      // Half a compound (“art” of “state-of-the-art”) begins and ends nothing.
      const whole = words[at]!.tie !== "tied" && words[at + length]?.tie !== "tied";
      const isPhrase = words[at]!.telling && last.telling && whole;
      if (shorter && (isPhrase || covered[run] === 1 || length > longest)) {
        for (const inner of [shorter.runs[at]!, shorter.runs[at + 1]!]) {
          if (shorter.counts[inner] === counts[run]) shorter.covered[inner] = 1;
        }
      }
      if (!isPhrase || covered[run] === 1 || length > longest) return;
      const here = places.get(run);
      if (here) here.push(at);
      else places.set(run, [at]);
    });
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
function isWhole(words: readonly TextWord[], places: readonly number[], length: number): boolean {
  const goesOn = (at: number) => {
    const word = words[at];
    return word?.telling === true && word.tie === "space" && word.from > words[at - 1]!.to;
  };
  const led = (at: number) => words[at - 1]?.telling === true && goesOn(at);
  return !places.every((at) => goesOn(at + length)) && !places.every(led);
}

/** All runs of one length that recur. */
interface Level {
  /** For each place the number of the run that begins there, −1 for a rare one. */
  readonly runs: Int32Array;
  /** For each run how many paragraphs have it. */
  readonly counts: readonly number[];
  /** For each run 1 where a longer phrase has it wherever it stands. */
  readonly covered: Uint8Array;
}

function levelsOf(words: readonly TextWord[], least: number, longest: number): Level[] {
  const numbers = new Map<string, number>();
  let level = levelOf(words, least, (at) => numberOf(numbers, words[at]!.key));
  const levels = [level];
  while (levels.length < longest && level.counts.length > 0) {
    const { runs } = level;
    const length = levels.length;
    const names = new Map<number, number>();
    level = levelOf(words, least, (at) => {
      const left = runs[at]!;
      const right = runs[at + 1] ?? -1;
      if (left < 0 || right < 0 || words[at + length]!.tie === "none") return -1;
      return numberOf(names, left * 2 ** 26 + right);
    });
    levels.push(level);
  }
  return levels;
}

/** @param nameOf a number for the run that begins at a place, −1 where there is none */
function levelOf(words: readonly TextWord[], least: number, nameOf: (at: number) => number): Level {
  const names = Int32Array.from(words, (_, at) => nameOf(at));
  const counts: number[] = [];
  const last: number[] = [];
  names.forEach((name, at) => {
    const { paragraph } = words[at]!;
    if (name < 0 || last[name] === paragraph) return;
    last[name] = paragraph;
    counts[name] = (counts[name] ?? 0) + 1;
  });
  const kept = new Map<number, number>();
  const runs = names.map((name) => (name < 0 || counts[name]! < least ? -1 : numberOf(kept, name)));
  return { runs, counts: [...kept.keys()].map((name) => counts[name]!), covered: new Uint8Array(kept.size) };
}

function numberOf<Name>(numbers: Map<Name, number>, name: Name): number {
  const known = numbers.get(name);
  if (known !== undefined) return known;
  numbers.set(name, numbers.size);
  return numbers.size - 1;
}
