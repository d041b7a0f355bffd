import { SEARCH_BOUNDS } from "../../../../src/config.ts";
import type { Bounds } from "../../../../src/search/options.ts";
import { NO_RULES } from "../../../../src/search/rules.ts";
import { createSearcher } from "../../../../src/search/search.ts";
import type { Searcher } from "../../../../src/search/searcher.ts";
import type { Engine } from "../../../../src/search/store/engine.ts";
import { createResidentEngine } from "../../../../src/search/store/resident.ts";
import { analyserOf, artefactOf, type SmallContent, sectionsOf } from "../../content.ts";

/** The ways in which a content can be served: each is built, written and opened as in a deployment. */
export interface Opener {
  readonly name: string;
  /** @param kept postings that are kept ready; less than a content has, and they are read again and again */
  open(content: SmallContent, kept?: number): Engine;
}

export const OPENERS: readonly Opener[] = [
  {
    name: "resident",
    open: (content, kept) => createResidentEngine("test", sectionsOf(artefactOf(content)), kept),
  },
];

/** Two ways that must answer the same. Without room for a single term's postings, all are read again and again. */
export const ANSWERING = [
  { name: "resident engines with much and with no memory", one: OPENERS[0]!.open, other: withoutMemory(OPENERS[0]!) },
];

function withoutMemory({ open }: Opener): Opener["open"] {
  return (content) => open(content, 0);
}

/** The search over an engine of that content. */
export function searcherOf(engine: Engine, content: SmallContent, bounds: Partial<Bounds> = {}): Searcher {
  const { rules } = content;
  return createSearcher(engine, analyserOf(content), rules ?? NO_RULES, { ...SEARCH_BOUNDS, ...bounds });
}
