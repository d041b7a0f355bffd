import { crc32 } from "node:zlib";
import { SEARCH_BOUNDS } from "../src/config.ts";
import type { IndexProblem } from "../src/search/problem.ts";
import type { Searcher } from "../src/search/searcher.ts";
import { openIndex } from "../src/search/store/artefact.ts";
import { unpackContainer } from "../src/search/store/container.ts";
import type { OpenEngine } from "../src/search/store/opening.ts";
import { openPaged } from "../src/search/store/paged/engine.ts";
import type { PageSource } from "../src/search/store/paged/pages.ts";
import { openResident } from "../src/search/store/resident.ts";
import { languagesByTag } from "./languages.ts";
import { readBuild, versionOf } from "./output.ts";
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
  opening.section("paged").length > 0 ? openPaged(opening) : openResident(opening);

const AT_BUILD = { checksum: crc32, keptPostings: 50_000_000 };

/**
 * Opens an artefact as the Worker does.
 *
 * @param pages those beside it, if it has any
 * @throws IndexMismatch
 */
export function openArtefact(bytes: Uint8Array, pages?: PageSource): Searcher {
  const buffer = new Uint8Array(bytes).buffer;
  const container = unpackContainer(buffer, crc32);
  const languages = "maker" in container ? languagesByTag(container.maker.languages) : [];
  const opened = openIndex(buffer, versionOf(bytes), languages, SEARCH_BOUNDS, openEngine, {
    ...AT_BUILD,
    ...(pages === undefined ? {} : { pages }),
  });
  if ("problem" in opened) throw new IndexMismatch(opened.problem);
  return opened.searcher;
}

/**
 * Opens the current build.
 *
 * @throws IndexMismatch
 */
export function openBuild(dist: string): Searcher {
  const build = readBuild(dist);
  if (!build) throw new IndexMismatch({ detail: "There is no search index yet.", cure: "Run `npm run build`." });
  if (versionOf(build.artefact) !== build.version) {
    // The Worker cannot hash its artefact while it starts, but every checksum below is looked at there too.
    openArtefact(build.artefact);
    throw new IndexMismatch({
      detail: "This search index is damaged: its hash is wrong.",
      cure: "Run `npm run build`.",
    });
  }
  return openArtefact(build.artefact, builtPages(dist, build.version));
}
