import { writeFileSync } from "node:fs";
import type { QueryClass } from "../mix/classes.ts";
import { PeersNotInstalled } from "../peers/load.ts";
import { loadEngine } from "./all.ts";
import { buildHere, measure } from "./measure.ts";

/**
 * `node --expose-gc child.ts build|measure <engine> <folder> <result file> [classes]`: one engine in a process of its own,
 * so that its memory and CPU are its own.
 */
const [task, name = "", folder, result, classes = ""] = process.argv.slice(2);
if (folder === undefined || result === undefined) throw new Error("No folder or file is named.");
try {
  const engine = await loadEngine(name);
  const done =
    task === "build"
      ? await buildHere(engine, folder)
      : await measure(engine, folder, classes.split(",") as QueryClass[]);
  writeFileSync(result, JSON.stringify(done));
  // What a runtime still does at its end is not waited for.
  process.exit(0);
} catch (error) {
  if (!(error instanceof PeersNotInstalled)) throw error;
  writeFileSync(result, JSON.stringify({ missing: error.message }));
}
