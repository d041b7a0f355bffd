import type { BenchEngine } from "./engine.ts";

/** By name, in the order of the table. Each is loaded when it is needed: what others need is not in its memory. */
const LOADERS: Readonly<Record<string, () => Promise<BenchEngine>>> = {
  resident: async () => (await import("./pilcrow.ts")).resident,
  paged: async () => (await import("./pilcrow.ts")).paged,
  evaluator: async () => (await import("./evaluator.ts")).evaluator,
  minisearch: async () => (await import("./minisearch.ts")).miniSearchPlain,
  "minisearch-fuzzy": async () => (await import("./minisearch.ts")).miniSearchFuzzy,
  lunr: async () => (await import("./lunr.ts")).lunr,
  flexsearch: async () => (await import("./flexsearch.ts")).flexSearch,
  orama: async () => (await import("./orama.ts")).orama,
  sqlite: async () => (await import("./sqlite.ts")).sqlite,
  d1: async () => (await import("./d1.ts")).d1,
  pagefind: async () => (await import("./pagefind.ts")).pagefind,
};

export const ENGINE_NAMES = Object.keys(LOADERS);

export function loadEngine(name: string): Promise<BenchEngine> {
  const load = LOADERS[name];
  if (load === undefined) throw new Error(`There is no engine “${name}”; there are ${ENGINE_NAMES.join(", ")}.`);
  return load();
}
