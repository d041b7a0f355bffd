import { execFileSync } from "node:child_process";
import { globSync, readdirSync } from "node:fs";
import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { RULES, unreachable, unusedExports } from "./architecture/rules.ts";
import { parseSource, ROOT, readSources, readText, type Source } from "./architecture/sources.ts";

const sources = readSources("src", "index", "test");

describe("the rules of the house", () => {
  test.each(RULES)("$says", ({ breaches, example }) => {
    expect(breaches(sources)).toEqual([]);
    const broken = Object.entries(example).map(([path, text]) => parseSource(path, text));
    expect(breaches(broken)).toHaveLength(broken.length);
  });

  test("imports of every form are seen", () => {
    const text = [
      '/** Such as `import { b } from "b"`. */',
      'import c from "./c.ts"; // import { d } from "d"',
      'import type {\n  E,\n} from "../e/e.ts";',
      'import "@scope/f/deep.js";',
      'export * from "node:fs";',
      'const g = await import("./g.ts");',
    ].join("\n");
    expect(parseSource("src/a.ts", text).imports).toEqual([
      { to: "src/c.ts", own: true, type: false },
      { to: "e/e.ts", own: true, type: true },
      { to: "@scope/f", own: false, type: false },
      { to: "node:fs", own: false, type: false },
      { to: "src/g.ts", own: true, type: false },
    ]);
  });
});

describe("the top of the project", () => {
  const ALLOWED = [
    ...["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "LICENSE"],
    ...["package.json", "package-lock.json", "tsconfig.json", "wrangler.toml"],
    ...["index", "src", "test"],
  ];
  const strangers = (names: readonly string[]) =>
    names.filter((name) => !name.startsWith(".") && !ALLOWED.includes(name));

  test("holds what ARCHITECTURE.md lists and nothing else", () => {
    expect(strangers(topLevel())).toEqual([]);
    expect(strangers([".github", "src", "utils", "notes.md"])).toEqual(["utils", "notes.md"]);
  });

  /** What is kept; a copy without history has only what is there. */
  function topLevel(): string[] {
    try {
      const kept = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8", stdio: "pipe" });
      return [...new Set(kept.split("\0").map((path) => path.split("/")[0]!))].filter((name) => name !== "");
    } catch {
      return readdirSync(ROOT).filter((name) => !["node_modules", "dist"].includes(name));
    }
  }
});

describe("nothing is dead", () => {
  const commands = Object.values(readManifest("package.json").scripts ?? {}).flatMap(
    (command) => command.match(/\b(?:index|test)\/[\w./-]+\.ts\b/g) ?? [],
  );
  const boxes = ["src/embed/search-box.ts", "src/embed/more/more.ts", "src/embed/highlight/highlight.ts"];
  // What a build of many paragraphs has src/worker.ts import (index/output.ts).
  const entries = ["src/worker.ts", "src/assets.ts", ...boxes, ...packed(readManifest("package.json")), ...commands];
  const own = sources.filter(({ path }) => /^(src|index)\//.test(path));

  /** What `npm pack` packs: each module under the path that its source has in src/, and the content. */
  function packed({ exports = {} }: Manifest): string[] {
    const modules = Object.values(exports)
      .flatMap((each) => each.default ?? [])
      .map((path) => path.replace(/^.*\/package\/(.*)\.js$/, "src/$1.ts"));
    return modules.filter((path) => path !== "src/content.ts");
  }

  test("every file is reached from the Worker, the search box, the package or a command", () => {
    expect(commands).toContain("index/build.ts");
    expect(unreachable(own, entries)).toEqual([]);
    const forgotten = parseSource("src/old.ts", 'import "./worker.ts";');
    expect(unreachable([...own, forgotten], entries)).toEqual(["src/old.ts"]);
  });

  test("every export is used", () => {
    expect(unusedExports(own, entries)).toEqual([]);
    const sources = [parseSource("src/old.ts", "export const a = 1;\nexport const b = a;")];
    expect(unusedExports(sources, [])).toEqual(["src/old.ts: b"]);
  });
});

describe("the packages", () => {
  const { scripts = {}, dependencies = {}, devDependencies = {} } = readManifest("package.json");
  /** Where the command is not called as the package. */
  const COMMANDS: Record<string, string> = { "@biomejs/biome": "biome", typescript: "tsc" };
  const direct: Record<string, string> = { ...dependencies, ...devDependencies };
  /** What test/clients uses is the packed package itself. */
  const itself = "pilcrow";
  const installed = (name: string) => readManifest(`node_modules/${name}/package.json`);

  test("each is pinned to one version", () => {
    const loose = (all: Record<string, string>) =>
      Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose(direct)).toEqual([]);
    expect(loose({ hono: "^4.13.19", vitest: "latest" })).toHaveLength(2);
  });

  test.each(["hono", "@cloudflare/workers-types", "wrangler", "minisearch", "vitest", "miniflare"])(
    "%s is direct, installed as pinned, and used",
    (name) => {
      expect(direct[name]).toBe(installed(name).version);
      expect(users(name)).not.toEqual([]);
    },
  );

  test("every other one is used too", () => {
    expect(Object.keys(direct).filter((name) => users(name).length === 0)).toEqual([]);
    expect(users("left-pad")).toEqual([]);
  });

  test("what is imported is there by our own choice, not by another package's", () => {
    const stray = (all: readonly Source[]) =>
      all.flatMap(({ path, imports }) =>
        imports
          .filter(({ to, own }) => !own && !/^\w+:/.test(to) && to !== itself)
          // Who takes the types for a framework has the framework.
          .filter(() => !path.startsWith("src/embed/types/"))
          .filter(({ to }) => !(to in direct) && !(`@types/${to}` in direct) && !isTheirs(path, to))
          .map(({ to }) => `${path}: ${to}`),
      );
    expect(stray(sources)).toEqual([]);
    expect(stray([parseSource("src/a.ts", 'import { b } from "left-pad/c.js";')])).toEqual(["src/a.ts: left-pad"]);
  });

  test("wrangler and miniflare are the ones that the tests' own runtime brings, so that there is only one", () => {
    expect(direct.wrangler).toBe(installed("@cloudflare/vitest-plugin").dependencies?.wrangler);
    expect(direct.miniflare).toBe(installed("wrangler").dependencies?.miniflare);
  });

  /** Whether a folder of test/ with a package of its own installs it. */
  function isTheirs(path: string, name: string): boolean {
    const manifests = globSync("test/**/package.json", { cwd: ROOT, exclude: ["**/node_modules/**"] });
    const around = manifests.filter((manifest) => path.startsWith(`${dirname(manifest)}/`)).map(readManifest);
    return around.some((theirs) => name in { ...theirs.dependencies, ...theirs.devDependencies });
  }

  /** Files that import it, run it, or name its types. */
  function users(name: string): string[] {
    const importers = sources.filter(
      ({ imports, code }) => imports.some(({ to }) => to === name) || code.includes(`node_modules/${name}/`),
    );
    const commands = Object.values(scripts).filter((command) => command.split(" ").includes(COMMANDS[name] ?? name));
    const configured = ["src", "index", "test", "test/worker"]
      .map((folder) => `${folder}/tsconfig.json`)
      .filter((path) => JSON.parse(readText(path)).compilerOptions.types.some((type: string) => typesOf(name, type)));
    return [...importers.map(({ path }) => path), ...commands, ...configured];
  }

  function typesOf(name: string, type: string): boolean {
    return type === name || name === `@types/${type}`;
  }
});

interface Manifest {
  readonly version?: string;
  readonly scripts?: Record<string, string>;
  readonly exports?: Record<string, { readonly default?: string }>;
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

function readManifest(path: string): Manifest {
  return JSON.parse(readText(path));
}
