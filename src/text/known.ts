/** A word of folded texts, and its index terms. */
export interface Known {
  readonly word: string;
  readonly terms: readonly string[];
}

/**
 * Remembers the terms of the word at `[from, to)` of a text, as a text repeats few words most of the time and a stem costs
 * 20 times a look-up. Letters are compared where they stand: for a word that is known nothing is made.
 *
 *     hash of the letters → | newer | older |       pairs of places; a new word drives out the older of its pair
 */
export function createKnown(
  termsOf: (word: string) => readonly string[],
): (text: string, from: number, to: number) => Known {
  let known: (Known | undefined)[] = [];
  return (text, from, to) => {
    const pair = pairOf(text, from, to);
    const newer = known[pair];
    if (newer !== undefined && standsAt(newer.word, text, from, to)) return newer;
    let found = known[pair + 1];
    if (found === undefined || !standsAt(found.word, text, from, to)) {
      const word = detached(text.slice(from, to));
      found = { word, terms: termsOf(word) };
      if (to - from > KNOWN_LENGTH) return found;
    }
    // Made when it is needed: many an analyser has languages that no text is in.
    if (known.length === 0) known = new Array(KNOWN_LIMIT);
    known[pair + 1] = newer;
    known[pair] = found;
    return found;
  };
}

/** Words that are remembered; a power of two. */
const KNOWN_LIMIT = 32_768;
/** Longer ones are no words; in UTF-16 code units. */
const KNOWN_LENGTH = 64;

/** The first of the two places where this word is remembered, by a hash of its code units (FNV-1a). */
function pairOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return ((hash ^ (hash >>> 15)) << 1) & (KNOWN_LIMIT - 1);
}

function standsAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = from; at < to; at++) if (word.charCodeAt(at - from) !== text.charCodeAt(at)) return false;
  return true;
}

/** A copy of a piece of a text, which by itself would hold the whole text in memory. */
const detached = (piece: string): string => (piece.length < 13 ? piece : piece.split("").join(""));
