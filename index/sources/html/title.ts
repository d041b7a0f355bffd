import type { Element, ParentNode } from "domhandler";
import { blocksWithin } from "./blocks.ts";
import type { Measures } from "./measure.ts";
import { isWithin, type Page } from "./page.ts";
import { plainText } from "./plain.ts";

export interface Title {
  readonly title: string;
  /** Where it stands in the page. */
  readonly from: string;
}

/**
 * What a page calls itself: the first `<h1>` of its article, as that is what readers see; else what it tells others, and
 * its `<title>`, without the name of the site.
 *
 * @param headline what JSON-LD calls it
 */
export function titleOf(
  page: Page,
  roots: readonly ParentNode[],
  measures: Measures,
  headline: unknown,
): Title | undefined {
  const site = page.meta("og:site_name")[0];
  const told = [
    { title: typeof headline === "string" ? headline : "", from: "JSON-LD" },
    ...["og:title", "twitter:title", "citation_title", "dc.title", "dcterms.title"].map((name) => ({
      title: page.meta(name)[0] ?? "",
      from: `<meta ${name}>`,
    })),
  ];
  const whole = textOfTitle(page);
  const headings = page.named("h1").map((element) => ({ element, title: seen(element, measures) }));
  const isOwn = ({ title }: { title: string }) => title !== "" && title !== site;
  const inside = headings.filter(isOwn).find(({ element }) => roots.some((root) => isWithin(element, root)));
  // One above the article is its title only if the page's title says so too: most name the site.
  const above = headings.filter(isOwn).find(({ title }) => whole.length > title.length && startsLike(whole, title));
  const heading = (inside && named(page, roots, inside.title, whole, measures)) ?? inside ?? above;
  if (heading) return { title: heading.title, from: `<${heading.element.name}>` };
  for (const { title, from } of [...told, { title: whole, from: "<title>" }]) {
    const text = withoutSite(plainText(title), site, page, measures);
    if (text !== "") return { title: text, from };
  }
  return undefined;
}

/** Where `<h1>` names the site on every page, the page's own name is the heading that says just what its title says. */
function named(page: Page, roots: readonly ParentNode[], title: string, whole: string, measures: Measures) {
  if (whole.toLowerCase().includes(title.toLowerCase())) return undefined;
  return page
    .named("h2")
    .filter((element) => roots.some((root) => isWithin(element, root)))
    .map((element) => ({ element, title: seen(element, measures) }))
    .find((heading) => heading.title.toLowerCase() === whole.toLowerCase());
}

/** The first that says something: pictures in a page have titles of their own. */
function textOfTitle(page: Page): string {
  const texts = page
    .named("title")
    .map(({ children }) => children.map((child) => ("data" in child ? child.data : "")).join(""));
  return (texts.find((text) => text.trim() !== "") ?? "").replace(/\s+/gu, " ").trim();
}

/** A heading without the marks around its words. Of nothing but parts, as on home pages, each is a line of its own. */
function seen(element: Element, measures: Measures): string {
  const inside = element.children.filter((child) => !("data" in child) || child.data.trim() !== "");
  const parts = inside.filter((child): child is Element => "name" in child && child.name === "span");
  if (parts.length > 1 && parts.length === inside.length) return parts.map((part) => seen(part, measures)).join(" ");
  return blocksWithin(element, measures)
    .blocks.map(({ text }) => text)
    .join(" ");
}

function startsLike(whole: string, title: string): boolean {
  return whole.toLowerCase().startsWith(title.toLowerCase());
}

const SEPARATOR = /\s+[|·•»›‹«–—:-]+\s+|\s*[|»]\s*|:\s+/u;

/** “Article | Site” → “Article”, where it is known or likely that the rest is the site. */
function withoutSite(title: string, site: string | undefined, page: Page, measures: Measures): string {
  const parts = title.split(SEPARATOR).filter((part) => part !== "");
  if (parts.length < 2) return title;
  const last = parts.at(-1)!;
  const first = parts[0]!;
  const same = (a: string, b: string | undefined) => b !== undefined && a.toLowerCase() === b.trim().toLowerCase();
  if (same(last, site)) return title.slice(0, title.length - last.length).replace(/[\s|·•»›‹«–—:-]+$/u, "");
  if (same(first, site)) return title.slice(first.length).replace(/^[\s|·•»›‹«–—:-]+/u, "");
  const second = page.named("h2").map((element) => seen(element, measures));
  const said = second.find((text) => parts.some((part) => same(part, text)));
  if (said !== undefined) return said;
  // Nothing tells, but hardly anything else stands behind such a sign.
  const end = /\s(?:[|·•»]|::)\s+[^|·•»:]{2,40}$/u.exec(title);
  return end ? title.slice(0, end.index).trim() : title;
}
