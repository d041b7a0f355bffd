import type { Element } from "domhandler";
import type { Measure } from "./measure.ts";
import { textWithin } from "./tree.ts";

/**
 * Why a part of a page or article is not of the article: menus, share bars, comments, what else there is to read. Undefined
 * for everything else.
 *
 * @param is what it holds, by which a name that misleads is told from one that does not
 * @param whole characters of all that is read: what holds most of it is no furniture, whatever it is called
 */
export function whyFurniture(element: Element, is: Measure, whole: number): string | undefined {
  const { name, attribs } = element;
  if (attribs["data-nosnippet"] !== undefined && is.text < whole / 2)
    return "it asks not to be shown (`data-nosnippet`)";
  const role = attribs.role ?? "";
  if (name === "nav" || ROLES.has(role)) return "it is navigation";
  if (role === "doc-toc" || role === "doc-pagelist") return "it is a table of contents";
  if (name === "search" || role === "search") return "it is there to be used, not read";
  if (role === "dialog" || role === "alertdialog") return "it is a dialog";
  if (attribs.class === "search-results" && is.text < 200) return "it is there to be used, not read";
  if (is.text > whole * 0.6 || is.titles > 0) return undefined;
  if (name === "form") return is.paragraphs < 3 && is.headings < 2 ? "it is a form" : undefined;
  const names = NAMED_ELEMENTS.has(name) && !isInHeading(element) ? namesOf(element) : "";
  const found = names === "" ? undefined : NAMED.find(({ pattern, holds }) => pattern.test(names) && holds(is));
  if (found) return found.why;
  if (LISTS.has(name) && is.links >= 2 && isLinks(is) && isRelated(element)) return "it lists other pages";
  return undefined;
}

/** The words of a heading may be a link to it, whatever that is called: `header`, `toc-backref`. */
function isInHeading(element: Element): boolean {
  const { parent } = element;
  return parent !== null && "name" in parent && /^h[1-6]$/.test(parent.name);
}

/** Class names and id as words within ` `, each part of them by itself: `relatedPosts` → ` related-posts `. */
function namesOf({ name, attribs }: Element): string {
  const classes = attribs.class ?? "";
  // The id of a section of a text is made of its heading, which may well be “Comments”.
  const isSection = SECTION.test(classes) || (name === "section" && classes === "");
  const names = [classes, isSection ? "" : (attribs.id ?? "")].filter((each) => each !== "");
  if (names.length === 0) return "";
  return (
    names
      .join(" ")
      .replace(/(?<=[a-z\d])(?=[A-Z])/g, "-")
      .toLowerCase()
      .split(/\s+/)
      .map((each) => each.replace(/_+/g, "-"))
      // They say what is around or within an element, not what it is; or are Tailwind's.
      .filter((each) => !/^(?:has|no|not|with|without|is|js|wp-block|hljs|token)-|:|^\[/.test(each))
      .join(" ")
  );
}

const SECTION = /(?:^|\s)(?:section|level\d|sect\d)(?=\s|$)/;

const NAMED_ELEMENTS: ReadonlySet<string> = new Set(
  "div section aside ul ol li dl footer header p span a time address details figure center table menu".split(" "),
);

const ROLES: ReadonlySet<string> = new Set(["navigation", "menu", "menubar"]);
const LISTS: ReadonlySet<string> = new Set(["aside", "section", "div", "footer"]);

interface Named {
  readonly pattern: RegExp;
  readonly holds: (is: Measure) => boolean;
  readonly why: string;
}

const anything = () => true;
/** Hardly more than links. */
const isLinks = (is: Measure) => is.linked > is.text * 0.5;
/** No text to speak of. */
const isShort = (is: Measure) => is.text < 600 && is.paragraphs < 3;

/** One of the names as a whole, or with more behind it: `share`, `share-bar`; before it only what says whose it is. */
function named(names: string, why: string, holds: Named["holds"], tail = "(?:-[\\w-]+)?"): Named {
  const before = "(?:(?:article|post|entry|page|site|blog|story|content|main|theme-doc|td|md|vp|doc|news|c|o|m|js)-)*";
  return { pattern: new RegExp(`(?:^| )${before}(?:${names})${tail}(?= |$)`), holds, why };
}

const ITEM =
  "(?:-(?:s|bar|list|links?|nav|menu|wrap(?:per)?|container|box|block|section|area|widget|icons?|buttons?|items?|inner|content|group|panel|module))*";

const NAMED: readonly Named[] = [
  named("footer|colophon|bottom-bar|legal-notice", "it is a footer", (is) => isShort(is) && is.headings < 4),
  named("header|masthead|top-?bar", "it is navigation", (is) => isLinks(is) && is.headings === 0, ""),
  named("(?:[\\w-]+-)?breadcrumbs?|crumbs|bread-crumbs?", "it tells the place in the site", anything),
  named(
    "toc|table-of-contents|tableofcontents|on-this-page|right-toc|toctree-wrapper",
    "it is a table of contents",
    isLinks,
  ),
  named(
    "nav|navbar|navigation|menu|pagination|pager|prev-next|prevnext|next-prev|links-next-?prev|post-navigation|nextprev|pagination-nav|sidebar-nav|site-nav|footer-nav",
    "it is navigation",
    isLinks,
  ),
  named(
    "search-(?:results?|box|form|input|bar|no-?results)(?:-.*)?|skip-(?:link|to|nav|content).*|skiplink",
    "it is navigation",
    isShort,
    "",
  ),
  named(
    "share|sharing|shares|social|socials|social-media|share-this|sharethis|sharedaddy|addtoany|a2a|addthis|follow-us|tweet-this|feedflare",
    "it is there to share the page",
    isShort,
  ),
  named(
    "comments|comment-(?:list|form|section|area|thread|respond)|disqus|disqus-thread|respond|giscus|utterances|webmentions|discussion|reader-comments",
    "it holds comments",
    anything,
    ITEM,
  ),
  named(
    "cookies?|cookie-(?:banner|bar|consent|notice|law)|consent|gdpr|onetrust|cc-(?:window|banner)|cmp|privacy-banner",
    "it asks about cookies",
    isShort,
  ),
  named(
    "related|related-(?:posts|articles|stories|content|links|reading|topics)|relatedposts|recommended|recommendations|read-(?:more|next|also)|more-(?:stories|articles|posts|news|from)|also-like|you-may-(?:also-)?like|yarpp|jp-relatedposts|outbrain|taboola|trending|popular|most-(?:read|popular|viewed)|latest-(?:news|posts)|recent-posts|see-also-posts|further-posts",
    "it lists other pages",
    (is) => isLinks(is) || is.linked > is.text * 0.25,
    ITEM,
  ),
  named(
    "ads?|advert|adverts|advertisement|advertising|ad-(?:slot|unit|container|wrapper|banner)|sponsor(?:ed)?|promo|promos|promotion|dfp|adsbygoogle|google-auto-placed",
    "it advertises",
    isShort,
    ITEM,
  ),
  named(
    "newsletter(?:-[\\w-]+)?|subscribe|subscription|sign-?up|email-signup|mailing-list|paywall|regwall|donate|donation|membership-promo|call-to-action|cta",
    "it asks to subscribe",
    isShort,
    ITEM,
  ),
  named(
    "author-(?:bio|box|card|info|profile)|about-(?:the-)?author|bio|byline-bio",
    "it is about the author",
    isShort,
    ITEM,
  ),
  named(
    "byline|by-line|dateline|meta|post-?meta|entry-?meta|metadata|article-info|post-info|reading-time|read-time|time-to-read|timestamp|publish(?:ed)?-date|pub-date|posted-on|last-?updated|last-modified|date-published|post-date|entry-date|avatar|author|authors",
    "it says who wrote it, and when",
    (is) => is.text < 250,
    "(?:-[\\w-]+)?",
  ),
  named(
    "tags|tag-(?:list|links|cloud)|post-tags|categories|cat-links|tags-links|tagcloud|topics|taxonomy",
    "it lists tags",
    (is) => is.text < 400 && isLinks(is),
    ITEM,
  ),
  named(
    "edit-(?:this-)?page|edit-link|edit-on-github|page-edit|edit-meta-row|doc-footer|improve-page|page-feedback|feedback|was-this-helpful|helpful|page-rating|rating-widget|ratings?",
    "it asks to mend or rate the page",
    isShort,
    ITEM,
  ),
  named(
    "copy-(?:button|btn|code|to-clipboard|link)|clipboard(?:-button)?|toolbar|copybtn|btn-copy",
    "it is there to be used, not read",
    isShort,
  ),
  named(
    "print-(?:only|button|link)|noprint|no-print|mw-editsection|mw-jump-link|back-to-top|to-top|backtotop|scroll-top",
    "it is there to be used, not read",
    isShort,
    "",
  ),
];

/** What stands above lists of other pages. */
const RELATED =
  /^(?:related(?: (?:articles?|posts?|stories|content|links|reading|news|topics|pages))?|read (?:more|next|also)|more (?:stories|articles|posts|news|from|on this|like this).*|you (?:may|might) (?:also )?(?:like|enjoy|be interested in).*|recommended(?: .*)?|most (?:read|popular|viewed)|trending(?: .*)?|popular (?:posts|articles|stories|now)|latest (?:news|posts|stories|articles)|recent (?:posts|articles|news)|keep reading|up next|what to read next|don[’']t miss|in other news|mehr (?:zum thema|artikel|lesen)|ähnliche (?:artikel|beiträge)|verwandte (?:artikel|themen)|das könnte .*interessieren.*|lesen sie auch.*|(?:articles?|contenus?) (?:similaires|liés|associés)|(?:à )?lire (?:aussi|également)|artículos relacionados|(?:notas|noticias) relacionadas|te puede interesar|leia (?:mais|também)|articoli correlati|leggi anche|lees ook|読まれています|関連記事|相关(?:文章|阅读|新聞|新闻)|похожие (?:статьи|материалы)|читайте также|संबंधित खबरें)\W*$/iu;

function isRelated(element: Element): boolean {
  const first = firstHeading(element);
  return first !== undefined && RELATED.test(textWithin(first, 80));
}

/** The heading with which an element begins, at most three elements deep. */
function firstHeading(element: Element): Element | undefined {
  let within: Element | undefined = element;
  for (let depth = 0; depth < 4 && within !== undefined; depth++) {
    within = within.children.find((child): child is Element => "name" in child && child.name !== "script");
    if (within && /^h[1-6]$/.test(within.name)) return within;
    if (within && within.name === "p" && textWithin(within, 81).length <= 60) return within;
  }
  return undefined;
}
