/**
 * The package `pilcrow`: for a Worker that carries the index itself instead of asking another.
 *
 *     import { createApp, openIndex } from "pilcrow";
 *     import * as content from "pilcrow/content";
 *
 *     export default createApp(openIndex(content), content.texts);
 */

import { createService, type Service } from "./api/service.ts";
import { SEARCH_BOUNDS } from "./config.ts";
import type { Bounds } from "./search/options.ts";
import { openIndex as openArtefact } from "./search/store/artefact.ts";
import type { OpenEngine } from "./search/store/opening.ts";
import type { Language } from "./text/language.ts";

export type { Call, Failure, Outcome, Outcomes } from "./api/batch.ts";
export type { SearchBinding } from "./api/binding.ts";
export { article, articles, paragraph, search, status, suggest } from "./api/operations.ts";
export type * from "./api/schema/answers.ts";
export type * from "./api/schema/parameters.ts";
export type { Service as Index } from "./api/service.ts";
export { createApp } from "./app.ts";
export { SEARCH_BOUNDS } from "./config.ts";
export { type ParameterError, Problem, type ProblemKind } from "./errors.ts";
export type { Bounds } from "./search/options.ts";
export type { Language } from "./text/language.ts";

/** What a build leaves: all of `pilcrow/content`, or of `dist/content.js` of a project. */
export interface Content {
  readonly artefact: ArrayBuffer;
  /** First 12 hexadecimal digits of the artefact's SHA-256. */
  readonly version: string;
  /** Those that the content is written in, in the order of the build. */
  readonly languages: readonly Language[];
  /** What one search may cost; SEARCH_BOUNDS where it is left out. */
  readonly bounds?: Bounds;
  /** Opens the engine that its index was made for. */
  readonly openEngine: OpenEngine;
  /** A hash of the code that answers; entity tags change with it. */
  readonly code: string;
}

/**
 * Opens the index, synchronously: at the top of a module, since starting has more time than a request. Never throws: of
 * an index that cannot be read every operation rejects with a Problem `index-mismatch`, and the app answers 503 with
 * the same words.
 * @param bounds what one search may cost; those that are left out are SEARCH_BOUNDS
 */
export function openIndex(content: Content, bounds: Partial<Bounds> = {}): Service {
  const { artefact, version, languages, openEngine, code } = content;
  const all = { ...(content.bounds ?? SEARCH_BOUNDS), ...bounds };
  return createService(() => openArtefact(artefact, version, languages, all, openEngine), code);
}
