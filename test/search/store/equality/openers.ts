import { SEARCH_BOUNDS } from "../../../../src/config.ts";
import type { Bounds } from "../../../../src/search/options.ts";
import { NO_RULES } from "../../../../src/search/rules.ts";
import { createSearcher } from "../../../../src/search/search.ts";
import type { Searcher } from "../../../../src/search/searcher.ts";
import type { Engine } from "../../../../src/search/store/engine.ts";
import { createResidentEngine } from "../../../../src/search/store/resident.ts";
import { analyserOf, artefactOf, type SmallContent, sectionsOf } from "../../content.ts";

/** A way in which a content can be served: it is built, written and opened as in a deployment. */
export interface Opener {
  readonly name: string;
  open(content: SmallContent): Engine;
}

export const OPENERS: readonly Opener[] = [
  { name: "resident", open: (content) => openResident(content) },
  { name: "resident, packed", open: (content) => openResident(content, { most: 0 }) },
];

/** Two ways that must answer the same. Without room for a single term's postings, all are read again and again. */
export const ANSWERING: readonly { name: string; one: Opener["open"]; other: Opener["open"] }[] = [
  {
    name: "MiniSearch's index and packed postings without memory",
    one: (content) => openResident(content),
    other: (content) => openResident(content, { most: 0, kept: 0 }),
  },
];

/**
 * @param how `most`: paragraphs of which MiniSearch makes the index, 0: postings are packed; `kept`: postings that are
 * kept ready
 */
function openResident(content: SmallContent, { most, kept }: { most?: number; kept?: number } = {}): Engine {
  const sections = sectionsOf(artefactOf(content, most));
  return createResidentEngine("test", sections, kept);
}

/** The search over an engine of that content. */
export function searcherOf(engine: Engine, content: SmallContent, bounds: Partial<Bounds> = {}): Searcher {
  const { rules = NO_RULES } = content;
  return createSearcher(engine, analyserOf(content), rules, { ...SEARCH_BOUNDS, ...bounds });
}
