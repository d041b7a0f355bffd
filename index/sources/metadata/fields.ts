import type { Article } from "../../../src/search/document.ts";
import { siteRoot } from "../identity.ts";
import { dateOf } from "./date.ts";
import { lookupIn, type Values } from "./lookup.ts";
import { addressOf, languageOf, namesOf, textOf } from "./values.ts";

/** What an article says of itself. `slug` is the last part of its address or, with a `/` in it, all of it. */
export type Fields = { -readonly [name in keyof Article]?: Article[name] } & { slug?: string };

/** Told where a field under Pilcrow's own name holds what it cannot mean. */
export type Refuse = (name: string, what: string, cure: string) => void;

/**
 * The names by which generators, feeds and exports call the fields of an article, the most telling first; written without
 * `_`, `-` and capitals, as lookupIn reads them. The first of them is Pilcrow's own.
 */
export const NAMES = {
  id: ["id"],
  title: ["title"],
  url: ["url", "canonical", "canonicalurl", "permalink"],
  slug: ["slug"],
  lang: ["lang", "language", "locale"],
  date: [
    ...["date", "pubdate", "publishdate", "published", "publishedat", "datepublished", "publishedon"],
    ...["created", "createdat", "datecreated"],
    // When it was changed last, only where nothing says when it was written.
    ...[
      "lastmod",
      "lastmodified",
      "lastmodifiedat",
      "modified",
      "updated",
      "updatedat",
      "lastupdated",
      "lastupdate.date",
    ],
  ],
  section: ["section", "category", "categories", "type"],
  description: ["description", "summary", "excerpt", "subtitle", "abstract"],
  image: [
    ...["image", "cover", "cover.image", "hero", "hero.image", "heroimage", "thumbnail", "thumb", "featuredimage"],
    ...["featureimage", "ogimage", "banner", "images"],
  ],
  authors: ["authors", "author", "by"],
  tags: ["tags", "keywords", "tag"],
} as const satisfies { readonly [name in keyof Fields]-?: readonly string[] };

/**
 * The fields of an article. What stands under a name of another's and cannot be used is passed over, as is what only its
 * generator can resolve (a picture beside the file, a permalink with placeholders); addresses without a host are below
 * the site.
 *
 * @returns null where something under Pilcrow's own name was refused
 */
export function readFields(values: Values, site: string | undefined, refuse: Refuse): Fields | null {
  const of = lookupIn(values);
  const fields: Record<string, unknown> = {};
  let good = true;
  for (const [field, names] of Object.entries(NAMES)) {
    const read = READERS[field as keyof typeof NAMES];
    for (const name of names) {
      const value = of(name);
      if (value === undefined) continue;
      const { found, refused } = read(value, site);
      if (refused && name === field) {
        good = false;
        refuse(name, ...refused);
      }
      if (found === undefined) continue;
      fields[field] = found;
      break;
    }
  }
  return good ? fields : null;
}

interface Reading {
  readonly found?: unknown;
  /** What is wrong, behind the field's name, and its cure. */
  readonly refused?: readonly [what: string, cure: string];
}

const READERS: { readonly [name in keyof typeof NAMES]: (value: unknown, site: string | undefined) => Reading } = {
  id: (value) => {
    const id = textOf(value);
    if (id !== undefined && /^[\p{L}\p{M}\p{N}_-]+$/u.test(id)) return { found: id };
    return { refused: ["must be made of letters, digits, `_` and `-`", "Use something like `my-article`."] };
  },
  title: (value) => {
    if (textOf(value)?.trim() === "") return { refused: ["is empty", "Write the title, or remove the line."] };
    return oneText(value);
  },
  url: (value, site) => {
    const address = ownAddress(value, site);
    if (address !== undefined) return { found: address };
    if (typeof value === "string" && (isPath(value) || hasPlaceholder(value))) return {};
    return { refused: ["is not an absolute web address", "Write it whole, such as `https://example.com/article`."] };
  },
  slug: (value) => {
    const slug = textOf(value)?.trim();
    return slug === undefined || slug === "" || hasPlaceholder(slug) ? {} : { found: slug };
  },
  lang: (value) => {
    const found = languageOf(value);
    return found === undefined
      ? { refused: ["is not a language tag", "Use a BCP 47 tag such as `en` or `pt-BR`."] }
      : { found };
  },
  date: (value) => {
    const found = dateOf(value);
    if (found !== undefined) return { found };
    // Eleventy: what the file system or git knows.
    if (typeof value === "string" && (/^(git )?(created|last modified)$/i.test(value) || hasPlaceholder(value)))
      return {};
    return { refused: ["is not a date", "Write it as 2026-01-31 or 2026-01-31T09:00:00Z."] };
  },
  section: (value) => {
    const [found] = namesOf(value);
    return found === undefined ? oneText(value) : { found };
  },
  description: oneText,
  image: (value, site) => {
    const found = ownAddress(value, site);
    return found === undefined ? {} : { found };
  },
  authors: (value) => list(value, namesOf(value)),
  tags: (value) =>
    list(
      value,
      namesOf(value, typeof value === "string").map((tag) => tag.replace(/^#(?=\p{L})/u, "")),
    ),
};

function oneText(value: unknown): Reading {
  const found = textOf(value);
  if (found !== undefined) return { found };
  return { refused: ["must be one text", "Write one text, in quotes if it begins with a bracket or brace."] };
}

function list(value: unknown, found: readonly string[]): Reading {
  if (found.length > 0 || (Array.isArray(value) && value.length === 0)) return { found };
  return { refused: ["must be a list of texts", "Write `[one, two]`, or one text."] };
}

/** An absolute address, or one that begins with `/` put below the site, of a text or of what holds one. */
function ownAddress(value: unknown, site: string | undefined): string | undefined {
  if (typeof value === "string" && hasPlaceholder(value)) return undefined;
  const absolute = addressOf(value);
  if (absolute !== undefined || site === undefined) return absolute;
  // Far down, so that what is relative to the file stays below whatever dots it begins with.
  const path = URL.parse(addressOf(value, `https://relative.invalid/${"-/".repeat(99)}`) ?? "");
  if (path?.host !== "relative.invalid" || path.pathname.startsWith("/-/")) return undefined;
  return `${siteRoot(site)}${path.pathname}${path.search}${path.hash}`;
}

function isPath(value: string): boolean {
  return /^\.{0,2}\//.test(value.trim());
}

/** Jekyll's `/:year/:title/`, and what a template engine fills in. */
function hasPlaceholder(value: string): boolean {
  return /\{[{%]|\/:\w/.test(value);
}
