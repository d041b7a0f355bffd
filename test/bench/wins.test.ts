import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readKept } from "./kept.ts";
import { winsTable } from "./wins.ts";

test("README.md tells wins and losses as the kept results have them", () => {
  const page = readFileSync(resolve(import.meta.dirname, "../../README.md"), "utf8");
  expect(page).toContain(winsTable());
});

test("what costs less than Pilcrow is bold, what costs more is not", () => {
  const [, , ours, ...others] = winsTable(readKept()).split("\n");
  expect(ours).not.toContain("**");
  expect(others.join("")).toContain("**");
});
