/** Draws from random numbers. */
export interface Draw {
  /** A whole number from 0 up to, not including, `end`. */
  below(end: number): number;
  /** From 1 to `most`, small ones far more often. */
  skewed(most: number): number;
  chance(share: number): boolean;
  /** From 0 up to, not including, 1. */
  fraction(): number;
  /** One of them; there must be some. */
  of<T>(values: readonly T[]): T;
  times<T>(count: number, make: (i: number) => T): T[];
}

/** @param random gives numbers from 0 up to, not including, 1 */
export function drawing(random: () => number): Draw {
  const below = (end: number) => Math.floor(random() * end);
  return {
    below,
    skewed: (most) => 1 + Math.floor(random() ** 2 * most),
    chance: (share) => random() < share,
    fraction: random,
    of: (values) => values[below(values.length)]!,
    times: (count, make) => Array.from({ length: count }, (_, i) => make(i)),
  };
}
