/** What is looked through for phrases: numbers of words, text by text. */
export interface Words {
  /** A number for each word; forms of one word share it. */
  readonly keys: readonly number[];
  /** Whether nothing goes across from the word before. */
  readonly apart: readonly boolean[];
  /** Whether a phrase may begin and end with it. */
  readonly telling: readonly boolean[];
  /** The paragraph that it stands in. */
  readonly paragraphs: readonly number[];
}

/** A phrase: where it stands, each place the number of its first word. */
export interface Repeat {
  readonly length: number;
  readonly count: number;
  readonly places: readonly number[];
}

/**
 * Runs of words that stand in at least `least` paragraphs, begin and end with telling words, and are no part of a longer
 * one that stands in as many: “free trade area” is one, “trade area” is none if it is nowhere without “free”. What is
 * repeated at greater length than `longest` is a passage and gives none at all.
 *
 * Level by level (Agrawal and Srikant 1994, Apriori): a run of n words can only recur where both runs of n − 1 words
 * within it do.
 */
export function findRepeats(words: Words, least: number, longest: number): Repeat[] {
  const { keys, apart, telling } = words;
  let level: Level = levelOf(words, keys, least);
  const found: Repeat[] = [];
  /** Runs one word shorter that are of interest; and of each whether a longer one stands in as many paragraphs. */
  const levels: Level[] = [level];
  // Two words more than a completion has, to see that something is longer.
  for (let length = 2; length <= longest + 2 && level.counts.length > 0; length++) {
    const before = level;
    const names = new Map<number, number>();
    const runs = keys.map((_, at) => {
      const left = before.runs[at]!;
      const right = before.runs[at + 1];
      if (left < 0 || right === undefined || right < 0 || apart[at + length - 1]) return -1;
      const name = left * 2 ** 26 + right;
      const known = names.get(name) ?? names.size;
      names.set(name, known);
      return known;
    });
    level = levelOf(words, runs, least);
    levels.push(level);
  }
  // The longest first, so that what is covered by a longer one that is itself no phrase (“area between”) is known.
  for (let length = levels.length; length >= 1; length--) {
    const { runs, counts, covered } = levels[length - 1]!;
    const places = new Map<number, number[]>();
    runs.forEach((run, at) => {
      if (run < 0) return;
      const edges = telling[at]! && telling[at + length - 1]!;
      // Whether it is a phrase itself, or part of one: then what is within and as frequent is none.
      const shorter = levels[length - 2];
      if (shorter && (edges || covered[run])) {
        for (const inner of [shorter.runs[at]!, shorter.runs[at + 1]!]) {
          if (shorter.counts[inner] === counts[run]) shorter.covered[inner] = 1;
        }
      }
      if (!edges || covered[run] || length > longest) return;
      const here = places.get(run);
      if (here) here.push(at);
      else places.set(run, [at]);
    });
    for (const [run, at] of places) found.push({ length, count: counts[run]!, places: at });
  }
  return found;
}

/** All runs of one length: for each place the number of the run that begins there, −1 for a rare one. */
interface Level {
  readonly runs: readonly number[];
  /** For each run how many paragraphs have it. */
  readonly counts: readonly number[];
  /** For each run whether a longer one has it wherever it stands. */
  readonly covered: Uint8Array;
}

function levelOf({ paragraphs }: Words, names: readonly number[], least: number): Level {
  const counts: number[] = [];
  const last: number[] = [];
  names.forEach((name, at) => {
    if (name < 0 || last[name] === paragraphs[at]) return;
    last[name] = paragraphs[at]!;
    counts[name] = (counts[name] ?? 0) + 1;
  });
  const numbers = new Map<number, number>();
  const kept: number[] = [];
  const runs = names.map((name) => {
    if (name < 0 || counts[name]! < least) return -1;
    const number = numbers.get(name) ?? numbers.size;
    if (number === numbers.size) {
      numbers.set(name, number);
      kept.push(counts[name]!);
    }
    return number;
  });
  return { runs, counts: kept, covered: new Uint8Array(kept.length) };
}
