import { extname } from "node:path";
import { type FoundFile, readBytes } from "../files.ts";
import type { ContentProblem } from "../problems.ts";
import { articleId } from "../sources/identity.ts";
import { listedByPath } from "../sources/sitemap/listed.ts";
import { type Listed, readSitemap } from "../sources/sitemap/sitemap.ts";

/** A file, with what the files around it say of it. */
export interface PlacedFile extends FoundFile {
  /** What a sitemap says of it. */
  readonly listed?: Listed;
  /** Whether its source is a folder that holds HTML pages. */
  readonly amongPages: boolean;
  /** Whether a page of HTML in its source has the same place: some sites give each page as Markdown too. */
  readonly isCopy: boolean;
  /** Whether it is a folder's own page, and a page beside that folder has the same name: `a/index.html` and `a.html`. */
  readonly isTwin: boolean;
}

/**
 * Asks the sitemaps among the files for the addresses of the others. A sitemap counts for the source that it is of; one
 * that is named by itself for all of them.
 */
export function placeFiles(
  found: readonly FoundFile[],
  warning: (warning: ContentProblem) => void,
): readonly PlacedFile[] {
  const isPage = ({ full }: FoundFile) => /^\.x?html?$/.test(extname(full).toLowerCase());
  const withPages = new Set(found.filter(isPage).map(({ source }) => source));
  const isSitemap = ({ path }: FoundFile) => /sitemap[^/]*\.xml(\.gz)?$/i.test(path);
  const others = found.filter((file) => !isSitemap(file));
  const sources = new Set(others.map(({ source }) => source));
  const listed = new Map<FoundFile, Listed>();
  const bySource = Map.groupBy(found.filter(isSitemap), ({ source }) => source);
  for (const [source, sitemaps] of bySource) {
    const meant = sources.has(source) ? others.filter((file) => file.source === source) : others;
    const pages = readAll(sitemaps, warning);
    for (const files of Map.groupBy(meant, (file) => file.source).values()) {
      const met = listedByPath(
        pages,
        files.map(({ path }) => path),
      );
      for (const file of files) {
        const entry = met.get(file.path);
        if (entry && !listed.has(file)) listed.set(file, entry);
      }
    }
  }
  const pages = found.filter(isPage);
  const places = new Set(pages.map(placeOf));
  const beside = new Set(pages.filter(({ path }) => !OWN_PAGE.test(path)).map(placeOf));
  return found.map((file) => {
    const entry = listed.get(file);
    const isCopy = !isPage(file) && places.has(placeOf(file));
    const isTwin = isPage(file) && OWN_PAGE.test(file.path) && beside.has(placeOf(file));
    return { ...file, amongPages: withPages.has(file.source), isCopy, isTwin, ...(entry ? { listed: entry } : {}) };
  });
}

const OWN_PAGE = /\/index\.\w+$/i;

/** The same for `guide/start/index.html`, `guide/start.html`, `guide/start.md` and `guide/start.html.md` of a source. */
function placeOf({ source, path }: FoundFile): string {
  const plain = path.replace(/\.x?html?(\.\w+)$/i, "$1");
  return `${source}\0${articleId(plain.replace(/\/index(\.\w+)$/i, "$1"))}`;
}

/** What is wrong with the XML itself is told when the file is read for articles. */
function readAll(sitemaps: readonly FoundFile[], warning: (warning: ContentProblem) => void): Listed[] {
  const pages: Listed[] = [];
  const names = new Set(sitemaps.map(({ path }) => path.slice(path.lastIndexOf("/") + 1)));
  for (const found of sitemaps) {
    const bytes = readBytes(found, () => {});
    const tell = (each: Omit<ContentProblem, "file">) => warning({ file: found.file, ...each });
    const sitemap = bytes && readSitemap(bytes, { problem: () => {}, warning: tell });
    if (!sitemap) continue;
    for (const page of sitemap.pages) pages.push(page);
    const missing = sitemap.further.filter((url) => !names.has(url.slice(url.lastIndexOf("/") + 1)));
    if (missing.length > 0) {
      const what = `it names ${missing.length} further sitemaps that are not among the files, such as ${missing[0]}`;
      tell({ what, cure: "Put them beside it, so that their pages have their addresses too." });
    }
  }
  return pages;
}
