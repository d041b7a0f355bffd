import { plainText } from "../html/plain.ts";
import { markupOf, textOfElement, type XmlElement } from "../xml/element.ts";
import { withParagraphs } from "./auto-paragraphs.ts";
import { type Body, linesFrom } from "./item.ts";

interface Content {
  readonly body: Body | undefined;
  /** Whether the body is only the beginning of the article. */
  readonly summary: boolean;
  /** What the feed says of the article beside its content. */
  readonly description: string | undefined;
}

/**
 * The content of an item of RSS: its full content, else its description.
 *
 * @param addresses of the article and of the site, by which the line that WordPress adds below each item is known
 */
export function bodyOf(
  full: XmlElement | undefined,
  description: XmlElement | undefined,
  addresses: { readonly item: string | undefined; readonly site: string | undefined },
): Content {
  const html = full && htmlIn(full, addresses);
  const short = description && htmlIn(description, addresses);
  if (html !== undefined && html.trim() !== "") {
    const told = short === undefined ? undefined : withoutEllipsis(plainText(short));
    return { body: inParagraphs(html, full!), summary: false, description: told };
  }
  if (short === undefined || short.trim() === "") return { body: undefined, summary: false, description: undefined };
  return { body: inParagraphs(short, description!), summary: isCutOff(short), description: undefined };
}

function inParagraphs(html: string, { line }: XmlElement): Body {
  return { html: /<p[\s>]/i.test(html) ? html : withParagraphs(html), lineOf: linesFrom(line) };
}

/** Escaped or in CDATA as it should be, or as elements, which happens. */
function htmlIn(element: XmlElement, addresses: { item: string | undefined; site: string | undefined }): string {
  const html = element.children.some((child) => typeof child !== "string") ? markupOf(element) : textOfElement(element);
  return withoutFooter(html, addresses);
}

/** The last paragraph of items by WordPress: two links, to the item and to the site, in whatever language. */
function withoutFooter(html: string, { item, site }: { item: string | undefined; site: string | undefined }): string {
  const start = html.lastIndexOf("<p>");
  const last = html.slice(start);
  if (item === undefined || start < 0 || last.length > 1500 || !/<\/p>\s*$/.test(last)) return html;
  const links = [...last.matchAll(/<a [^>]*?href="([^"]*)"/g)].map((match) => same(match[1]!));
  const isFooter = links.length === 2 && links[0] === same(item) && (site === undefined || links[1] === same(site));
  return isFooter ? html.slice(0, start) : html;
}

function same(address: string): string {
  return address.replace(/^https?:|[?#].*$|\/+$/g, "").replace(/\/+$/, "");
}

const CUT_OFF =
  /(\[\s*(…|\.{3})\s*\]|…|\.{3})\s*((continue|keep|read) (reading|more|on)\b.{0,80}|weiterlesen|lire la suite|leer más|read the full .{0,40})?\s*[»→>]*\s*$/iu;
const READ_MORE = /(continue reading|read more|weiterlesen|lire la suite|leer más)\b.{0,80}$/iu;

/** Whether HTML ends as beginnings of articles do. */
export function isCutOff(html: string): boolean {
  // However long it is, its end tells.
  const end = plainText(html.slice(-2000)).slice(-240);
  return CUT_OFF.test(end) || READ_MORE.test(end);
}

function withoutEllipsis(text: string): string {
  return text.replace(/\s*\[\s*(…|\.{3})\s*\]\s*$/u, "…").trim();
}
