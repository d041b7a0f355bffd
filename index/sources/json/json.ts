import { decodeText } from "../decode.ts";
import { articlesOfJson } from "../exports/json.ts";
import { isObject } from "../feeds/json.ts";
import type { Report, Source, SourceArticle, SourceFile, SourceSettings } from "../source.ts";
import { articleOfObject } from "./article.ts";
import { linesOfItems } from "./lines.ts";
import { CONTENT_NAMES, holdsContent } from "./schema.ts";

/**
 * JSON, told apart by its shape: a JSON Feed, a Ghost export, an article of Pilcrow's own schema or a list of them. Whatever
 * else a folder holds (settings, translations, data) is left out.
 */
export const json: Source = (source, settings, report) => {
  const text = decodeText(source.bytes, report);
  if (text === null) return [];
  const parsed = parseJson(text, LIKE_CONTENT.test(text) ? report : { problem: () => report.skipped(NO_CONTENT) });
  if (!parsed) return [];
  const { value } = parsed;
  const foreign = articlesOfJson(source, value, text, settings, report);
  if (foreign) return foreign;
  const objects = Array.isArray(value) ? value : [value];
  if (!objects.some((each) => isObject(each) && holdsContent(each))) {
    leaveOut(objects[0], report);
    return [];
  }
  return Array.isArray(value) ? listed(value, text, source, settings, report) : single(value, source, settings, report);
};

const NO_CONTENT = "JSON of a kind that is no content";

/** Other JSON may have comments, as settings of TypeScript do. */
const LIKE_CONTENT = /"(?:text|html|markdown|paragraphs|content_html|content_text|posts)"\s*:/;

/** @returns null for what is no JSON, which has been reported with its line */
export function parseJson(text: string, report: Pick<Report, "problem">, line?: number): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = Number(/ at position (\d+)/.exec(error.message)?.[1] ?? text.length);
    const at = line ?? text.slice(0, offset).split("\n").length;
    const what = `it is not JSON: ${error.message.replace(/ in JSON at position .*$| \(line .*$/s, "").slice(0, 120)}`;
    const cure = "Names and texts stand in double quotes, a comma between two, none behind the last.";
    report.problem({ line: at, what, cure });
    return null;
  }
}

function* single(
  value: unknown,
  source: SourceFile,
  settings: SourceSettings,
  report: Report,
): Generator<SourceArticle> {
  const article = isObject(value) && articleOfObject(value, { line: 1 }, source, settings, report);
  if (article) yield article;
}

function* listed(
  items: readonly unknown[],
  text: string,
  source: SourceFile,
  settings: SourceSettings,
  report: Report,
): Generator<SourceArticle> {
  const lines = linesOfItems(text);
  for (const [index, item] of items.entries()) {
    const place = { item: `item ${index + 1}`, line: lines[index] ?? 1 };
    const article = readItem(item, place, source, settings, report);
    if (article) yield article;
  }
}

/** One of several: as JSON Lines has them too. */
export function readItem(
  item: unknown,
  place: { readonly item: string; readonly line: number },
  source: Omit<SourceFile, "bytes">,
  settings: SourceSettings,
  report: Report,
): SourceArticle | null {
  if (isObject(item) && holdsContent(item)) return articleOfObject(item, place, source, settings, report);
  const what = isObject(item) ? `has none of ${quoted()}` : "is no object";
  report.problem({
    line: place.line,
    what: `${place.item || "it"} ${what}`,
    cure: "See the fields in index/README.md.",
  });
  return null;
}

/** Something that is called like an article was perhaps meant as one. */
function leaveOut(first: unknown, report: Report): void {
  const like =
    isObject(first) && typeof first.title === "string" && ["id", "url", "slug"].some((name) => name in first);
  const what = `it looks like an article, but has none of ${quoted()}, and was left out`;
  if (like) report.warning({ what, cure: "Give the text under one of these names." });
  else report.skipped(NO_CONTENT);
}

function quoted(): string {
  return CONTENT_NAMES.map((name) => `\`${name}\``).join(", ");
}
