import { gunzipSync } from "node:zlib";
import type { ItemReport } from "../feeds/item.ts";
import { dateOf } from "../metadata/date.ts";
import { addressOf, languageOf } from "../metadata/values.ts";
import { childrenOf, textIn, type XmlElement } from "../xml/element.ts";
import { readXml } from "../xml/read-xml.ts";

/** What a sitemap says of a page. */
export interface Listed {
  /** Absolute. */
  readonly url: string;
  /** When it was changed last. */
  readonly date?: string;
  /** BCP 47, where the sitemap tells the languages in which the page exists. */
  readonly lang?: string;
}

export interface Sitemap {
  readonly pages: readonly Listed[];
  /** Addresses of further sitemaps, of an index of them. */
  readonly further: readonly string[];
}

/** What the protocol of sitemaps allows a file to have uncompressed, and as much again. */
const MOST_BYTES = 100_000_000;

/** @returns null for a file that is no sitemap */
export function readSitemap(bytes: Uint8Array, report: ItemReport): Sitemap | null {
  const plain = isCompressed(bytes) ? uncompressed(bytes, report) : bytes;
  if (plain === null) return null;
  const pages: Listed[] = [];
  const further: string[] = [];
  let root: XmlElement | undefined;
  for (const element of readXml(plain, RECORDS, report)) {
    if (!root) {
      root = element;
      if (!ROOTS.has(element.name)) return null;
      continue;
    }
    const url = addressOf(textIn(element, "loc"));
    if (url === undefined) continue;
    if (element.name === "sitemap") further.push(url);
    else pages.push(listed(element, url));
  }
  return { pages, further };
}

const ROOTS: ReadonlySet<string> = new Set(["urlset", "sitemapindex"]);
const RECORDS: ReadonlySet<string> = new Set(["url", "sitemap"]);

function listed(element: XmlElement, url: string): Listed {
  const date = dateOf(textIn(element, "lastmod"));
  const itself = childrenOf(element, "xhtml:link").find(({ attributes }) => addressOf(attributes.get("href")) === url);
  const lang = languageOf(itself?.attributes.get("hreflang"));
  return { url, ...(date === undefined ? {} : { date }), ...(lang === undefined ? {} : { lang }) };
}

function isCompressed(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

function uncompressed(bytes: Uint8Array, report: ItemReport): Uint8Array | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    report.warning({
      what: isTooLarge ? "uncompressed it has more bytes than a sitemap may have" : "it cannot be uncompressed",
      cure: "Let the site write it again, or put it there uncompressed.",
    });
    return null;
  }
}
