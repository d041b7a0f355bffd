import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join, resolve } from "node:path";
import type { TestProject } from "vitest/node";

const ROOT = resolve(import.meta.dirname, "../..");

/** The modules of a Worker as they would be uploaded, by name; the entry is `worker.js`. */
export type Bundle = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Makes, once for all tests of this folder, the bundle that a deploy would send. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "pilcrow-bundle-"));
  makeBundle(folder);
  project.provide("bundle", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

declare module "vitest" {
  interface ProvidedContext {
    /** The folder that holds it. */
    bundle: string;
  }
}

/** Builds the content and bundles it, without sending anything. Returns what the command printed. */
export function makeBundle(folder: string, ...options: readonly string[]): string {
  return bundleProject(ROOT, folder, ...options);
}

/** The same of another copy of the project. */
export function bundleProject(root: string, folder: string, ...options: readonly string[]): string {
  const command = ["index/commands/wrangler.ts", "deploy", "--dry-run", "--outdir", folder, ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(`Bundling failed.\n${stdout}${stderr}`);
  return stdout;
}

export function readBundle(folder: string): Bundle {
  const names = readdirSync(folder).filter((name) => [".js", ".bin", ".wasm", ".txt"].includes(extname(name)));
  const modules = names.map((name): [string, Uint8Array<ArrayBuffer>] => [
    // The one script is named after its source.
    extname(name) === ".js" ? "worker.js" : name,
    new Uint8Array(readFileSync(join(folder, name))),
  ]);
  return new Map(modules);
}

/** The artefact among the modules. */
export function artefactIn(bundle: Bundle): Uint8Array<ArrayBuffer> {
  return bundle.get(nameOfArtefact(bundle))!;
}

/** The same bundle with another artefact. */
export function withArtefact(bundle: Bundle, artefact: Uint8Array<ArrayBuffer>): Bundle {
  return new Map(bundle).set(nameOfArtefact(bundle), artefact);
}

function nameOfArtefact(bundle: Bundle): string {
  const name = [...bundle.keys()].find((name) => name.endsWith("-index.bin"));
  if (name === undefined) throw new Error(`No artefact among ${[...bundle.keys()].join(", ")}.`);
  return name;
}
