import { keyOf } from "../complete/key.ts";
import { readJson, readNumbers, type SectionsByName } from "./sections.ts";

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
/** Completions in a chunk: more take longer to read for one of them, fewer take more room. */
export const CHUNK = 32;
export type CompletionKind = (typeof COMPLETION_KINDS)[number];

/** A place as one number: the completion, and where in the text of its key a word begins. */
export const placeOf = (completion: number, offset: number): number => completion * LONGEST_KEY + offset;
export const completionOf = (place: number): number => Math.floor(place / LONGEST_KEY);
/** 0 for the beginning of the completion itself. */
export const offsetOf = (place: number): number => place % LONGEST_KEY;
/** Keys are shorter, in UTF-16 code units. */
export const LONGEST_KEY = 256;

/**
 * What the build chose to complete queries with, the best first, so that a Worker that starts reads none of it. Sections,
 * numbers of 32 bits, little-endian:
 *
 *     completions   chunks of CHUNK: each a JSON array of a text and a number in turn, which is 8 × the count + an index
 *                   into COMPLETION_KINDS
 *     chunks        how many completions there are, then where each chunk begins, and the end
 *     beginnings    the places of all words, sorted by what stands from there on
 */
export function createCompletions(section: SectionsByName): Completions {
  const chunks = section("completions");
  const starts = readNumbers(section("chunks"));
  const places = readNumbers(section("beginnings"));
  const known: (readonly (string | number)[])[] = [];
  const keys: string[] = [];
  const at = (number: number): Completion => {
    const chunk = Math.floor(number / CHUNK);
    known[chunk] ??= readJson<(string | number)[]>(chunks.subarray(starts[chunk + 1], starts[chunk + 2]));
    const place = 2 * (number % CHUNK);
    const told = known[chunk][place + 1] as number;
    return { text: known[chunk][place] as string, kind: COMPLETION_KINDS[told & 7]!, count: told >>> 3 };
  };
  const restOf = (place: number): string => {
    const completion = completionOf(place);
    keys[completion] ??= keyOf(at(completion).text).text;
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
    size: starts[0] ?? 0,
    at,
    // Of all that follows a word a space is least.
    beginning: (typed, whole) => places.subarray(lowerBound(typed), lowerBound(`${typed}${whole ? " " : ""}\uffff`)),
  };
}
