import { type Lookup, lookupIn, type Values } from "./lookup.ts";
import { namesOf, textOf } from "./values.ts";

/**
 * Why an article says of itself that it is not for searching; undefined when it is. Drafts, what is not published, what
 * search engines or the generator's own search leave out, redirects, and what only a password opens.
 */
export function reasonToSkip(values: Values): string | undefined {
  const of = lookupIn(values);
  return REASONS.find(([holds]) => holds(of))?.[1];
}

const is = (name: string) => (of: Lookup) => /^(true|yes|on|1)$/i.test(written(of(name)));
const isNot = (name: string) => (of: Lookup) => /^(false|no|off|0|never)$/i.test(written(of(name)));
const says = (name: string, pattern: RegExp) => (of: Lookup) =>
  namesOf(of(name), true).some((each) => pattern.test(each));
/** A text or a map, but not `false`. */
const has = (name: string) => (of: Lookup) => of(name) !== undefined && !isNot(name)(of);

const REASONS: readonly (readonly [holds: (of: Lookup) => boolean, why: string])[] = [
  [is("draft"), "it is a draft"],
  [says("status", /^(draft|pending|private|unpublished)$/i), "it is not published yet"],
  // Jekyll and Hexo; Obsidian.
  [isNot("published"), "it is not published"],
  [isNot("publish"), "it is not published"],
  [is("unlisted"), "it is unlisted"],
  [is("private"), "it is private"],
  [says("visibility", /^(private|internal|hidden)$/i), "it is not public"],
  [has("password"), "it is protected by a password"],
  // Hugo and its themes, Docusaurus, SEO plugins.
  [is("noindex"), "it asks not to be indexed"],
  [is("robotsnoindex"), "it asks not to be indexed"],
  [says("robots", /\b(noindex|none)\b/i), "it asks not to be indexed"],
  [isNot("robots.index"), "it asks not to be indexed"],
  [isNot("sitemap"), "it is left out of the sitemap"],
  [is("sitemap.disable"), "it is left out of the sitemap"],
  [is("sitemap.exclude"), "it is left out of the sitemap"],
  // VitePress and Jekyll themes; Starlight; Just the Docs; Material for MkDocs; Zola; PaperMod.
  [isNot("search"), "it asks not to be found"],
  [isNot("pagefind"), "it asks not to be found"],
  [is("searchexclude"), "it asks not to be found"],
  [is("search.exclude"), "it asks not to be found"],
  [isNot("insearchindex"), "it asks not to be found"],
  [is("searchhidden"), "it asks not to be found"],
  [has("redirect"), "it redirects elsewhere"],
  [has("redirectto"), "it redirects elsewhere"],
  [says("layout", /^redirect/i), "it redirects elsewhere"],
  // Hugo; Zola; Eleventy.
  [is("headless"), "it is no page of its own"],
  [isNot("build.render"), "it is no page of its own"],
  [isNot("render"), "it is no page of its own"],
  [isNot("permalink"), "it is no page of its own"],
];

function written(value: unknown): string {
  return typeof value === "boolean" ? String(value) : (textOf(value) ?? "");
}
