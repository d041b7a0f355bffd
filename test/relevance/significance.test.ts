import { expect, test } from "vitest";
import { seeded } from "../process/random.ts";
import { compare } from "./significance.ts";

/** Every one of the 2^n ways to give signs to the differences: what random signs approach. */
function exactP(first: readonly number[], second: readonly number[]): number {
  const differences = first.map((value, i) => value - second[i]!);
  const sum = (signs: number) => differences.reduce((total, d, i) => total + ((signs >> i) & 1 ? d : -d), 0);
  const observed = Math.abs(differences.reduce((total, d) => total + d, 0));
  const ways = Array.from({ length: 2 ** differences.length }, (_, signs) => Math.abs(sum(signs)));
  return ways.filter((way) => way >= observed - 1e-9).length / ways.length;
}

test("the same engine twice is as likely as can be", () => {
  expect(compare([0.5, 1, 0], [0.5, 1, 0])).toEqual({ difference: 0, p: 1, up: 0, down: 0 });
});

test("differences, and who wins how often", () => {
  const { difference, up, down } = compare([1, 1, 0.5, 0.2], [0, 0.5, 1, 0.2]);
  expect(difference).toBeCloseTo(0.25, 12);
  expect([up, down]).toEqual([2, 1]);
});

// One way in 2^10 gives all signs alike, and its opposite is as far away.
test("ten wins of ten have p = 2 / 1024", () => {
  const { p } = compare(new Array(10).fill(1), new Array(10).fill(0));
  expect(p).toBeGreaterThan(0.001);
  expect(p).toBeLessThan(0.003);
});

test("random signs come near to counting every way", () => {
  const random = seeded(7);
  for (let round = 0; round < 8; round++) {
    const first = Array.from({ length: 12 }, () => Math.round(random() * 10) / 10);
    const second = first.map((value) => (random() < 0.3 ? value : Math.round(random() * 10) / 10));
    expect(Math.abs(compare(first, second).p - exactP(first, second))).toBeLessThan(0.02);
  }
});

test("it does not matter who is named first", () => {
  const [a, b] = [
    [0.1, 0.9, 0.4, 1, 0.3],
    [0.2, 0.3, 0.4, 0.2, 0.1],
  ];
  const [forth, back] = [compare(a!, b!), compare(b!, a!)];
  expect(back).toEqual({ difference: -forth.difference, p: forth.p, up: forth.down, down: forth.up });
});

test("more than one random number is taken for many queries", () => {
  // Of 64 equal differences, signs that repeated after 30 would be far too even or far too uneven.
  const { p } = compare([...new Array(38).fill(1), ...new Array(26).fill(0)], new Array(64).fill(0.5));
  // The binomial's tail: P(at least 38 or at most 26 of 64) = 0.1686.
  expect(p).toBeGreaterThan(0.15);
  expect(p).toBeLessThan(0.19);
});

test("lists of different lengths are refused", () => expect(() => compare([1], [1, 2])).toThrow(RangeError));
