/** Longer ones are no words; in UTF-16 code units. */
export const KNOWN_LENGTH = 64;
/** Words that are remembered; a power of two. */
const KNOWN_LIMIT = 32_768;

/** The terms of words, remembered: a text repeats few words most of the time, and a stem costs 20 times a look-up. */
export interface KnownWords {
  /**
   * The place of the word at `[from, to)` of a text, of at most KNOWN_LENGTH; good until the next is looked for.
   *
   * @param plain whether it is of small ASCII letters and digits only
   */
  placeOf(text: string, from: number, to: number, plain: boolean): number;
  wordAt(place: number): string;
  termsAt(place: number): readonly string[];
}

/**
 * All in one table, so that a word costs one reach into memory, and for one that is known nothing is made:
 *
 *     … | low high word terms | low high word terms | …      low and high: ten letters, six bits each
 *         newer                 older                        a new word drives out the older of its pair
 *
 * They say all of a plain word of up to ten letters; other words are compared besides.
 */
export function createKnownWords(termsOf: (word: string) => readonly string[]): KnownWords {
  let table: (number | string | readonly string[] | undefined)[] = [];
  const isAt = (place: number, low: number, high: number, text: string, from: number, to: number): boolean =>
    table[place] === low && table[place + 1] === high && (high >= 0 || table[place + 2] === text.slice(from, to));

  return {
    placeOf(text, from, to, plain) {
      let low = 0;
      let high = 0;
      for (let at = from; at < to; at++) {
        const code = text.charCodeAt(at);
        high = ((high << 6) | (low >>> 24)) & BITS;
        low = ((low << 6) | (code & 0x1f) | ((code & 0x40) >> 1)) & BITS;
      }
      if (!plain || to - from > 10) high = ~high;
      const hash = Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
      const newer = ((hash ^ (hash >>> 15)) & (KNOWN_LIMIT - 2)) * 4;
      const older = newer + 4;
      if (isAt(newer, low, high, text, from, to)) return newer;
      // Made when it is needed: many an analyser has languages that no text is in.
      if (table.length === 0) table = new Array(KNOWN_LIMIT * 4);
      const known = isAt(older, low, high, text, from, to);
      const word = known ? (table[older + 2] as string) : detached(text.slice(from, to));
      const terms = known ? table[older + 3] : termsOf(word);
      table.copyWithin(older, newer, older);
      table[newer] = low;
      table[newer + 1] = high;
      table[newer + 2] = word;
      table[newer + 3] = terms;
      return newer;
    },
    wordAt: (place) => table[place + 2] as string,
    termsAt: (place) => table[place + 3] as readonly string[],
  };
}

/** 30 bits are what an array holds as they are in every runtime. */
const BITS = 2 ** 30 - 1;

/** A copy of a piece of a text, which by itself would hold the whole text in memory. */
const detached = (piece: string): string => piece.split("").join("");
