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
    near(word, edits, most) {
      const found: (WordEntry & { edits: number })[] = [];
      walkNear(words, word, edits, (i, distance) => found.push({ ...entry(i), edits: distance }));
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

/** Index of the first word that is not less than `word`. */
function lowerBound(words: readonly string[], word: string, from = 0): number {
  let low = from;
  let high = words.length;
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
 *      r  2  1 1 1 2 3 4      beginning can come back under it (a swap needs the row before too), so the list is
 *      …                      searched for the first word beyond that beginning.
 */
function walkNear(
  words: readonly string[],
  target: string,
  most: number,
  found: (index: number, edits: number) => void,
): void {
  const wanted = [...target];
  const rows: number[][] = [Array.from({ length: wanted.length + 1 }, (_, j) => j)];
  let previous: string[] = [];
  for (let i = 0; i < words.length; ) {
    const word = [...words[i]!];
    let depth = sharedLength(previous, word, rows.length - 1);
    let dead = false;
    while (depth < word.length) {
      const row = nextRow(rows, word, depth, wanted);
      depth++;
      rows[depth] = row;
      if (Math.min(...row) > most && Math.min(...rows[depth - 1]!) > most) {
        dead = true;
        break;
      }
    }
    previous = word.slice(0, depth);
    rows.length = depth + 1;
    if (dead) {
      i = lowerBound(words, afterPrefix(previous.join("")), i + 1);
      continue;
    }
    const distance = rows[depth]![wanted.length]!;
    if (distance <= most) found(i, distance);
    i++;
  }
}

function nextRow(
  rows: readonly number[][],
  word: readonly string[],
  depth: number,
  target: readonly string[],
): number[] {
  const above = rows[depth]!;
  const aboveThat = rows[depth - 1];
  const letter = word[depth];
  const row = [depth + 1];
  for (let j = 1; j <= target.length; j++) {
    let best = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (letter === target[j - 1] ? 0 : 1));
    const swapped = j > 1 && depth > 0 && letter === target[j - 2] && word[depth - 1] === target[j - 1];
    if (swapped && aboveThat) best = Math.min(best, aboveThat[j - 2]! + 1);
    row.push(best);
  }
  return row;
}

function sharedLength(a: readonly string[], b: readonly string[], most: number): number {
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
