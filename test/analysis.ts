import type { TestProject } from "vitest/node";
import { analyseEveryScript } from "./text/every-script.ts";

/** Hands what Node makes of every script to the tests that run in another runtime, where half a character arrives too. */
export function setup(project: TestProject): void {
  project.provide("analysis", JSON.stringify(analyseEveryScript()));
}
