import { LARGE_BOUNDS, SEARCH_BOUNDS } from "../src/config.ts";
import { type IndexProblem, PageProblem } from "../src/search/problem.ts";
import type { IndexSummary, Searcher } from "../src/search/searcher.ts";
import { openIndex } from "../src/search/store/artefact.ts";
import { unpackContainer } from "../src/search/store/container.ts";
import type { OpenEngine } from "../src/search/store/opening.ts";
import { openPaged, type PagedHead } from "../src/search/store/paged/engine.ts";
import type { PageSource } from "../src/search/store/paged/pages.ts";
import { openPacked, openResident } from "../src/search/store/resident.ts";
import { readJson } from "../src/search/store/sections.ts";
import { languagesByTag } from "./languages.ts";
import { readBuild, versionOf } from "./output.ts";
import { verifyPages } from "./paged/verify.ts";
import { builtPages } from "./pages.ts";

/** The artefact cannot be read by this code; the words are those that the Worker answers with. */
export class IndexMismatch extends Error {
  constructor({ detail, cure }: IndexProblem) {
    super(`index-mismatch: ${detail}\n    ${cure}`);
    this.name = "IndexMismatch";
  }
}

/** Whichever an artefact was made for. */
const openEngine: OpenEngine = (opening) =>
  (opening.section("paged").length > 0 ? openPaged : opening.section("index").length > 0 ? openResident : openPacked)(
    opening,
  );

const AT_BUILD = { keptPostings: 50_000_000 };

/**
 * Opens an artefact as the Worker does.
 *
 * @param pages the files of an index in pages; absent for one that is in memory as a whole
 * @param large whether its content is searched within LARGE_BOUNDS
 * @throws IndexMismatch
 */
export function openArtefact(bytes: Uint8Array, pages?: PageSource, large = false): Searcher {
  const buffer = new Uint8Array(bytes).buffer;
  const container = unpackContainer(buffer, true);
  const languages = "maker" in container ? languagesByTag(container.maker.languages) : [];
  const bounds = large ? LARGE_BOUNDS : SEARCH_BOUNDS;
  const opened = openIndex(buffer, versionOf(bytes), languages, bounds, openEngine, {
    ...AT_BUILD,
    ...(pages === undefined ? {} : { pages }),
  });
  if ("problem" in opened) throw new IndexMismatch(opened.problem);
  return opened.searcher;
}

/**
 * Opens the current build and looks at all of it.
 *
 * @returns its summary, and how many pages it has
 * @throws IndexMismatch
 */
export async function verifyBuild(dist: string): Promise<IndexSummary & { readonly pages: number }> {
  const { summary } = openBuild(dist);
  const { version, artefact } = readBuild(dist)!;
  const container = unpackContainer(new Uint8Array(artefact).buffer, true);
  const section = "section" in container ? container.section("paged") : new Uint8Array();
  if (!("section" in container) || section.length === 0) return { ...summary, pages: 0 };
  const checksums = new Uint32Array(new Uint8Array(container.section("checksums")).buffer);
  const head: PagedHead = readJson(section);
  try {
    return { ...summary, pages: await verifyPages(builtPages(dist, version), checksums, head.pages) };
  } catch (error) {
    throw asMismatch(error);
  }
}

/** What is wrong with a page is wrong with the index. */
export const asMismatch = (error: unknown): unknown =>
  error instanceof PageProblem ? new IndexMismatch(error.problem) : error;

/**
 * Opens the current build.
 *
 * @throws IndexMismatch
 */
export function openBuild(dist: string): Searcher {
  const build = readBuild(dist);
  if (!build) throw new IndexMismatch({ detail: "There is no search index yet.", cure: "Run `npm run build`." });
  if (versionOf(build.artefact) !== build.version) {
    // The Worker looks at every checksum then, too.
    openArtefact(build.artefact);
    throw new IndexMismatch({
      detail: "This search index is damaged: its hash is wrong.",
      cure: "Run `npm run build`.",
    });
  }
  return openArtefact(build.artefact, builtPages(dist, build.version), build.large);
}
