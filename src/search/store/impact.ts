import type { Lengths } from "./engine.ts";

/**
 * The weight of a field's length in ranking (b of BM25). Bounds of postings are stored and given for this one only; so
 * it is part of an index, and a change of it needs another build.
 */
export const LENGTH_WEIGHT = 0.65;

/** The lengths of one field: of each paragraph, and their mean. */
export interface FieldLengths {
  readonly lengths: Lengths;
  readonly average: number;
}

/** What a frequency counts in a field of that length, before it saturates. */
export function impactOf(frequency: number, length: number, average: number): number {
  return frequency / (1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * length) / average);
}
