import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Reporter, TestModule } from "vitest/node";

/** What a run gave, by state of its tests. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Closes a run with one plain line that people and programs can read, and where `PILCROW_RESULT` names a file keeps the
 * counts there, file by file (`npm run test:all`).
 */
export const closingLine: Reporter = {
  onTestRunEnd(modules, errors) {
    const files = modules.map((module) => ({ file: module.relativeModuleId, ...countsOf(module) }));
    const sum = (state: keyof Counts) => files.reduce((total, counts) => total + counts[state], 0);
    const counts: Counts = { passed: sum("passed"), failed: sum("failed") + errors.length, skipped: sum("skipped") };
    const result = process.env.PILCROW_RESULT;
    if (result !== undefined) {
      mkdirSync(dirname(result), { recursive: true });
      writeFileSync(result, JSON.stringify({ ...counts, files }));
    }
    const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : "";
    console.log(`tests: ${counts.passed} passed, ${counts.failed} failed${skipped}`);
  },
};

function countsOf(module: TestModule): Counts {
  const states = [...module.children.allTests()].map((test) => test.result().state);
  const count = (wanted: string) => states.filter((state) => state === wanted).length;
  // A file that fails before its first test has no test to count.
  return { passed: count("passed"), failed: count("failed") + module.errors().length, skipped: count("skipped") };
}
