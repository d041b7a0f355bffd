import { plainText } from "../html/plain.ts";
import { dateOf } from "../metadata/date.ts";
import { addressOf, languageOf, namesOf } from "../metadata/values.ts";
import { childOf, childrenOf, textIn, textOfElement, type XmlElement } from "../xml/element.ts";
import { bodyOf } from "./body.ts";
import { type Item, known } from "./item.ts";

/** The elements of RSS that are items, in every version. */
export const RSS_ITEMS: ReadonlySet<string> = new Set(["item"]);

/**
 * An item of RSS 0.9 to 2.0, with the elements of Dublin Core, Media RSS, iTunes, Atom and content modules.
 *
 * @param root the feed; what its channel says of all items stands in it
 */
export function rssItem(item: XmlElement, root: XmlElement): Item {
  const channel = childOf(root, "channel") ?? root;
  const home = addressOf(textIn(channel, "link"));
  const guid = childOf(item, "guid");
  const guidText = guid && textOfElement(guid).trim();
  const permanent = guid?.attributes.get("isPermaLink")?.toLowerCase() === "false" ? undefined : addressOf(guidText);
  const link = textIn(item, "feedburner:origLink", "feedburner:origlink", "link") ?? linkOf(item);
  const url = addressOf(link, home) ?? permanent ?? addressOf(item.attributes.get("rdf:about"));
  const { body, summary, description } = bodyOf(
    childOf(item, "content:encoded") ?? childOf(item, "xhtml:body"),
    childOf(item, "description") ?? childOf(item, "itunes:summary"),
    { item: url, site: home },
  );
  const categories = [...childrenOf(item, "category"), ...childrenOf(item, "dc:subject")].map(textOfElement);
  const fields = known({
    title: plainText(textIn(item, "title", "dc:title", "media:title", "itunes:title") ?? ""),
    url,
    lang: languageOf(item.attributes.get("xml:lang") ?? textIn(item, "dc:language") ?? languageIn(root, channel)),
    date: dateOf(textIn(item, "pubDate", "dc:date", "dcterms:created", "atom:published", "atom:updated")),
    authors: authorsOf(item),
    tags: namesOf(categories.map(plainText)),
    description,
    image: addressOf(imageOf(item), home),
  });
  const names = [guidText, item.attributes.get("rdf:about")].filter((name) => name !== undefined);
  return { line: item.line, fields, names, body, summary };
}

/** Some write links as Atom does. */
function linkOf(item: XmlElement): string | undefined {
  const links = [...childrenOf(item, "atom:link"), ...childrenOf(item, "link")];
  return links.find(({ attributes }) => (attributes.get("rel") ?? "alternate") === "alternate")?.attributes.get("href");
}

function languageIn(root: XmlElement, channel: XmlElement): string | undefined {
  return (
    textIn(channel, "language", "dc:language") ?? channel.attributes.get("xml:lang") ?? root.attributes.get("xml:lang")
  );
}

/** “jane@example.com (Jane Doe)”, as RSS wants it, is Jane Doe. */
function authorsOf(item: XmlElement): string[] {
  for (const name of ["dc:creator", "author", "itunes:author"]) {
    const authors = namesOf(
      childrenOf(item, name)
        .map((author) => plainText(textIn(author, "name", "atom:name") ?? textOfElement(author)))
        .map((author) => /^\S+@\S+\s+\((.+)\)$/.exec(author.trim())?.[1] ?? author)
        .filter((author) => !/^\S+@\S+$/.test(author.trim())),
    );
    if (authors.length > 0) return authors;
  }
  return [];
}

function imageOf(item: XmlElement): string | undefined {
  const media = [item, ...childrenOf(item, "media:group")];
  const contents = media.flatMap((element) => childrenOf(element, "media:content"));
  const pictures = [...contents, ...childrenOf(item, "enclosure")].filter(isPicture);
  const thumbnails = [...media, ...contents].flatMap((element) => childrenOf(element, "media:thumbnail"));
  const found = [...pictures, ...thumbnails].map(({ attributes }) => attributes.get("url"));
  return found.find((url) => url !== undefined) ?? childOf(item, "itunes:image")?.attributes.get("href");
}

function isPicture({ attributes }: XmlElement): boolean {
  const type = attributes.get("type");
  if (type !== undefined) return type.startsWith("image/");
  return (
    attributes.get("medium") === "image" || /\.(jpe?g|png|webp|gif|avif)([?#]|$)/i.test(attributes.get("url") ?? "")
  );
}
