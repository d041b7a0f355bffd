/** A word of folded texts, and its index terms. */
export interface Known {
  word: string;
  terms: readonly string[];
}

/**
 * Remembers the terms of words, as a text repeats few words most of the time and a stem costs 20 times a look-up. All in
 * one table, so that a word costs one reach into memory, and for one that is known nothing is made:
 *
 *     … | low high word terms | low high word terms | …      low and high: its last ten letters, of six bits each
 *         the first               the newest                 of all the words that share a pair of places
 *
 * They say all of a plain word of up to ten letters; other words are compared besides.
 *
 * @returns finds the word at `[from, to)` of a text, `plain` where it is of small ASCII letters and digits only; what it
 * gives is good until the next is looked for
 */
export function createKnown(termsOf: (word: string) => readonly string[]) {
  const found: Known = { word: "", terms: [] };
  let table: unknown[] = [];
  return (text: string, from: number, to: number, plain: boolean): Readonly<Known> => {
    let low = 0;
    let high = 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      high = ((high << 6) | (low >>> 24)) & BITS;
      low = ((low << 6) | (code & 0x1f) | ((code & 0x40) >> 1)) & BITS;
    }
    // Below zero: not all is said.
    if (!plain || to - from > 10) high = ~high;
    const holds = (place: number): boolean =>
      table[place] === low && table[place + 1] === high && (high >= 0 || table[place + 2] === text.slice(from, to));
    // Made when it is needed: many an analyser has languages that no text is in.
    if (table.length === 0) table = new Array(4 * KNOWN_LIMIT);
    let place = 8 * (Math.imul(low ^ high, 0x9e3779b1) >>> 18);
    if (table[place] !== undefined && !holds(place)) place += 4;
    if (!holds(place)) {
      let word = text.slice(from, to);
      // A long piece of a text would hold the whole text in memory.
      if (word.length > 12) word = word.split("").join("");
      const terms = termsOf(word);
      if (to - from > KNOWN_LENGTH) return { word, terms };
      table[place] = low;
      table[place + 1] = high;
      table[place + 2] = word;
      table[place + 3] = terms;
    }
    found.word = table[place + 2] as string;
    found.terms = table[place + 3] as readonly string[];
    return found;
  };
}

/** Words that are remembered; 2 ** 14 pairs. */
const KNOWN_LIMIT = 32_768;
/** Longer ones are no words; in UTF-16 code units. */
const KNOWN_LENGTH = 64;
/** Whole numbers of 30 bits are held as they are in every runtime. */
const BITS = 2 ** 30 - 1;
