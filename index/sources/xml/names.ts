/** The namespaces that feeds and exports use, with their usual prefixes; without one what RSS and sitemaps call theirs. */
const PREFIXES: readonly (readonly [namespace: RegExp, prefix: string])[] = [
  [/^http:\/\/www\.w3\.org\/2005\/Atom$|^http:\/\/purl\.org\/atom\/ns#/i, "atom"],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\//i, "content"],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\//i, "dc"],
  [/^https?:\/\/purl\.org\/dc\/terms\//i, "dcterms"],
  [/^https?:\/\/search\.yahoo\.com\/mrss/i, "media"],
  [/^https?:\/\/www\.itunes\.com\/dtds\/podcast/i, "itunes"],
  [/^https?:\/\/rssnamespace\.org\/feedburner\//i, "feedburner"],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\/excerpt\//i, "excerpt"],
  [/^https?:\/\/wordpress\.org\/export\/[\d.]+\//i, "wp"],
  [/^http:\/\/www\.w3\.org\/1999\/xhtml$/i, "xhtml"],
  [/^http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#/i, "rdf"],
  [/^https?:\/\/(purl\.org\/rss|(my|channel)\.netscape\.com\/rdf|backend\.userland\.com)\//i, ""],
  [/^https?:\/\/[^/]+\/schemas\/sitemap\//i, ""],
];

/** What prefixes mean at one place of a file; "" is what has none. */
export type Scope = ReadonlyMap<string, string>;

export const NO_SCOPE: Scope = new Map();

/** What prefixes mean within an element that declares these attributes. */
export function scopeWithin(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let inner: Map<string, string> | undefined;
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    inner ??= new Map(outer);
    const prefix = name.slice("xmlns:".length);
    inner.set(prefix, PREFIXES.find(([namespace]) => namespace.test(value.trim()))?.[1] ?? prefix);
  }
  return inner ?? outer;
}

/**
 * An element's or attribute's name with the usual prefix of its namespace (`content:encoded`, `atom:link`). A prefix that
 * is not declared, as happens, is taken for what it usually means.
 */
export function canonicalName(name: string, scope: Scope, element = true): string {
  const colon = name.indexOf(":");
  const written = colon < 0 ? "" : name.slice(0, colon);
  // Attributes without a prefix belong to their element, not to the namespace that is meant without one.
  const prefix = colon < 0 && !element ? "" : (scope.get(written) ?? written);
  return prefix === "" ? name.slice(colon + 1) : `${prefix}:${name.slice(colon + 1)}`;
}
