import { expect, test } from "vitest";
import type { Measured } from "./measured.ts";
import { optionOf } from "./options.ts";
import { waitingOf } from "./waiting.ts";

const MEASURED: Measured = {
  ...{ date: "2026-11-23", commit: "0000000", paragraphs: 1e6 },
  ...{ cpu: 10, reads: { p50: 4, p90: 10 }, resident: 10e6, working: 60e6, files: 10_000 },
  growth: { cpu: 0.5, reads: 0.1, resident: 1 },
};

test("one Worker with what was measured costs what was measured", () => {
  expect(optionOf(1e6, 1, MEASURED)).toMatchObject({ memory: 70e6, files: 10_000, cpu: 10, stops: [] });
  // A request and ten milliseconds, at the published prices.
  expect(optionOf(1e6, 1, MEASURED).dollars).toBeCloseTo(0.5, 9);
  expect(optionOf(1e6, 1, MEASURED).dollarsFromR2).toBeCloseTo(0.5 + 4 * 0.36, 9);
});

test.each([
  { paragraphs: 1e7, workers: 1, stops: ["memory", "size of a Worker"] },
  { paragraphs: 1e7, workers: 10, stops: [] },
  { paragraphs: 1e8, workers: 31, stops: [] },
  { paragraphs: 1e8, workers: 32, stops: ["Workers of a request"] },
  { paragraphs: 3e8, workers: 25, stops: ["memory", "size of a Worker", "files, but not in R2"] },
])("$paragraphs paragraphs on $workers Workers meet the limits $stops", ({ paragraphs, workers, stops }) =>
  expect(optionOf(paragraphs, workers, MEASURED).stops).toEqual(stops),
);

test("a reader waits the same in every run, longer for more reads, for more Workers and for more CPU", () => {
  const fleet = { workers: 4, reads: { p50: 4, p90: 10 }, cpu: 20 };
  const { p50, p90 } = waitingOf(fleet);
  expect(waitingOf(fleet)).toEqual({ p50, p90 });
  expect(p90).toBeGreaterThan(p50);
  expect(waitingOf({ ...fleet, reads: { p50: 40, p90: 100 } }).p50).toBeGreaterThan(p50);
  expect(waitingOf({ ...fleet, workers: 16 }).p50).toBeGreaterThan(p50);
  expect(waitingOf({ ...fleet, cpu: 120 }).p50).toBeCloseTo(p50 + 100, 6);
});
