import type { Import, Source } from "./sources.ts";

/** What holds of every file of src/, index/ and test/; a breach is told as `file: what`. */
export interface Rule {
  /** What must be so. */
  readonly says: string;
  readonly breaches: (sources: readonly Source[]) => string[];
  /** Files that break it, by path: shows that the rule can fail. */
  readonly example: Readonly<Record<string, string>>;
}

export const LONGEST_FILE = 250;

/** A rule about what the files of a folder may import. */
function imports(says: string, inside: RegExp, allowed: (to: Import) => boolean, example: Rule["example"]): Rule {
  const breaches = (sources: readonly Source[]) =>
    sources
      .filter(({ path }) => inside.test(path))
      .flatMap(({ path, imports }) => imports.filter((to) => !allowed(to)).map(({ to }) => `${path}: imports ${to}`));
  return { says, breaches, example };
}

/** A rule about what the code of some files must not hold. */
function without(says: string, inside: RegExp, pattern: RegExp, example: Rule["example"]): Rule {
  const breaches = (sources: readonly Source[]) =>
    sources
      .filter(({ path }) => inside.test(path))
      .flatMap(({ path, code }) => {
        const found = pattern.exec(code)?.[0];
        return found === undefined ? [] : [`${path}: has ${found.trim()}`];
      });
  return { says, breaches, example };
}

const below =
  (...folders: readonly string[]) =>
  ({ to, own }: Import) =>
    own && folders.some((folder) => to.startsWith(`${folder}/`));

export const RULES: readonly Rule[] = [
  imports("src/text imports nothing of ours", /^src\/text\//, (to) => !to.own || below("src/text")(to), {
    "src/text/fold.ts": 'import { LIMITS } from "../config.ts";',
  }),
  imports(
    "src/search imports only src/text and minisearch",
    /^src\/search\//,
    (to) => below("src/search", "src/text")(to) || to.to === "minisearch",
    { "src/search/rank/rank.ts": 'import { Hono } from "hono/tiny";' },
  ),
  imports("src/embed imports only types from outside", /^src\/embed\//, (to) => below("src/embed")(to) || to.type, {
    "src/embed/box.ts": 'import {\n  SearchAnswer,\n} from "../api/schema/answers.ts";',
  }),
  imports("src/client imports only types from outside", /^src\/client\//, (to) => below("src/client")(to) || to.type, {
    "src/client/client.ts": 'import { CALLS } from "../config.ts";',
  }),
  imports("src never imports index or test", /^src\//, (to) => !below("index", "test")(to), {
    "src/app.ts": 'export { config } from "../index/config.ts";',
  }),
  imports("index never imports test", /^index\//, (to) => !below("test")(to), {
    "index/build.ts": 'import "../test/build.ts";',
  }),
  imports(
    "only src/worker.ts imports the built parts",
    /^(src\/(?!worker\.ts$)|index\/|test\/)/,
    (to) => !below("dist")(to),
    { "src/app.ts": 'const built = await import("../dist/content.js");' },
  ),
  imports("only index and test know Node", /^src\//, ({ to }) => !to.startsWith("node:"), {
    "src/search/artefact.ts": 'import { readFileSync } from "node:fs";',
  }),
  without(
    "only src/config.ts reads Env, which src/worker.ts hands over",
    /^src\/(?!(config|worker)\.ts$)/,
    /\benv\s*(\?\.|\.|\[)\s*\w*|\benv\b[^;]*"cloudflare:workers"/,
    { "src/app.ts": "const limiter = c.env.RATE_LIMITER;" },
  ),
  without("src returns or throws, it prints nothing", /^src\//, /\bconsole\s*[.[]\s*\w*/, {
    "src/app.ts": 'console.log("here");',
  }),
  without(
    "every type is known: no any, nothing ignored",
    /^(src|index|test)\//,
    /(?:[:<|&=,(]|\bas)\s*any\s*(?=[[\])>,;|&={])|@ts-\w+/,
    { "src/app.ts": `export const parts = value as ${"any"};` },
  ),
  without(
    "names are the same everywhere: only what a tool asks for is a default export",
    /^(src\/(?!worker\.ts$)|index\/)/,
    /\bexport\s+default\b/,
    { "src/app.ts": "export default app;" },
  ),
  {
    says: `no file has more than ${LONGEST_FILE} lines`,
    breaches: (sources) =>
      sources.flatMap(({ path, text }) => {
        const lines = text.trimEnd().split("\n").length;
        return lines > LONGEST_FILE ? [`${path}: has ${lines} lines`] : [];
      }),
    example: { "src/app.ts": `${"\n".repeat(LONGEST_FILE)}done();` },
  },
];

/** Files of src/ and index/ that nothing leads to from the entries. */
export function unreachable(sources: readonly Source[], entries: readonly string[]): string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set<string>();
  const pending = [...entries];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    pending.push(...(byPath.get(path)?.imports ?? []).filter(({ own }) => own).map(({ to }) => to));
  }
  return [...byPath.keys()].filter((path) => !path.endsWith(".d.ts") && !reached.has(path));
}

/** Exports of src/ and index/ that no code there uses, not even the file itself; tests do not count as users. */
export function unusedExports(sources: readonly Source[], entries: readonly string[]): string[] {
  const code = sources.map((source) => source.code).join("\n");
  return sources
    .filter(({ path }) => !path.endsWith(".d.ts") && !entries.includes(path))
    .flatMap((source) => {
      const names = source.code.matchAll(/^export (?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/gm);
      return [...names]
        .filter(([, name]) => code.match(new RegExp(`\\b${name}\\b`, "g"))!.length === 1)
        .map(([, name]) => `${source.path}: ${name}`);
    });
}
