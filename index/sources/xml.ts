import { isWordPress, WordPressReader } from "./exports/wordpress.ts";
import { articlesOf } from "./feeds/articles.ts";
import { ATOM_ITEMS, atomItem } from "./feeds/atom.ts";
import type { Item, ItemReport, Items } from "./feeds/item.ts";
import { RSS_ITEMS, rssItem } from "./feeds/rss.ts";
import type { Source } from "./source.ts";
import { childOf, type XmlElement } from "./xml/element.ts";
import { readXml } from "./xml/read-xml.ts";

/**
 * RSS of every version, Atom, and WordPress exports, told apart by their root element. A sitemap gives no articles: it was
 * asked for addresses before (see sitemap/listed.ts). Any other XML is left out.
 */
export const xml: Source = (file, settings, report) => {
  const root = rootOf(file.bytes);
  const name = root?.name ?? "";
  if (name === "urlset" || name === "sitemapindex") return [];
  const items = FEEDS.get(name)?.(file.bytes);
  if (items) {
    if (file.amongPages) {
      report.skipped("a feed of the pages beside it");
      return [];
    }
    return articlesOf(file, items, settings, report);
  }
  if (root) report.skipped(`XML of a kind that is no content (\`<${name}>\`)`);
  // Reading it once more tells what is wrong with it.
  else for (const _ of readXml(file.bytes, NONE, report));
  return [];
};

const NONE: ReadonlySet<string> = new Set();

/** The root element as it opens; undefined for what is no XML. */
export function rootOf(bytes: Uint8Array): XmlElement | undefined {
  const silent = { problem: () => {}, warning: () => {} };
  for (const root of readXml(bytes, NONE, silent)) return root;
  return undefined;
}

const FEEDS: ReadonlyMap<string, (bytes: Uint8Array) => Items> = new Map([
  ["rss", rss],
  ["rdf:RDF", rss],
  ["atom:feed", (bytes) => (report) => itemsOf(bytes, ATOM_ITEMS, report, atomItem)],
]);

function rss(bytes: Uint8Array): Items {
  const wordpress = new WordPressReader();
  return (report) =>
    itemsOf(bytes, RSS_ITEMS, report, (item, root) =>
      isWordPress(item) ? wordpress.read(item, childOf(root, "channel") ?? root) : rssItem(item, root),
    );
}

/** The first element that is read is the root, every other an item. */
function* itemsOf(
  bytes: Uint8Array,
  names: ReadonlySet<string>,
  report: ItemReport,
  read: (item: XmlElement, root: XmlElement) => Item | null,
): Generator<Item> {
  let root: XmlElement | undefined;
  for (const element of readXml(bytes, names, report)) {
    const item = root && read(element, root);
    root ??= element;
    if (item) yield item;
  }
}
