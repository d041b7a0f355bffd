import { expect, test } from "vitest";
import { Kept } from "../../src/search/kept.ts";

test("what is kept never weighs more than the bound, and is kept anew where it would", () => {
  const kept = new Kept<string, number>(10);
  kept.keep("a", 1, 4);
  kept.keep("b", 2, 6);
  expect([kept.get("a"), kept.get("b")]).toEqual([1, 2]);
  expect(kept.keep("c", 3, 1)).toBe(3);
  expect([kept.get("a"), kept.get("b"), kept.get("c")]).toEqual([undefined, undefined, 3]);
});

test("what is heavier than the bound is given back and lets nothing else go", () => {
  const kept = new Kept<string, number>(10);
  kept.keep("a", 1, 4);
  expect(kept.keep("huge", 2, 11)).toBe(2);
  expect([kept.get("a"), kept.get("huge")]).toEqual([1, undefined]);
});
