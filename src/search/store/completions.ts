import { keyOf } from "../complete/key.ts";

/** What the build chose to complete queries with, the best first; the lists run in parallel. */
export interface StoredCompletions {
  readonly texts: readonly string[];
  /** One digit each: an index into COMPLETION_KINDS. */
  readonly kinds: string;
  readonly counts: readonly number[];
}

/** What a query can become. Completions are meant by their numbers, which count from 0; the best is first. */
export interface Completions {
  readonly size: number;
  at(number: number): Completion;
  /**
   * Where completions go on as `typed` begins: at their own beginning or that of a later word.
   *
   * @param typed the text of a key
   * @param whole whether its last word is finished and stands for no longer ones
   */
  beginning(typed: string, whole: boolean): readonly Beginning[];
  /** Whether there is any such place. */
  begins(typed: string, whole: boolean): boolean;
}

export interface Completion {
  /** As the content writes it. */
  readonly text: string;
  readonly kind: CompletionKind;
  /** In how many paragraphs it stands; of a title or heading: how many stand below it. */
  readonly count: number;
}

export interface Beginning {
  readonly completion: number;
  /** Where in the text of its key, in UTF-16 code units; 0: the completion itself begins so. */
  readonly offset: number;
}

export const COMPLETION_KINDS = ["title", "heading", "name", "phrase", "word"] as const;
export type CompletionKind = (typeof COMPLETION_KINDS)[number];

/** A number for the word of completion `n` that begins at `offset` of its key. */
export const beginningEntry = (completion: number, offset: number): number => completion * LONGEST_KEY + offset;
/** Keys are shorter, in UTF-16 code units. */
export const LONGEST_KEY = 256;

/**
 * @param beginnings of every word of every completion, sorted by what stands from there on (see beginningEntry): 32-bit
 *   numbers, little-endian
 */
export function createCompletions({ texts, kinds, counts }: StoredCompletions, beginnings: Uint8Array): Completions {
  const entries = new Uint32Array(beginnings.buffer, beginnings.byteOffset, beginnings.byteLength >>> 2);
  // Made when a search comes by: all of them would make the start of a Worker slow.
  const keys: string[] = [];
  const restOf = (entry: number): string => {
    const completion = Math.floor(entry / LONGEST_KEY);
    keys[completion] ??= keyOf(texts[completion]!).text;
    return keys[completion].slice(entry % LONGEST_KEY);
  };
  /** The first entry from which on nothing is less than `text`. */
  const lowerBound = (text: string): number => {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (restOf(entries[middle]!) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // Of all that follows a word a space is least.
  const range = (typed: string, whole: boolean) =>
    entries.subarray(lowerBound(typed), lowerBound(typed + (whole ? " \uffff" : "\uffff")));
  return {
    size: texts.length,
    at: (number) => ({ text: texts[number]!, kind: COMPLETION_KINDS[Number(kinds[number])]!, count: counts[number]! }),
    beginning: (typed, whole) =>
      Array.from(range(typed, whole), (entry) => ({
        completion: Math.floor(entry / LONGEST_KEY),
        offset: entry % LONGEST_KEY,
      })),
    begins: (typed, whole) => range(typed, whole).length > 0,
  };
}
