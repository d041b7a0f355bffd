/** What an article is called when it does not say so itself. */

/** Path without extension, `/` as `-`; characters that an id cannot hold become `-` too. May be empty. */
export function articleId(path: string): string {
  return withoutExtension(path)
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/** “2026/my-first_post.txt” → “My first post”. */
export function readableTitle(path: string): string {
  const name = withoutExtension(path.slice(path.lastIndexOf("/") + 1));
  const words = name.replace(/[-_]+/g, " ").trim();
  const [first = "", ...rest] = words;
  return words === "" ? name : first.toLocaleUpperCase("en") + rest.join("");
}

/** Site address + path without extension, or nothing when there is no site. */
export function siteAddress(site: string | undefined, path: string): string | undefined {
  if (site === undefined) return undefined;
  const segments = withoutExtension(path).split("/").map(encodeURIComponent);
  return `${site.replace(/\/+$/, "")}/${segments.join("/")}`;
}

function withoutExtension(path: string): string {
  return path.replace(/\.[^./]+$/, "");
}
