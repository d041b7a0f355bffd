import { type Element, isTag, type ParentNode } from "domhandler";
import type { Measures } from "./measure.ts";
import { isWithin, outermost, type Page } from "./page.ts";
import { elementsIn, textWithin } from "./tree.ts";

/** Where generators put what lists pages by tag, month, author or number. */
const LISTS = /(?:^|\/)(?:tags?|categor(?:y|ies)|archives?|page\/\d+|\d{4}(?:\/\d{2})?)(?:\/|\.x?html?$)/i;
const TAXONOMY = /(?:^|\/)(?:tags?|categor(?:y|ies)|archives?|page\/\d+)(?:\/|\.x?html?$)/i;
/** A list has hardly anything else to say. */
const MOST_ELSE = 0.2;

/**
 * Whether a page only lists others, with their beginnings or as a whole: a blog's front page, what has a tag, an archive.
 * What it says is said where it leads.
 */
export function isListing(page: Page, roots: readonly ParentNode[], measures: Measures, path: string): boolean {
  const whole = sum(roots.filter(isTag), (root) => measures(root).text);
  if (whole === 0) return false;
  const inRoots = page.named("article").filter((article) => roots.some((root) => isWithin(article, root)));
  const articles = outermost(inRoots);
  const leading = articles.filter((article) => isTitledByLink(article, page));
  const among = sum(leading, (article) => measures(article).text);
  const few = LISTS.test(path) || canonicalOf(page) !== undefined ? 1 : 2;
  if (leading.length >= few && leading.length === articles.length && among >= whole * (1 - MOST_ELSE)) return true;
  return TAXONOMY.test(path) && sum(roots.filter(isTag), (root) => measures(root).linked) >= whole * 0.35;
}

function sum(elements: readonly Element[], of: (element: Element) => number): number {
  return elements.reduce((total, element) => total + of(element), 0);
}

/** Whether its heading is a link to a page of its own. */
function isTitledByLink(article: Element, page: Page): boolean {
  const elements = elementsIn(article);
  const heading = elements.find(({ name }) => /^h[1-6]$/.test(name));
  if (!heading) return false;
  const link = elements.find((each) => each.name === "a" && (isWithin(each, heading) || isWithin(heading, each)));
  const href = link?.attribs.href;
  if (link === undefined || href === undefined || href.startsWith("#")) return false;
  if (textWithin(link, 200).length < textWithin(heading, 200).length * 0.6) return false;
  const own = canonicalOf(page);
  const there = URL.parse(href, own?.href);
  // What a page links in its title may also be what it is about, which is elsewhere.
  return own === undefined || (there?.origin === own.origin && there.pathname !== own.pathname);
}

function canonicalOf(page: Page): URL | undefined {
  const link = page.named("link").find(({ attribs }) => attribs.rel === "canonical");
  return URL.parse(link?.attribs.href ?? "") ?? undefined;
}
