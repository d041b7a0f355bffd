import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

const ROOT = resolve(import.meta.dirname, "../..");

/** A copy of the project that a test may spoil: sources and content its own, the installed packages shared. */
export interface Project {
  readonly root: string;
  readonly dist: string;
  /** Writes a file, by its path from the root. */
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** Runs a command of index/, such as `index/build.ts`, to its end. */
  readonly run: (command: string, args?: readonly string[], env?: NodeJS.ProcessEnv) => Ran;
  /** Every file of dist/, by its path from there, but for what builds remember of each other. */
  readonly built: () => Map<string, Buffer>;
  readonly [Symbol.dispose]: () => void;
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param articles content by file name instead of the project's own */
export function copyProject(articles?: Readonly<Record<string, string | Uint8Array>>, name = "copy"): Project {
  const parent = mkdtempSync(join(tmpdir(), "pilcrow-"));
  const root = join(parent, name);
  for (const part of ["index", "src", "package.json", "wrangler.toml", "tsconfig.json"]) {
    cpSync(join(ROOT, part), join(root, part), { recursive: true });
  }
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  const dist = join(root, "dist");
  const write: Project["write"] = (path, content) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  if (articles !== undefined) {
    rmSync(join(root, "index/articles"), { recursive: true });
    mkdirSync(join(root, "index/articles"));
    for (const [file, content] of Object.entries(articles)) write(`index/articles/${file}`, content);
  }
  return {
    root,
    dist,
    write,
    run: (command, args = [], env = {}) => {
      const options = { cwd: root, encoding: "utf8", env: { ...process.env, ...env } } as const;
      const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], options);
      return { code: status, stdout, stderr };
    },
    built: () => {
      const files = readdirSync(dist, { recursive: true, withFileTypes: true, encoding: "utf8" });
      const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
      const deployed = paths.filter((path) => !path.startsWith(join(dist, "cache")));
      return new Map(deployed.sort().map((path) => [path.slice(dist.length + 1), readFileSync(path)]));
    },
    [Symbol.dispose]: () => rmSync(parent, { recursive: true, force: true }),
  };
}
