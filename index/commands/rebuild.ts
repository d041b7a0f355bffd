import { spawnSync } from "node:child_process";
import { existsSync, rmdirSync } from "node:fs";
import { resolve } from "node:path";

/**
 * What wrangler runs before it bundles (`[build]` in wrangler.toml): a build, whose failure stops a deploy. Under
 * `npm start` (wrangler.ts) the first one is already done, and a later one that fails must not look like a failure:
 * wrangler would leave every request waiting instead of serving the last good build.
 */
const note = process.env.PILCROW_BUILT;
if (note !== undefined && existsSync(note)) {
  rmdirSync(note);
} else {
  const build = resolve(import.meta.dirname, "../build.ts");
  const { status } = spawnSync(process.execPath, [build, "--again"], { stdio: "inherit" });
  if (note === undefined) process.exitCode = status ?? 1;
  else if (status !== 0) console.error("The last good build stays served.");
}
