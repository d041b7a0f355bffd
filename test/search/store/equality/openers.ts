import type { IndexForm } from "../../../../index/form.ts";
import type { Layout } from "../../../../index/paged/layout.ts";
import { SEARCH_BOUNDS } from "../../../../src/config.ts";
import type { Bounds } from "../../../../src/search/options.ts";
import { WEIGHTS } from "../../../../src/search/rank/weights.ts";
import { NO_RULES } from "../../../../src/search/rules.ts";
import { createSearcher } from "../../../../src/search/search.ts";
import type { Searcher } from "../../../../src/search/searcher.ts";
import { unpackContainer } from "../../../../src/search/store/container.ts";
import type { Engine } from "../../../../src/search/store/engine.ts";
import { openPaged } from "../../../../src/search/store/paged/engine.ts";
import { createResidentEngine } from "../../../../src/search/store/resident.ts";
import { analyserOf, artefactOf, pagedOf, type SmallContent, sectionsOf } from "../../content.ts";

/** A way in which a content can be served: it is built, written and opened as in a deployment. */
export interface Opener {
  readonly name: string;
  open(content: SmallContent): Engine;
}

export const OPENERS: readonly Opener[] = [
  { name: "resident", open: (content) => openResident(content) },
  { name: "resident, packed", open: (content) => openResident(content, { form: "packed" }) },
  { name: "paged", open: (content) => openInPages(content) },
  { name: "paged, all in small pages", open: (content) => openInPages(content, { layout: SMALL }) },
];

/** As a million paragraphs are laid out, of a few hundred. */
const SMALL: Layout = {
  postingPage: 256,
  giant: 256,
  documentPage: 512,
  idPage: 256,
  blocksFrom: 8,
  denseShare: 1 / 4,
};

/** Two ways that must answer the same. Without room for a single term's postings, all are read again and again. */
export const ANSWERING: readonly { name: string; one: Opener["open"]; other: Opener["open"]; window?: number }[] = [
  {
    name: "MiniSearch's index and packed postings without memory",
    one: (content) => openResident(content),
    other: (content) => openResident(content, { form: "packed", kept: 0 }),
  },
  {
    name: "MiniSearch's index and pages",
    one: (content) => openResident(content),
    other: (content) => openInPages(content),
  },
  {
    name: "MiniSearch's index and small pages of which none is kept, evaluated piece by piece,",
    window: 7,
    one: (content) => openResident(content),
    other: (content) => openInPages(content, { layout: SMALL, keptBytes: 0 }),
  },
];

/**
 * @param how `kept`: postings that are kept ready
 */
function openResident(content: SmallContent, { form, kept }: { form?: IndexForm; kept?: number } = {}): Engine {
  const sections = sectionsOf(artefactOf(content, form));
  return createResidentEngine("test", sections, kept);
}

function openInPages(
  content: SmallContent,
  { layout, keptBytes }: { layout?: Layout; keptBytes?: number } = {},
): Engine {
  const { artefact, pages } = pagedOf(content, layout);
  const container = unpackContainer(new Uint8Array(artefact).buffer);
  if (!("section" in container)) throw new Error("the artefact cannot be read");
  const { section } = container;
  return openPaged({
    ...{ version: "test", section, analyser: analyserOf(content) },
    pages: { read: async (name) => new Uint8Array(pages.get(name)!).buffer },
    ...(keptBytes === undefined ? {} : { keptBytes }),
  });
}

/**
 * The search over an engine of that content.
 *
 * @param window paragraphs that are evaluated at once
 */
export function searcherOf(
  engine: Engine,
  content: SmallContent,
  bounds: Partial<Bounds> = {},
  window?: number,
): Searcher {
  const { rules = NO_RULES } = content;
  return createSearcher(engine, analyserOf(content), rules, { ...SEARCH_BOUNDS, ...bounds }, WEIGHTS, window);
}
