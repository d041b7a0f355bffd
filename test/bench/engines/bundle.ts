import { resolve } from "node:path";
import { buildSync } from "esbuild";
import type { Bundle } from "../../process/bundle.ts";

/** A Worker of the folder workers/ as it would be uploaded, with other modules beside it. */
export function bundleOf(script: string, others: Readonly<Record<string, Uint8Array<ArrayBuffer>>> = {}): Bundle {
  const { outputFiles } = buildSync({
    entryPoints: [resolve(import.meta.dirname, "workers", script)],
    ...{ bundle: true, minify: true, format: "esm", target: "es2024", write: false },
    external: Object.keys(others).map((name) => `./${name}`),
  });
  return new Map([["worker.js", new Uint8Array(outputFiles[0]!.contents)], ...Object.entries(others)]);
}
