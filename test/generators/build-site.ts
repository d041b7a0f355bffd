import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Site } from "./site.ts";

/** Writes the sources of a site and lets its generator build it. Returns the folder of the built site. */
export function buildSite({ name, files, command, output }: Site): string {
  // Below this package, so that configurations find its modules.
  const folder = join(import.meta.dirname, "dist", name.toLowerCase());
  rmSync(folder, { recursive: true, force: true });
  // What does not depend on the pages lies there as it is.
  const fixed = join(import.meta.dirname, "sites", name.toLowerCase());
  if (existsSync(fixed)) cpSync(fixed, folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  // Some look for themes only there.
  symlinkSync(join(import.meta.dirname, "node_modules"), join(folder, "node_modules"), "dir");
  const [script, ...rest] = command;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, "node_modules", script!), ...rest],
    {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, CI: "1", ASTRO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
    },
  );
  if (status !== 0) throw new Error(`${name} did not build its site:\n${stdout}\n${stderr}`);
  return join(folder, output);
}
