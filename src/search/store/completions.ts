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
   * Places where completions go on as `typed` begins: at their own beginning or that of a later word, in no order that
   * matters.
   *
   * @param typed the text of a key
   * @param whole whether its last word is finished and stands for no longer ones
   */
  beginning(typed: string, whole: boolean): Uint32Array;
}

export interface Completion {
  /** As the content writes it. */
  readonly text: string;
  readonly kind: CompletionKind;
  /** In how many paragraphs it stands; of a title or heading: how many stand below it. */
  readonly count: number;
}

export const COMPLETION_KINDS = ["title", "heading", "name", "phrase", "word"] as const;
export type CompletionKind = (typeof COMPLETION_KINDS)[number];

/** A place as one number: the completion, and where in the text of its key a word begins. */
export const placeOf = (completion: number, offset: number): number => completion * LONGEST_KEY + offset;
export const completionOf = (place: number): number => Math.floor(place / LONGEST_KEY);
/** 0 for the beginning of the completion itself. */
export const offsetOf = (place: number): number => place % LONGEST_KEY;
/** Keys are shorter, in UTF-16 code units. */
export const LONGEST_KEY = 256;

/** @param beginnings the places of all words, sorted by what stands from there on: 32-bit numbers, little-endian */
export function createCompletions({ texts, kinds, counts }: StoredCompletions, beginnings: Uint8Array): Completions {
  const places = new Uint32Array(beginnings.buffer, beginnings.byteOffset, beginnings.byteLength >>> 2);
  // Made when a search comes by: all of them would make the start of a Worker slow.
  const keys: string[] = [];
  const restOf = (place: number): string => {
    const completion = completionOf(place);
    keys[completion] ??= keyOf(texts[completion]!).text;
    return keys[completion].slice(offsetOf(place));
  };
  /** How many places there are before the first from which on nothing is less than `text`. */
  const lowerBound = (text: string): number => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (restOf(places[middle]!) < text) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    size: texts.length,
    at: (number) => ({ text: texts[number]!, kind: COMPLETION_KINDS[Number(kinds[number])]!, count: counts[number]! }),
    // Of all that follows a word a space is least.
    beginning: (typed, whole) => places.subarray(lowerBound(typed), lowerBound(`${typed}${whole ? " " : ""}\uffff`)),
  };
}
