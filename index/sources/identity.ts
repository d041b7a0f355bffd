/** What an article is called when it does not say so itself. */

/** Files that stand for their folder; a host serves them under its address. */
const FOLDERS_OWN = /(?:^|\/)(?:_?index|readme)\.[^./]+$/i;

/**
 * Path without extension, `/` as `-`; characters that an id cannot hold become `-` too. An index or README is called like
 * its folder. May be empty.
 */
export function articleId(path: string): string {
  return cleanId(ownPath(path));
}

/** A name as an id: what an id cannot hold becomes `-`. May be empty. */
export function cleanId(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/** “2026/my-first_post.txt” → “My first post”; of an index or README its folder's name, of a dated post what follows. */
export function readableTitle(path: string): string {
  const own = ownPath(path);
  const name = own.slice(own.lastIndexOf("/") + 1).replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, "");
  const words = name.replace(/[-_]+/g, " ").trim();
  const [first = "", ...rest] = words;
  return words === "" ? name : first.toLocaleUpperCase("en") + rest.join("");
}

/**
 * Site address + path without extension, or nothing when there is no site. An index or README has its folder's address.
 *
 * @param slug stands for the last part of the path; with a `/` in it, for all of it
 */
export function siteAddress(site: string | undefined, path: string, slug?: string): string | undefined {
  if (site === undefined) return undefined;
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const own = FOLDERS_OWN.test(path) ? folder : withoutExtension(path);
  const place = slug === undefined ? own : slug.includes("/") ? slug : beside(own, slug);
  const segments = place.replace(/^\/+/, "").split("/").map(encodeURIComponent);
  return `${siteRoot(site)}/${segments.join("/")}`;
}

/** The site's address without a `/` at its end. */
export function siteRoot(site: string): string {
  return site.replace(/\/+$/, "");
}

/** `2026/talks` and `news` → `2026/news`; the slug of a folder's own page is the folder's. */
function beside(own: string, slug: string): string {
  const parts = own.split("/");
  const at = parts.at(-1) === "" && parts.length > 1 ? parts.length - 2 : parts.length - 1;
  return parts.with(at, slug).join("/");
}

/** Without extension; for an index or README its folder, unless that is the topmost. */
function ownPath(path: string): string {
  return withoutExtension(path.replace(/\/(?:_?index|readme)(\.[^./]+)$/i, "$1"));
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]+$/, "");
}
