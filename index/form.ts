import { CONTENT_LIMITS } from "../src/config.ts";

/**
 * How an index is written: as MiniSearch's own, as the same postings packed, or as those in pages beside the artefact. The
 * first two are for an engine that holds all in memory.
 */
export const INDEX_FORMS = ["minisearch", "packed", "paged"] as const;
export type IndexForm = (typeof INDEX_FORMS)[number];

/** Whether a content is searched within LARGE_BOUNDS. */
export const isLarge = (paragraphs: number): boolean => paragraphs > CONTENT_LIMITS.packed;

/** The form of a content's index where none is asked for. */
export function formFor({ length }: { readonly length: number }): IndexForm {
  if (length <= CONTENT_LIMITS.miniSearch) return "minisearch";
  return length <= CONTENT_LIMITS.packed ? "packed" : "paged";
}
