import { createAnalyser } from "../../text/analyser.ts";
import type { Language } from "../../text/language.ts";
import type { Bounds } from "../options.ts";
import { BUILD_AGAIN, type IndexProblem } from "../problem.ts";
import { expressionsOf, type Rules } from "../rules.ts";
import { createSearcher } from "../search.ts";
import type { Searcher } from "../searcher.ts";
import { FORMAT_VERSION, unpackContainer } from "./container.ts";
import { MINISEARCH_VERSION } from "./minisearch.ts";
import type { OpenEngine, Opening } from "./opening.ts";
import { readJson, readText } from "./sections.ts";

export type Opened = { readonly searcher: Searcher } | { readonly problem: IndexProblem };

/**
 * Opens an artefact, synchronously, so that it can be done while a Worker starts. Never throws: an artefact that was
 * made for other code, or is damaged, is a problem with a cure.
 *
 * @param version the first 12 hexadecimal digits of the artefact's SHA-256, as its folder is named
 * @param languages those that its content is written in, in the order of the build
 * @param openEngine of the engine that the index was made for: the other one is not carried
 * @param having what only some have: `whole`, its bytes are known to be right (see isWhole), so their checksums are not made
 *   again; `pages`, the files that belong to it; `keptPostings` and `keptBytes`, other room for caches than a Worker's
 */
export function openIndex(
  artefact: ArrayBuffer,
  version: string,
  languages: readonly Language[],
  bounds: Bounds,
  openEngine: OpenEngine,
  having: { readonly whole?: boolean } & Pick<Opening, "pages" | "keptPostings" | "keptBytes"> = {},
): Opened {
  try {
    const container = unpackContainer(artefact, having.whole);
    if ("damage" in container) return problem(`This search index is damaged: ${container.damage}.`);
    if ("format" in container) {
      return problem(`This search index has format ${container.format}; this code reads format ${FORMAT_VERSION}.`);
    }
    const { maker, section } = container;
    if (maker.minisearch !== MINISEARCH_VERSION) {
      return problem(
        `This search index was made by MiniSearch ${maker.minisearch}; this code runs ${MINISEARCH_VERSION}.`,
      );
    }
    // The analysis depends on them, so they are read before it is known to be the right one.
    const rules: Rules = readJson(section("rules"));
    const analyser = createAnalyser(languages, expressionsOf(rules));
    const fingerprint = analyser.fingerprint(readText(section("probe")));
    if (maker.analyser !== fingerprint) {
      return problem(
        `This search index was made with text analysis ${maker.analyser}; this code analyses with ${fingerprint}.`,
      );
    }
    const engine = openEngine({ version, section, analyser, ...having });
    return { searcher: createSearcher(engine, analyser, rules, bounds) };
  } catch {
    return problem("This search index is damaged: its checksums are right, but its content cannot be read.");
  }
}

function problem(detail: string): { problem: IndexProblem } {
  return { problem: { detail, cure: BUILD_AGAIN } };
}
