import { resolve } from "node:path";
import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";
import { closingLine } from "./closing-line.ts";

const root = resolve(import.meta.dirname, "..");

// Tests ask nothing of the network.
process.env.CLOUDFLARE_CF_FETCH_ENABLED = "false";
process.env.WRANGLER_SEND_METRICS = "false";
process.env.WRANGLER_WRITE_LOGS = "false";

// Vitest asks every runtime for an inspector and does well without; that there is none is no news.
const write = process.stderr.write.bind(process.stderr);
process.stderr.write = ((chunk: string, ...rest: []) =>
  /node(:|%3A)inspector/.test(String(chunk)) || write(chunk, ...rest)) as typeof write;

export default defineConfig({
  root,
  test: {
    reporters: ["default", closingLine],
    // Every core: of two, the default would leave one idle.
    maxWorkers: "100%",
    projects: [
      {
        // What needs no Worker: pure functions, the build, the rules of the house.
        test: {
          name: "unit",
          root,
          include: ["test/**/*.test.ts"],
          exclude: ["test/worker/**", "test/process/**", "test/browser/**", "**/node_modules/**"],
          // Full counts on a busy machine take their time, and are right all the same.
          testTimeout: 30_000,
        },
      },
      {
        // The Worker in its own runtime.
        plugins: [cloudflareTest({ wrangler: { configPath: resolve(root, "wrangler.toml") }, verbose: false })],
        test: {
          name: "worker",
          root,
          include: ["test/worker/**/*.test.ts"],
          globalSetup: ["test/build.ts", "test/analysis.ts"],
        },
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
      {
        // Pages and the search box as readers meet them, in a real Chromium.
        test: {
          name: "browser",
          root,
          include: ["test/browser/**/*.test.ts"],
          globalSetup: "test/browser/setup.ts",
          // A browser on a busy machine may lose a frame or a second; what is wrong fails twice.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
