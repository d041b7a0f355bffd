import { spawnSync } from "node:child_process";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { bundleClient } from "../client.ts";
import { writeContent } from "../content.ts";
import { build, explainFailure } from "../make.ts";

/**
 * What `npm pack` runs first: makes in dist/package what package.json exports, as JavaScript with types. The code stays
 * one file a module, for whoever bundles it; the client is one small file for browsers without a bundler. Of the search
 * box there are types and a description for editors: its script comes from the search itself.
 */
const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "dist/package");

try {
  await build(root);
  rmSync(folder, { recursive: true, force: true });
  compile();
  for (const inside of ["address.js", "problem.js"]) rmSync(join(folder, "client", inside));
  writeFileSync(join(folder, "client/client.js"), bundleClient(root));
  cpSync(join(root, "src/embed/types"), join(folder, "box"), { recursive: true });
  cpSync(join(root, "src/embed/custom-elements.json"), join(folder, "box/custom-elements.json"));
  writeContent(root, folder);
} catch (error) {
  console.error(explainFailure(error));
  process.exitCode = 1;
}

function compile(): void {
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [tsc, "-p", join(root, "src/tsconfig.package.json")], {
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("The package's code could not be compiled.");
}
