import { packCompletions } from "../../../index/completions/pack.ts";
import { type Completion, type Completions, createCompletions } from "../../../src/search/store/completions.ts";

/** As a Worker has them, the best first. */
export function completionsOf(all: readonly Completion[]): Completions {
  const sections = new Map(Object.entries(packCompletions(all)));
  return createCompletions((name) => sections.get(name) ?? new Uint8Array());
}
