import type { WordEntry, WordSource } from "./engine.ts";

/**
 * The words of the content as written, sorted by UTF-16 code units, with the number of paragraphs that hold each.
 * Both arrays run in parallel. Lookups are binary searches; the walk for misspelt words shares the work of
 * common beginnings and jumps over beginnings that are already too far off.
 */
export function createDictionary(words: readonly string[], counts: readonly number[]): WordSource {
  const entry = (i: number): WordEntry => ({ word: words[i]!, documentFrequency: counts[i]! });
  return {
    get(word) {
      const i = lowerBound(words, word);
      return words[i] === word ? entry(i) : undefined;
    },
    startingWith(prefix, most) {
      const found: WordEntry[] = [];
      for (let i = lowerBound(words, prefix); i < words.length && words[i]!.startsWith(prefix); i++) {
        if (words[i] !== prefix) found.push(entry(i));
      }
      found.sort(byFrequency);
      return { words: found.slice(0, most), cut: found.length > most };
    },
    near(word, edits, most, begun = false) {
      const found: (WordEntry & { edits: number })[] = [];
      walkNear(words, word, edits, begun, (i, distance) => found.push({ ...entry(i), edits: distance }));
      const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
      const strange = (e: WordEntry) => (e.word.startsWith(first) ? 0 : 1);
      found.sort((a, b) => a.edits - b.edits || strange(a) - strange(b) || byFrequency(a, b));
      return found.slice(0, most);
    },
  };
}

function byFrequency(a: WordEntry, b: WordEntry): number {
  return b.documentFrequency - a.documentFrequency || (a.word < b.word ? -1 : 1);
}

/** Index of the first word from `from` on that is not less than `word`, which is expected to be near. */
function gallop(words: readonly string[], word: string, from: number): number {
  let step = 1;
  while (from + step < words.length && words[from + step]! < word) step *= 2;
  return lowerBound(words, word, from + (step >>> 1), Math.min(words.length, from + step + 1));
}

/** Index of the first word in `[from, to)` that is not less than `word`. */
function lowerBound(words: readonly string[], word: string, from = 0, to = words.length): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (words[middle]! < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Calls `found` for every word within `most` edits of `target`: optimal string alignment, that is Levenshtein with a
 * swap of neighbours as one edit and no substring edited twice (Damerau 1964; Boytsov 2011 for the variant). A letter is
 * a code point: scripts such as Adlam and Osage take two code units for one.
 *
 *            t a r g e t
 *         0  1 2 3 4 5 6      One row per letter of the word at hand. The next word of the sorted list keeps the
 *      t  1  0 1 2 3 4 5      rows of the beginning it shares. When a whole row is above `most`, no word with that
 *      r  2  1 1 1 2 3 4      beginning can come back under it, so the walk goes on with the first word beyond that
 *      …                      beginning, which is mostly near: steps that double, then halve, find it.
 *
 * @param begun whether `target` is only the beginning of what is meant: then the nearest beginning of a word counts
 */
function walkNear(
  words: readonly string[],
  target: string,
  most: number,
  begun: boolean,
  found: (index: number, edits: number) => void,
): void {
  const wanted = lettersOf(target);
  const rows = [Uint8Array.from({ length: wanted.length + 1 }, (_, j) => Math.min(j, most + 1))];
  /** The least of each row: what the words that begin so can still come down to. */
  const least = [0];
  /** How near the word at hand is at each depth; where `target` is only begun, the nearest so far. */
  const distances = [wanted.length];
  let previous: ArrayLike<string> = "";
  let filled = 0;
  for (let i = 0; i < words.length; ) {
    const word = lettersOf(words[i]!);
    let depth = sharedLength(previous, word, filled);
    let dead = false;
    while (depth < word.length && !dead) {
      depth++;
      rows[depth] ??= new Uint8Array(wanted.length + 1);
      least[depth] = fillRow(rows, word, depth, wanted, most);
      const here = rows[depth]![wanted.length]!;
      distances[depth] = begun ? Math.min(here, distances[depth - 1]!) : here;
      // A swap still to come builds on the row before and costs one more.
      dead = least[depth]! > most && least[depth - 1]! >= most;
    }
    previous = word;
    filled = depth;
    const distance = distances[depth]!;
    if (dead && !(begun && distance <= most)) {
      const prefix = typeof word === "string" ? word.slice(0, depth) : Array.from(word).slice(0, depth).join("");
      i = gallop(words, afterPrefix(prefix), i + 1);
      continue;
    }
    if (distance <= most) found(i, distance);
    i++;
  }
}

/** Fills the row of the first `depth` letters of a word and returns its least. Beyond `most` all distances are one. */
function fillRow(
  rows: readonly Uint8Array[],
  word: ArrayLike<string>,
  depth: number,
  wanted: ArrayLike<string>,
  most: number,
): number {
  const row = rows[depth]!;
  const above = rows[depth - 1]!;
  const letter = word[depth - 1];
  const before = word[depth - 2];
  let least = most + 1;
  // Further than `most` from the diagonal nothing is near enough.
  row.fill(least);
  if (depth <= most) least = row[0] = depth;
  const last = Math.min(wanted.length, depth + most);
  for (let j = Math.max(1, depth - most); j <= last; j++) {
    const same = letter === wanted[j - 1] ? 0 : 1;
    let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + same, most + 1);
    const swapped = j > 1 && letter === wanted[j - 2] && before === wanted[j - 1];
    if (swapped) best = Math.min(best, rows[depth - 2]![j - 2]! + 1);
    row[j] = best;
    if (best < least) least = best;
  }
  return least;
}

/** A string is its own list of letters unless some take two code units. */
function lettersOf(word: string): ArrayLike<string> {
  return /[\ud800-\udfff]/.test(word) ? [...word] : word;
}

function sharedLength(a: ArrayLike<string>, b: ArrayLike<string>, most: number): number {
  const end = Math.min(a.length, b.length, most);
  let i = 0;
  while (i < end && a[i] === b[i]) i++;
  return i;
}

/** The least string above every string that begins with `prefix`. */
function afterPrefix(prefix: string): string {
  for (let i = prefix.length - 1; i >= 0; i--) {
    const unit = prefix.charCodeAt(i);
    if (unit < 0xffff) return prefix.slice(0, i) + String.fromCharCode(unit + 1);
  }
  return "\uffff\uffff";
}
