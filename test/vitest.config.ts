import { resolve } from "node:path";
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import type { Reporter } from "vitest/node";

const root = resolve(import.meta.dirname, "..");

// Tests ask nothing of the network.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
process.env.WRANGLER_SEND_METRICS = "false";
process.env.WRANGLER_WRITE_LOGS = "false";

/** Closes a run with one plain line that people and programs can read. */
const closingLine: Reporter = {
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    // A file that fails before its first test has no test to count.
    const broken = modules.filter((module) => module.state() === "failed" && module.errors().length > 0).length;
    const skipped = count("skipped");
    console.log(
      `tests: ${count("passed")} passed, ${count("failed") + broken + errors.length} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
    );
  },
};

export default defineConfig({
  root,
  test: {
    reporters: ["default", closingLine],
    projects: [
      {
        // What needs no Worker: pure functions, the build, the rules of the house.
        test: {
          name: "unit",
          root,
          include: ["test/**/*.test.ts"],
          exclude: ["test/worker/**", "test/process/**", "**/node_modules/**"],
        },
      },
      {
        // The Worker in its own runtime.
        plugins: [cloudflareTest({ wrangler: { configPath: resolve(root, "wrangler.toml") } })],
        test: { name: "worker", root, include: ["test/worker/**/*.test.ts"], globalSetup: "test/build.ts" },
      },
      {
        // The commands as people run them, and the bundle as it is deployed.
        test: {
          name: "process",
          root,
          include: ["test/process/**/*.test.ts"],
          globalSetup: "test/process/bundle.ts",
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
