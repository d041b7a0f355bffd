import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { drawGrowth, keptContents } from "./growth.ts";

test("the picture of growth is that of the kept results", () => {
  const drawn = drawGrowth(keptContents());
  expect(readFileSync(resolve(import.meta.dirname, "results/growth.svg"), "utf8")).toBe(drawn);
  // A line for each form of the index, up to a million.
  expect(drawn.match(/<polyline points="[^"]{20,}"/g)?.length).toBeGreaterThanOrEqual(8);
});
