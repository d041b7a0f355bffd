import { plainText } from "../html/plain.ts";
import { dateOf } from "../metadata/date.ts";
import { addressOf, languageOf, namesOf } from "../metadata/values.ts";
import { childOf, childrenOf, markupOf, textIn, textOfElement, type XmlElement } from "../xml/element.ts";
import { isCutOff } from "./body.ts";
import { type Body, type Item, known, linesFrom } from "./item.ts";

/** The elements of Atom that are items. */
export const ATOM_ITEMS: ReadonlySet<string> = new Set(["atom:entry"]);

/**
 * An entry of Atom 1.0 (RFC 4287), also of 0.3.
 *
 * @param feed what it says of all entries stands in it
 */
export function atomItem(entry: XmlElement, feed: XmlElement): Item {
  const base = addressOf(
    entry.attributes.get("xml:base") ??
      feed.attributes.get("xml:base") ??
      linkIn(feed, "self") ??
      linkIn(feed, "alternate"),
  );
  const id = textIn(entry, "atom:id");
  const content = childOf(entry, "atom:content");
  const summary = childOf(entry, "atom:summary");
  const full = content && bodyIn(content);
  const body = full ?? (summary && bodyIn(summary));
  const source = childOf(entry, "atom:source");
  const authors = [entry, ...(source ? [source] : []), feed].map(authorsIn).find((names) => names.length > 0);
  const image = linksIn(entry, "enclosure").find(({ attributes }) => attributes.get("type")?.startsWith("image/"));
  const thumbnail = childOf(childOf(entry, "media:group") ?? entry, "media:thumbnail");
  const fields = known({
    title: plainIn(childOf(entry, "atom:title")),
    url: addressOf(textIn(entry, "feedburner:origLink") ?? linkIn(entry, "alternate"), base) ?? addressOf(id),
    lang: languageOf(
      (content ?? entry).attributes.get("xml:lang") ??
        entry.attributes.get("xml:lang") ??
        feed.attributes.get("xml:lang"),
    ),
    date: dateOf(textIn(entry, "atom:published", "atom:issued", "atom:created", "atom:updated", "atom:modified")),
    authors,
    tags: namesOf(
      childrenOf(entry, "atom:category").map(({ attributes }) => attributes.get("label") ?? attributes.get("term")),
    ),
    description: full && plainIn(summary),
    image: addressOf(image?.attributes.get("href") ?? thumbnail?.attributes.get("url"), base),
  });
  const isSummary = body !== undefined && (full === undefined || ("html" in full && isCutOff(full.html)));
  return { line: entry.line, fields, names: id === undefined ? [] : [id], body, summary: isSummary };
}

function linksIn(element: XmlElement, relation: string): XmlElement[] {
  const links = childrenOf(element, "atom:link");
  return links.filter(({ attributes }) => (attributes.get("rel") ?? "alternate") === relation);
}

/** The address of a page before that of anything else. */
function linkIn(element: XmlElement, relation: string): string | undefined {
  const links = linksIn(element, relation);
  const page = links.find(({ attributes }) =>
    /^(text\/html|application\/xhtml)/.test(attributes.get("type") ?? "text/html"),
  );
  return (page ?? links[0])?.attributes.get("href");
}

function authorsIn(element: XmlElement): string[] {
  return namesOf(childrenOf(element, "atom:author").map((author) => plainText(textIn(author, "atom:name") ?? "")));
}

/** A text construct as text. */
function plainIn(element: XmlElement | undefined): string | undefined {
  const body = element && bodyIn(element);
  if (!body) return undefined;
  return "html" in body ? plainText(body.html) : body.text.replace(/\s+/gu, " ").trim();
}

/** Content by its type; nothing where it is elsewhere, empty or no text. */
function bodyIn(element: XmlElement): Body | undefined {
  const { attributes, line } = element;
  const lineOf = linesFrom(line);
  const type = attributes.get("type")?.toLowerCase().trim();
  if (attributes.has("src")) return undefined;
  if (element.children.some((child) => typeof child !== "string")) return { html: markupOf(element), lineOf };
  const text = textOfElement(element);
  if (text.trim() === "") return undefined;
  if (type === "html" || type === "text/html" || type === "xhtml") return { html: text, lineOf };
  // By the letter it is text where no type is told; who forgets it writes HTML.
  if (type === undefined && /<\/?(p|br|div|a|img|h[1-6]|ul|ol|em|strong)\b[^>]*>/i.test(text))
    return { html: text, lineOf };
  return type === undefined || type === "text" || type.startsWith("text/") ? { text, lineOf } : undefined;
}
