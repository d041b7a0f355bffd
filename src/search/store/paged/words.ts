import type { WordEntry, WordSource } from "../engine.ts";
import { bytesOf } from "./letters.ts";
import { walkNear } from "./near.ts";
import type { Table } from "./table.ts";

/** The dictionary of words as written, see WordSource, of a table of words and terms. */
export function createWords(table: Table): WordSource {
  const entry = (): WordEntry => ({ word: table.text, documentFrequency: table.frequency });
  const entryAt = (key: number): WordEntry => {
    table.goTo(key % NUMBERS);
    return entry();
  };
  return {
    get: (word) => (table.find(word) && table.frequency > 0 ? entry() : undefined),
    startingWith(prefix, most) {
      const begin = bytesOf(prefix);
      const found: number[] = [];
      if (table.seek(begin) && begins(table, begin)) {
        do {
          if (table.length > begin.length && table.frequency > 0) found.push(keyOf(0, table));
        } while (table.next() && table.shared >= begin.length);
      }
      return { words: inOrder(found, most).map(entryAt), cut: found.length > most };
    },
    near(word, edits, most, begun = false) {
      const first = bytesOf(String.fromCodePoint(word.codePointAt(0) ?? 0));
      const found: number[] = [];
      walkNear(table, word, edits, begun, (distance) => {
        if (table.frequency > 0) found.push(keyOf(2 * distance + (begins(table, first) ? 0 : 1), table));
      });
      return inOrder(found, most).map((key) => ({ ...entryAt(key), edits: Math.floor(key / (2 * NUMBERS ** 2)) }));
    },
  };
}

/** More than a table has entries, and a content paragraphs. */
const NUMBERS = 2 ** 24;

/** The entry at hand as one number that sorts: first by `distance`, then the more frequent, then by its letters. */
const keyOf = (distance: number, { frequency, number }: Table): number =>
  (distance * NUMBERS + NUMBERS - 1 - frequency) * NUMBERS + number;

/** Typed arrays sort numbers fast. */
const inOrder = (keys: readonly number[], most: number): number[] => [
  ...Float64Array.from(keys).sort().subarray(0, most),
];

function begins({ bytes, length }: Table, begin: readonly number[]): boolean {
  return length >= begin.length && begin.every((byte, i) => bytes[i] === byte);
}
