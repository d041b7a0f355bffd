import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** The tests are about the content as built now, however they are started. */
export function setup(): void {
  const root = resolve(import.meta.dirname, "..");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["index/build.ts"], { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`The build failed, so there is nothing to test.\n${stdout}${stderr}`);
}
