import type { AsPlainObject } from "minisearch";
import { SEARCH_BOUNDS } from "../../../../src/config.ts";
import type { Bounds } from "../../../../src/search/options.ts";
import { NO_RULES } from "../../../../src/search/rules.ts";
import { createSearcher } from "../../../../src/search/search.ts";
import type { Searcher } from "../../../../src/search/searcher.ts";
import type { Engine } from "../../../../src/search/store/engine.ts";
import { createResidentEngine } from "../../../../src/search/store/resident.ts";
import { analyserOf, artefactOf, type SmallContent, sectionsOf } from "../../content.ts";
import { type Boundary, boundaryOf } from "./boundary.ts";

/** A way in which a content can be served: it is built, written and opened as in a deployment. */
export interface Opener {
  readonly name: string;
  open(content: SmallContent): Boundary;
}

export const OPENERS: readonly Opener[] = [{ name: "resident", open: (content) => openResident(content) }];

/** Two ways that must answer the same. Without room for a single term's postings, all are read again and again. */
export const ANSWERING: readonly { name: string; one: Opener["open"]; other: Opener["open"] }[] = [
  {
    name: "resident engines with much and with no memory",
    one: (content) => openResident(content),
    other: (content) => openResident(content, 0),
  },
];

/** @param kept postings that are kept ready */
function openResident(content: SmallContent, kept?: number): Boundary {
  const built = ARTEFACTS.get(content) ?? artefactOf(content);
  ARTEFACTS.set(content, built);
  const sections = sectionsOf(built);
  return boundaryOf(createResidentEngine("test", sections, kept), sections.index as AsPlainObject);
}

/** Building one takes longer than all that is asked of it. */
const ARTEFACTS = new WeakMap<SmallContent, ArrayBuffer>();

/** The search over an engine of that content. */
export function searcherOf(engine: Engine, content: SmallContent, bounds: Partial<Bounds> = {}): Searcher {
  const { rules = NO_RULES } = content;
  return createSearcher(engine, analyserOf(content), rules, { ...SEARCH_BOUNDS, ...bounds });
}
