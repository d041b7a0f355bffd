import type { Listed } from "./sitemap.ts";

/**
 * What sitemaps say of files, by their paths: `guide/index.html`, `guide.html` and `guide.md` are all the page `/guide/`
 * or `/guide`. The site may be below a path of its own (`/docs/guide/`): of the parts that all addresses share in front, as
 * many are left off as make the most pages meet their files.
 */
export function listedByPath(pages: readonly Listed[], paths: readonly string[]): Map<string, Listed> {
  const files = new Map<string, string[]>();
  for (const path of paths) {
    const parts = partsOf(path);
    files.set(parts.join("/"), [...(files.get(parts.join("/")) ?? []), path]);
  }
  const addresses = pages.map((page) => ({ page, parts: partsOf(decoded(new URL(page.url).pathname)) }));
  let best = new Map<string, Listed>();
  // A site that is deeper than this is hardly one.
  for (let off = 0; off <= 3 && best.size < files.size; off++) {
    const prefix = commonPrefix(
      addresses.map(({ parts }) => parts),
      off,
    );
    if (prefix === null) break;
    const met = new Map<string, Listed>();
    for (const { page, parts } of addresses) {
      for (const path of files.get(parts.slice(off).join("/")) ?? []) if (!met.has(path)) met.set(path, page);
    }
    if (met.size > best.size) best = met;
  }
  return best;
}

/** The first parts that all addresses share; null where they do not share that many. */
function commonPrefix(addresses: readonly (readonly string[])[], length: number): string | null {
  const prefixes = new Set(addresses.map((parts) => (parts.length < length ? null : parts.slice(0, length).join("/"))));
  const [only = ""] = prefixes;
  return prefixes.size <= 1 ? only : null;
}

/** Of a path or an address what does not differ between them. */
function partsOf(path: string): string[] {
  return path
    .normalize("NFC")
    .replace(/\.(x?html?|mdx?|markdown|txt|php)$/i, "")
    .split("/")
    .filter((part) => part !== "")
    .filter((part, i, parts) => !(i === parts.length - 1 && /^(_?index|readme)$/i.test(part)));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
