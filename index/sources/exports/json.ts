import { articlesOf } from "../feeds/articles.ts";
import { isObject } from "../feeds/json.ts";
import { jsonFeedItems } from "../feeds/json-feed.ts";
import type { Report, SourceArticle, SourceFile, SourceSettings } from "../source.ts";
import { ghostItems } from "./ghost.ts";

/**
 * The articles of a JSON Feed or a Ghost export.
 *
 * @param value what the file holds
 * @param text the same before it was parsed, in which lines are looked for
 * @returns null for JSON of another shape
 */
export function articlesOfJson(
  file: Pick<SourceFile, "file" | "amongPages">,
  value: unknown,
  text: string,
  settings: SourceSettings,
  report: Report,
): Iterable<SourceArticle> | null {
  if (!isObject(value)) return null;
  const items = jsonFeedItems(value, text) ?? ghostItems(value, text, settings.site);
  if (!items) return null;
  if (!file.amongPages) return articlesOf(file, items, settings, report);
  report.skipped("a feed of the pages beside it");
  return [];
}
