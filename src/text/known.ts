/** A word of folded texts, and its index terms. */
interface Known {
  word: string;
  terms: readonly string[];
}

/**
 * Remembers the terms that `read` gives, as a text repeats few words most of the time and a stem costs 20 times a look-up.
 * Plain words, of ASCII letters and digits only, are most of all in most languages. They stand in one table, so that each
 * costs one reach into memory, and for one that is known nothing is made:
 *
 *     … | low high word terms | low high word terms | …      low and high: its last ten letters, of six bits each
 *         the first               the newest                 of all the words that share a pair of places
 */
export function createKnown(read: (word: string) => readonly string[]) {
  const found: Known = { word: "", terms: [] };
  let table: unknown[] = [];
  const others = new Map<string, readonly string[]>();

  return {
    /** The plain word at `[from, to)` of a text, at most KNOWN_LENGTH long; good until the next is looked for. */
    plainAt(text: string, from: number, to: number): Readonly<Known> {
      let low = 0;
      let high = 0;
      for (let at = from; at < to; at++) {
        const code = text.charCodeAt(at);
        high = ((high << 6) | (low >>> 24)) & BITS;
        low = ((low << 6) | (code & 0x1f) | ((code & 0x40) >> 1)) & BITS;
      }
      // Below zero: there are more letters, which are compared.
      if (to - from > 10) high = ~high;
      const holds = (place: number): boolean =>
        table[place] === low && table[place + 1] === high && (high >= 0 || table[place + 2] === text.slice(from, to));
      // Made when it is needed: many an analyser has languages that no text is in.
      if (table.length === 0) table = new Array(8 * PAIRS);
      let place = 8 * (Math.imul(low ^ high, 0x9e3779b1) >>> 18);
      if (table[place] !== undefined && !holds(place)) place += 4;
      if (!holds(place)) {
        let word = text.slice(from, to);
        // A long piece of a text would hold the whole text in memory.
        if (word.length > 12) word = word.split("").join("");
        table[place] = low;
        table[place + 1] = high;
        table[place + 2] = word;
        table[place + 3] = read(word);
      }
      found.word = table[place + 2] as string;
      found.terms = table[place + 3] as readonly string[];
      return found;
    },

    /** The terms of any word. */
    termsOf(word: string): readonly string[] {
      let terms = others.get(word);
      if (terms === undefined) {
        terms = read(word);
        if (others.size >= KNOWN_LIMIT) others.clear();
        if (word.length <= KNOWN_LENGTH) others.set(word, terms);
      }
      return terms;
    },
  };
}

/** Of places in the table: 2 ** 14. */
const PAIRS = 16_384;
/** Other words that are remembered. */
const KNOWN_LIMIT = 20_000;
/** Longer ones are no words; in UTF-16 code units. */
export const KNOWN_LENGTH = 64;
/** Whole numbers of 30 bits are held as they are in every runtime. */
const BITS = 2 ** 30 - 1;
