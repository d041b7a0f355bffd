import { CONTENT_LIMITS } from "../src/config.ts";

/**
 * How an index is written: as MiniSearch's own, as the same postings packed, or as those in pages beside the artefact. The
 * first two are for an engine that holds all in memory.
 */
export const INDEX_FORMS = ["minisearch", "packed", "paged"] as const;
export type IndexForm = (typeof INDEX_FORMS)[number];

/**
 * Whether a content is more than a Worker may hold in memory, and is searched within LARGE_BOUNDS, whichever form its index
 * has.
 *
 * @param size see Encoded
 */
export const isLarge = (size: number): boolean => size > CONTENT_LIMITS.packed;

/**
 * The form of a content's index where none is asked for.
 *
 * @param size see Encoded
 */
export function formFor(size: number): IndexForm {
  if (isLarge(size)) return "paged";
  return size > CONTENT_LIMITS.miniSearch ? "packed" : "minisearch";
}
