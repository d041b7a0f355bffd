import { unitAt, widthAt } from "./letters.ts";
import type { Table } from "./table.ts";

/**
 * Calls `found` with the table at every entry within `most` edits of `target`: optimal string alignment, that is
 * Levenshtein with a swap of neighbours as one edit and no substring edited twice (Damerau 1964; Boytsov 2011 for the
 * variant). A letter is a code point: scripts such as Adlam and Osage take two code units for one.
 *
 *            t a r g e t
 *         0  1 2 3 4 5 6      One row per letter of the entry at hand. The next one of the table keeps the rows of the
 *      t  1  0 1 2 3 4 5      beginning it shares. When a whole row is above `most`, no entry with that beginning can
 *      r  2  1 1 1 2 3 4      come back under it, so the walk goes on with the first one beyond that beginning.
 *      …
 *
 * @param begun whether `target` is only the beginning of what is meant: then the nearest beginning of an entry counts
 */
export function walkNear(
  table: Table,
  target: string,
  most: number,
  begun: boolean,
  found: (edits: number) => void,
): void {
  const wanted = Uint32Array.from(target, (letter) => letter.codePointAt(0)!);
  const width = wanted.length + 1;
  const most1 = most + 1;
  // Deeper than this all rows are above `most`.
  const rows = new Uint8Array((width + most1) * width).map((_, j) => Math.min(j, most1));
  /** By depth, from 0: its letter; where in the bytes it ends; the least of its row; how near the entry is by then. */
  const depths = width + most1;
  const letters = new Uint32Array(depths);
  const ends = new Uint32Array(depths);
  const least = new Uint8Array(depths);
  const distances = new Uint8Array(depths);
  distances[0] = Math.min(wanted.length, 255);
  let depth = 0;
  if (!table.seek([])) return;
  for (;;) {
    while (ends[depth]! > table.shared) depth--;
    let dead = isDead(depth);
    while (!dead && ends[depth]! < table.length) {
      const at = ends[depth++]!;
      ends[depth] = at + readLetter(at);
      least[depth] = fillRow();
      const here = depth + most < wanted.length ? most1 : rows[depth * width + wanted.length]!;
      distances[depth] = begun ? Math.min(here, distances[depth - 1]!) : here;
      dead = isDead(depth);
    }
    const near = distances[depth]! <= most;
    if (near && (begun || !dead)) found(distances[depth]!);
    const more = dead && !(begun && near) ? table.skip(ends[depth]!, follower()) : table.next();
    if (!more) return;
  }

  /** A swap still to come builds on the row before and costs one more. */
  function isDead(at: number): boolean {
    return at > 0 && least[at]! > most && least[at - 1]! >= most;
  }

  /**
   * The least byte that may stand in place of the last one at hand: the next, or where no edit is left that of the next
   * letter that `target` goes on with.
   */
  function follower(): number {
    const letter = letters[depth]!;
    if (least[depth - 1]! < most || letter > 127) return table.bytes[ends[depth]! - 1]! + 1;
    const above = (depth - 1) * width;
    const before = letters[depth - 1]!;
    let next = 256;
    for (let j = Math.max(1, depth - most); j <= Math.min(wanted.length, depth + most); j++) {
      if (rows[above + j - 1]! <= most) take(wanted[j - 1]!);
      if (j > 1 && depth > 1 && before === wanted[j - 1] && rows[above - width + j - 2]! < most) take(wanted[j - 2]!);
    }
    return next;

    function take(wanted: number): void {
      // The first byte of any other than an ASCII letter is greater.
      if (wanted > letter) next = Math.min(next, wanted, 128);
    }
  }

  /** Reads the letter there and gives the number of its bytes. */
  function readLetter(at: number): number {
    const { bytes, length } = table;
    const unit = unitAt(bytes, at);
    const bytesOfUnit = widthAt(bytes, at);
    letters[depth] = unit;
    if (unit >> 10 !== 0x36 || at + bytesOfUnit >= length) return bytesOfUnit;
    const next = unitAt(bytes, at + bytesOfUnit);
    if (next >> 10 !== 0x37) return bytesOfUnit;
    letters[depth] = ((unit & 0x3ff) << 10) + (next & 0x3ff) + 0x10000;
    return 2 * bytesOfUnit;
  }

  /** Fills the row of the letter at hand and returns its least. Beyond `most` all distances are one. */
  function fillRow(): number {
    const row = depth * width;
    const above = row - width;
    const letter = letters[depth]!;
    const before = letters[depth - 1]!;
    let lowest = most1;
    // Further than `most` from the diagonal nothing is near enough.
    const from = Math.max(1, depth - most);
    const to = Math.min(wanted.length, depth + most);
    rows[row + from - 1] = most1;
    if (depth <= most) lowest = rows[row] = depth;
    for (let j = from; j <= to; j++) {
      const same = letter === wanted[j - 1] ? 0 : 1;
      let best = Math.min(rows[above + j]! + 1, rows[row + j - 1]! + 1, rows[above + j - 1]! + same, most1);
      if (j > 1 && depth > 1 && letter === wanted[j - 2] && before === wanted[j - 1]) {
        best = Math.min(best, rows[above - width + j - 2]! + 1);
      }
      rows[row + j] = best;
      if (best < lowest) lowest = best;
    }
    if (to < wanted.length) rows[row + to + 1] = most1;
    return lowest;
  }
}
