import type { Article } from "../../src/search/document.ts";
import { articleId, readableTitle, siteAddress } from "./identity.ts";
import { dateOf } from "./metadata/date.ts";
import type { Fields } from "./metadata/fields.ts";
import type { Report, SourceFile, SourceSettings } from "./source.ts";

/**
 * The article that a file with these fields is: what it does not say itself comes from the sitemap, its path and the
 * settings.
 *
 * @param title what its text says of its title, if its fields do not
 * @returns null when its name gives no id, which has been reported
 */
export function articleOf(
  { path, listed }: Pick<SourceFile, "path" | "listed">,
  { slug, ...fields }: Fields,
  settings: SourceSettings,
  report: Pick<Report, "problem">,
  title?: string,
): Article | null {
  const id = fields.id ?? articleId(path);
  if (id === "") {
    report.problem({ what: "its name gives no id", cure: "Add `id: …` to its front matter, or rename the file." });
    return null;
  }
  const url = fields.url ?? listed?.url ?? siteAddress(settings.site, path, slug);
  const date = fields.date ?? dateInName(path) ?? listed?.date;
  return {
    ...fields,
    id,
    title: fields.title ?? title ?? readableTitle(path),
    lang: fields.lang ?? listed?.lang ?? settings.language,
    ...(url === undefined ? {} : { url }),
    ...(date === undefined ? {} : { date }),
  };
}

/** The day with which the name of a post begins: `2026-01-31-talks.md`, `2026-01-31-talks/index.md` (Jekyll, Docusaurus). */
function dateInName(path: string): string | undefined {
  return dateOf(/(?:^|\/)(\d{4}-\d{2}-\d{2})-[^/]+(?:\/index\.[^/]+)?$/.exec(path)?.[1]);
}
