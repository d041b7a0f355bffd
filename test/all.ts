import { spawnSync } from "node:child_process";
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { machine } from "./machine.ts";

/**
 * `npm run test:all`: `npm test` with every repeated check at its full count, then the packages of their own below
 * test/ that have tests: what they need is theirs and installed only here. What it gave is kept in
 * `test/results/<date>.json` with commit, machine and the counts of every file.
 */
const root = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "pilcrow-all-"));
const counts = join(folder, "counts.json");
const begun = performance.now();
const env = { ...process.env, PILCROW_FULL: "1", PILCROW_RESULT: counts };
const failed = run(root, "test")
  ? ownPackages().filter((path) => !install(join(root, path)) || !run(join(root, path), "test"))
  : ["npm test"];
if (failed.length === 0) {
  const date = new Date().toISOString().slice(0, 10);
  const seconds = Math.round((performance.now() - begun) / 1000);
  const result = { date, ...machine(root), seconds, ...JSON.parse(readFileSync(counts, "utf8")) };
  mkdirSync(join(root, "test/results"), { recursive: true });
  writeFileSync(join(root, `test/results/${date}.json`), `${JSON.stringify(result, null, 2)}\n`);
  console.log(`kept in test/results/${date}.json`);
}
rmSync(folder, { recursive: true, force: true });
for (const what of failed) console.error(`failed: ${what}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** `npm ci` would refuse a lock file in which a package has no build for some other system. */
function install(cwd: string): boolean {
  return run(cwd, "install", "--no-save", "--no-audit", "--no-fund");
}

function run(cwd: string, ...command: string[]): boolean {
  return spawnSync("npm", command, { cwd, stdio: "inherit", env }).status === 0;
}

/** Folders below test/ with a package.json that has a script `test`, from the root. */
function ownPackages(): string[] {
  const found = globSync("test/**/package.json", { cwd: root, exclude: ["**/node_modules/**"] }).sort();
  return found.filter((path) => JSON.parse(readFileSync(join(root, path), "utf8")).scripts?.test).map(dirname);
}
