import type { Element } from "domhandler";
import type { Measures } from "./measure.ts";
import { ancestorsOf, textWithin } from "./tree.ts";

/**
 * Why an element of a page is left out that a piece of content would keep: what pages have around an article.
 *
 * @param chosen whether someone chose what is read, and so what stands beside the text in it
 */
export function whyAround(element: Element, measures: Measures, chosen: boolean): string | undefined {
  const { name, attribs } = element;
  if (name === "header" || attribs.role === "banner") {
    return isWithinArticle(element) || measures(element).headings > 0 ? undefined : "it is the header of the page";
  }
  if (name === "footer" || attribs.role === "contentinfo") {
    return isWithinQuote(element) || NOTES.test(attribs.class ?? "") ? undefined : "it is a footer";
  }
  if (name === "aside" || attribs.role === "complementary") {
    const is = measures(element);
    if (CALLOUT.test(attribs.class ?? "")) return undefined;
    return (chosen || isWithinArticle(element)) && is.linked <= is.text * 0.3
      ? undefined
      : "it stands beside the article";
  }
  if (LINES.has(name) && isNextOrPrevious(element, measures)) return "it is navigation";
  if (LINES.has(name) && isByline(element, measures)) {
    return "it says who wrote it, and when";
  }
  return undefined;
}

const CALLOUT =
  /(?:^|[\s_-])(?:admonition|callout|note|tip|warning|info|danger|alert|hint|caution|important|example|definition|footnotes?|starlight-aside|pull-?quote)(?=$|[\s_-])/i;
const LINES: ReadonlySet<string> = new Set(["p", "div", "ul", "dl", "li"]);

function isNextOrPrevious(element: Element, measures: Measures): boolean {
  const { text, linked } = measures(element);
  if (linked === 0 || text > 200 || linked < text * 0.5) return false;
  return /^(?:edit (?:this|the|on)? ?(?:page|\w+)|improve this page|report (?:an?|this) (?:issue|page)|back to (?:the )?top)\b|^(?:[←→«»‹›]|(?:previous|prev|next|older|newer)(?: (?:post|page|article|chapter))?\b)/i.test(
    textWithin(element, 80),
  );
}

const NOTES = /footnotes?|endnotes?|references/i;

function isWithinArticle(element: Element): boolean {
  for (const { name, attribs } of ancestorsOf(element)) {
    if (name === "article" || name === "main" || name === "section" || attribs.role === "main") return true;
  }
  return false;
}

function isWithinQuote(element: Element): boolean {
  const [around] = ancestorsOf(element);
  return around?.name === "blockquote" || around?.name === "figure";
}

/** A line in the header of an article with a date or an author. */
function isByline(element: Element, measures: Measures): boolean {
  const [around, further] = ancestorsOf(element);
  if (around?.name !== "header" && further?.name !== "header") return false;
  return (
    measures(element).text <= 120 &&
    element.children.some((child) => "name" in child && isDateOrAuthor(child as Element))
  );
}

function isDateOrAuthor({ name, attribs }: Element): boolean {
  return name === "time" || /\bauthor\b/.test(`${attribs.rel ?? ""} ${attribs.itemprop ?? ""}`);
}
