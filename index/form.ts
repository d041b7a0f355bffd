import { CONTENT_LIMITS } from "../src/config.ts";

/**
 * How an index is written: as MiniSearch's own, as the same postings packed, or as those in pages beside the artefact. The
 * first two are for an engine that holds all in memory.
 */
export const INDEX_FORMS = ["minisearch", "packed", "paged"] as const;
export type IndexForm = (typeof INDEX_FORMS)[number];

type Texts = readonly { readonly text: string }[];

/** Whether a content is more than a Worker may hold in memory, and is searched within LARGE_BOUNDS. */
export const isLarge = (paragraphs: Texts): boolean => exceeds(paragraphs, CONTENT_LIMITS.packed);

/** The form of a content's index where none is asked for. */
export function formFor(paragraphs: Texts): IndexForm {
  if (isLarge(paragraphs)) return "paged";
  return exceeds(paragraphs, CONTENT_LIMITS.miniSearch) ? "packed" : "minisearch";
}

function exceeds(texts: Texts, { paragraphs, text }: { readonly paragraphs: number; readonly text: number }): boolean {
  return texts.length > paragraphs || texts.reduce((sum, each) => sum + each.text.length, 0) > text;
}
