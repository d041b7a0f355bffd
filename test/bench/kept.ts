import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { EngineResults, LargeResults, Results } from "./results.ts";

export const RESULTS = join(import.meta.dirname, "results");

/** The figures of one engine at one size, and where they come from. */
export interface Kept {
  readonly date: string;
  readonly commit: string;
  readonly paragraphs: number;
  readonly engine: Extract<EngineResults, { built: unknown }>;
  /** Where test/bench/million.ts measured it. */
  readonly large?: LargeResults["large"];
}

/** Of every engine and size of generated content the newest figures that are kept, by engine and then by size. */
export function readKept(folder = RESULTS): Map<string, Map<number, Kept>> {
  const kept = new Map<string, Map<number, Kept>>();
  // By name is by date; what was measured at large sizes alone comes after what was measured beside others.
  const names = readdirSync(folder).filter((name) => /^\d{4}-\d\d-\d\d-(bench|large).*\.json$/.test(name));
  for (const name of names.sort()) {
    const run: Results & Partial<LargeResults> = JSON.parse(readFileSync(join(folder, name), "utf8"));
    for (const { content, paragraphs, engines } of run.contents) {
      if (content !== "generated") continue;
      for (const engine of engines) {
        if (!("built" in engine)) continue;
        const of = kept.get(engine.name) ?? new Map<number, Kept>();
        const { date, commit, large } = run;
        of.set(paragraphs, { date, commit, paragraphs, engine, ...(large ? { large } : {}) });
        kept.set(engine.name, of);
      }
    }
  }
  return kept;
}
