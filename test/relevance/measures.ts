/** How good a ranked list is, between 0 and 1. Pure; ids of a list are all different. */

/** Ids that answer a query, each with how well: 1 or more. */
export type Relevant = ReadonlyMap<string, number>;

/** What is measured of one ranked list, or the mean of many. */
export interface Measures {
  readonly ndcg10: number;
  readonly mrr10: number;
  readonly recall10: number;
  readonly recall100: number;
  readonly success1: number;
  /** 1 where nothing was found at all. */
  readonly empty: number;
}

export const MEASURES = ["ndcg10", "mrr10", "recall10", "recall100", "success1", "empty"] as const;

/** @param ranked ids, best first; at least a hundred where there are so many */
export function measure(ranked: readonly string[], relevant: Relevant): Measures {
  return {
    ndcg10: ndcg(ranked, relevant, 10),
    mrr10: reciprocalRank(ranked, relevant, 10),
    recall10: recall(ranked, relevant, 10),
    recall100: recall(ranked, relevant, 100),
    success1: relevant.has(ranked[0] ?? "") ? 1 : 0,
    empty: ranked.length === 0 ? 1 : 0,
  };
}

/** The mean of each; all 0 where there is nothing. */
export function meanOf(all: readonly Measures[]): Measures {
  const mean = (name: keyof Measures) => all.reduce((sum, one) => sum + one[name], 0) / Math.max(1, all.length);
  return Object.fromEntries(MEASURES.map((name) => [name, mean(name)])) as unknown as Measures;
}

/**
 * Normalised discounted cumulative gain with linear gain, as trec_eval's `ndcg_cut`: the gains of the first `depth`,
 * each divided by log2(rank + 1), over the same of the best list that the judgements allow.
 */
export function ndcg(ranked: readonly string[], relevant: Relevant, depth: number): number {
  const best = discounted(
    [...relevant.values()].sort((a, b) => b - a),
    depth,
  );
  if (best === 0) return 0;
  return (
    discounted(
      ranked.map((id) => relevant.get(id) ?? 0),
      depth,
    ) / best
  );
}

function discounted(gains: readonly number[], depth: number): number {
  return gains.slice(0, depth).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0);
}

/** One over the rank of the first relevant id among the first `depth`, or 0. */
export function reciprocalRank(ranked: readonly string[], relevant: Relevant, depth: number): number {
  const first = ranked.slice(0, depth).findIndex((id) => relevant.has(id));
  return first < 0 ? 0 : 1 / (first + 1);
}

/** Which share of the relevant ids is among the first `depth`. */
export function recall(ranked: readonly string[], relevant: Relevant, depth: number): number {
  if (relevant.size === 0) return 0;
  return ranked.slice(0, depth).filter((id) => relevant.has(id)).length / relevant.size;
}

/** The value below which that share lies: the one at `share` of the way through the sorted list. NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
