import { describe, expect, test } from "vitest";
import { meanOf, measure, ndcg, quantile, recall, reciprocalRank } from "./measures.ts";

const judged = (gains: Readonly<Record<string, number>>) => new Map(Object.entries(gains));

describe("nDCG, worked out by hand", () => {
  // Discounts by rank: 1, 1/log2(3) = 0.63093, 1/log2(4) = 0.5, 1/log2(5) = 0.43068.
  test.each([
    { what: "the one answer first", ranked: ["a", "b"], gains: { a: 1 }, is: 1 },
    { what: "the one answer second", ranked: ["b", "a"], gains: { a: 1 }, is: 0.63093 },
    { what: "the one answer third", ranked: ["b", "c", "a"], gains: { a: 1 }, is: 0.5 },
    { what: "nothing found", ranked: [], gains: { a: 1 }, is: 0 },
    { what: "nothing to find", ranked: ["a"], gains: {}, is: 0 },
    { what: "two answers, one found first: 1 / (1 + 0.63093)", ranked: ["a", "x"], gains: { a: 1, b: 1 }, is: 0.61315 },
    // (1 + 3 · 0.63093) / (3 + 1 · 0.63093) = 2.89279 / 3.63093
    { what: "the better of two second", ranked: ["a", "b"], gains: { a: 1, b: 3 }, is: 0.79671 },
    // Linear gain: with 2^gain − 1 it would be (1 + 7 · 0.63093) / (7 + 0.63093) = 0.70981.
    // (2 + 0 + 1 · 0.5) / (2 + 1 · 0.63093 + 1 · 0.5) = 2.5 / 3.13093
    { what: "three answers, one of them missed", ranked: ["a", "x", "b"], gains: { a: 2, b: 1, c: 1 }, is: 0.79848 },
  ])("$what: $is", ({ ranked, gains, is }) => {
    expect(ndcg(ranked, judged(gains), 10)).toBeCloseTo(is, 5);
  });

  test("only the first so many count, and the best list is cut there too", () => {
    expect(ndcg(["x", "a"], judged({ a: 1 }), 1)).toBe(0);
    expect(ndcg(["a", "b"], judged({ a: 1, b: 1, c: 1 }), 2)).toBe(1);
  });
});

describe("the other measures", () => {
  test.each([
    { ranked: ["a"], depth: 10, rank: 1, share: 0.5 },
    { ranked: ["x", "y", "b", "a"], depth: 10, rank: 1 / 3, share: 1 },
    { ranked: ["x", "y", "b", "a"], depth: 3, rank: 1 / 3, share: 0.5 },
    { ranked: ["x", "y", "b", "a"], depth: 2, rank: 0, share: 0 },
    { ranked: [], depth: 10, rank: 0, share: 0 },
  ])("of $ranked within $depth", ({ ranked, depth, rank, share }) => {
    const relevant = judged({ a: 1, b: 2 });
    expect(reciprocalRank(ranked, relevant, depth)).toBeCloseTo(rank, 12);
    expect(recall(ranked, relevant, depth)).toBe(share);
  });

  test("recall of nothing is nothing", () => expect(recall(["a"], new Map(), 10)).toBe(0));

  test("together, for a list whose answers stand at 2 and 11", () => {
    const ranked = Array.from({ length: 20 }, (_, i) => (i === 1 ? "a" : i === 10 ? "b" : `x${i}`));
    const { ndcg10, ...others } = measure(ranked, judged({ a: 1, b: 1 }));
    expect(ndcg10).toBeCloseTo(0.63093 / 1.63093, 5);
    expect(others).toEqual({ mrr10: 0.5, recall10: 0.5, recall100: 1, success1: 0, empty: 0 });
  });

  test("the mean counts every query alike, also one without an answer", () => {
    const good = measure(["a"], judged({ a: 1 }));
    const none = measure([], judged({ a: 1 }));
    expect(meanOf([good, none, none, none])).toEqual({
      ...{ ndcg10: 0.25, mrr10: 0.25, recall10: 0.25, recall100: 0.25, success1: 0.25 },
      empty: 0.75,
    });
    expect(meanOf([]).mrr10).toBe(0);
  });

  test.each([
    { values: [3, 1, 2], share: 0.5, is: 2 },
    { values: [4, 1, 3, 2], share: 0.5, is: 3 },
    { values: [1, 2], share: 1, is: 2 },
    { values: [10, 9], share: 0, is: 9 },
    { values: [], share: 0.5, is: Number.NaN },
  ])("the quantile $share of $values is $is", ({ values, share, is }) => expect(quantile(values, share)).toBe(is));
});
