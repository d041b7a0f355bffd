import { seeded } from "../process/random.ts";

/** Whether one of two engines is better than chance makes it, over the same queries. */
export interface Comparison {
  /** Mean of the differences: above 0 where the first is better. */
  readonly difference: number;
  /** Two-sided: how likely a difference at least as large is if the engines were the same. Never 0. */
  readonly p: number;
  /** Queries for which the first is better, and worse. */
  readonly up: number;
  readonly down: number;
}

const SEED = 20_261_122;

/**
 * Paired randomisation test (Fisher's, as Smucker, Allan and Carterette 2007 advise for comparing searches): if the
 * engines were the same, the sign of each query's difference would be a coin's. The share of random signs under which
 * the sum is at least as far from 0 as the one observed is p; what was observed counts as one of them.
 *
 * @param first  a measure of the first engine by query
 * @param second the same of the other, for the same queries in the same order
 */
export function compare(first: readonly number[], second: readonly number[], permutations = 10_000): Comparison {
  if (first.length !== second.length) throw new RangeError("both must be measured on the same queries");
  const all = first.map((value, i) => value - second[i]!);
  const differences = Float64Array.from(all.filter((difference) => difference !== 0));
  const observed = differences.reduce((sum, difference) => sum + difference, 0);
  const random = seeded(SEED);
  // Sums of the same numbers in another order differ in their last bits.
  const bar = Math.abs(observed) - 1e-9;
  let asFar = 0;
  for (let round = 0; round < permutations; round++) {
    let sum = 0;
    let bits = 0;
    for (let i = 0; i < differences.length; i++) {
      if (i % BITS === 0) bits = Math.floor(random() * 2 ** BITS);
      sum += (bits & 1) === 1 ? differences[i]! : -differences[i]!;
      bits >>= 1;
    }
    if (Math.abs(sum) >= bar) asFar++;
  }
  const up = differences.filter((difference) => difference > 0).length;
  return {
    difference: observed / Math.max(1, all.length),
    p: (asFar + 1) / (permutations + 1),
    up,
    down: differences.length - up,
  };
}

/** Coins that one random number gives. */
const BITS = 30;
