import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { machine } from "./machine.ts";

/**
 * `npm run test:all`: `npm test` with every repeated check at its full count. What it gave is kept in
 * `test/results/<date>.json` with commit, machine and the counts of every file.
 */
const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "pilcrow-all-"));
const counts = join(folder, "counts.json");
const begun = performance.now();
const { status } = spawnSync("npm", ["test"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PILCROW_FULL: "1", PILCROW_RESULT: counts },
});
if (status === 0) {
  const date = new Date().toISOString().slice(0, 10);
  const seconds = Math.round((performance.now() - begun) / 1000);
  const result = { date, ...machine(root), seconds, ...JSON.parse(readFileSync(counts, "utf8")) };
  mkdirSync(join(root, "test/results"), { recursive: true });
  writeFileSync(join(root, `test/results/${date}.json`), `${JSON.stringify(result, null, 2)}\n`);
  console.log(`kept in test/results/${date}.json`);
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;
