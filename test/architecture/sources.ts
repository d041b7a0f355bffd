import { globSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path/posix";

export const ROOT = resolve(import.meta.dirname, "../..");

export interface Source {
  /** From the project's root, such as `src/app.ts`. */
  readonly path: string;
  readonly text: string;
  /** Without comments. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A path from the project's root, a package's name, or `node:…`, `cloudflare:…`. */
  readonly to: string;
  readonly own: boolean;
  readonly type: boolean;
}

/** Every TypeScript file of the folder given, not what is installed or generated. */
export function readSources(...folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    globSync(`${folder}/**/*.ts`, { cwd: ROOT, exclude: ["**/node_modules/**", "**/dist/**"] })
      .map((path) => path.replaceAll("\\", "/"))
      .sort()
      .map((path) => parseSource(path, readText(path))),
  );
}

export function readText(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** `import … from "…"`, `export … from "…"`, `import "…"` and `import("…")`, each at the start of a statement or inside one. */
const STATEMENT = /^(import|export)(\s+type)?\b(?:[^"';]*?\bfrom)?\s*"([^"]+)"/gm;
const CALL = /\bimport\(\s*"([^"]+)"\s*\)/g;

export function parseSource(path: string, text: string): Source {
  const code = text.replace(/^\s*\/\*[\s\S]*?\*\//gm, "").replace(/(^|\s)\/\/.*$/gm, "$1");
  const statements = [...code.matchAll(STATEMENT)].map(([, , type, to]) => ({ to: to!, type: type !== undefined }));
  const calls = [...code.matchAll(CALL)].map(([, to]) => ({ to: to!, type: path.endsWith(".d.ts") }));
  const imports = [...statements, ...calls].map(({ to, type }) => {
    const own = to.startsWith(".");
    const name = own ? relative(ROOT, resolve(ROOT, dirname(path), to)) : packageOf(to);
    return { to: name, own, type };
  });
  return { path, text, code, imports };
}

function packageOf(specifier: string): string {
  if (/^\w+:/.test(specifier)) return specifier;
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
