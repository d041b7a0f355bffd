import type { Values } from "../metadata/lookup.ts";
import type { Page } from "./page.ts";

/** The kinds of schema.org that are a page's article, the most telling first. */
const ARTICLES = [
  ...["NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle"],
  ...[
    "BackgroundNewsArticle",
    "LiveBlogPosting",
    "BlogPosting",
    "TechArticle",
    "ScholarlyArticle",
    "SocialMediaPosting",
  ],
  ...["Article", "Report", "HowTo", "Recipe", "Review", "WebPage"],
];

/** What JSON-LD in the page says of its article; null where it says nothing. What is no JSON is passed over. */
export function articleInJsonLd(page: Page): Values | null {
  let best: Values | null = null;
  let rank = ARTICLES.length;
  for (const { attribs, children } of page.named("script")) {
    if (!/^application\/ld\+json\b/i.test(attribs.type?.trim() ?? "")) continue;
    for (const thing of thingsIn(children.map((child) => ("data" in child ? child.data : "")).join(""))) {
      const types = [thing["@type"]].flat().map((type) => ARTICLES.indexOf(String(type).replace(/^.*[/:]/, "")));
      for (const type of types) {
        if (type < 0 || type >= rank) continue;
        rank = type;
        best = thing;
      }
    }
  }
  return best;
}

function thingsIn(json: string): Values[] {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return [];
  }
  const top = [read].flat().filter(isThing);
  const within = top.flatMap((thing) => [thing["@graph"], thing.mainEntity].flat().filter(isThing));
  return [...top, ...within];
}

function isThing(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
