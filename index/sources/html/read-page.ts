import type { Element } from "domhandler";
import type { Block, Dropped, HtmlSettings } from "../source.ts";
import { blocksWithin } from "./blocks.ts";
import { type Described, fieldsOf } from "./fields.ts";
import { articleInJsonLd } from "./json-ld.ts";
import { isListing } from "./listing.ts";
import { mainContent } from "./main-content.ts";
import { marksOf } from "./marks.ts";
import { measure } from "./measure.ts";
import { lookInto } from "./page.ts";
import { whyAround } from "./page-parts.ts";
import { selectIn } from "./select.ts";
import { whySkipped } from "./skip.ts";
import { parsePage } from "./tree.ts";

export interface ReadPage extends Described {
  /** The one that it gives itself, whatever it is made of. */
  readonly id: string | undefined;
  readonly blocks: readonly Block[];
  readonly dropped: readonly Dropped[];
}

/** Reads a page; or says why it is left out. */
export function readPage(html: string, path: string, settings: HtmlSettings = {}): ReadPage | { skipped: string } {
  const document = parsePage(isXml(html, path) ? withEnds(html) : html);
  const page = lookInto(document);
  const skipped = whySkipped(page, path, articleInJsonLd(page));
  if (skipped !== undefined) return { skipped };
  const measures = measure(document);
  const { roots, chosen } = mainContent(page, measures, selectIn(document, settings.main));
  if (!chosen && isListing(page, roots, measures, path)) return { skipped: "it lists other pages" };
  const marked = marksOf(page);
  const described = fieldsOf(page, roots, measures, marked);
  const ignored = new Set(selectIn(document, settings.ignore));
  const why = (element: Element): string | null | undefined => {
    const { attribs } = element;
    if (ignored.has(element)) return "a selector of `html.ignore` says so";
    if (attribs["data-pilcrow-ignore"] !== undefined) return "it is marked `data-pilcrow-ignore`";
    if (attribs["data-pagefind-ignore"] !== undefined) return "it is marked `data-pagefind-ignore`";
    return whyAround(element, measures, chosen);
  };
  const read = roots.map((root) => blocksWithin(root, measures, why));
  const blocks = withoutTitle(
    read.flatMap(({ blocks }) => blocks),
    described.fields.title,
  );
  if (blocks.length === 0) return { skipped: whyEmpty(page) };
  return { ...described, id: marked.get("id")?.[0], blocks, dropped: read.flatMap(({ dropped }) => dropped) };
}

const isXml = (html: string, path: string) => /^\s*<\?xml\b/.test(html) || /\.xhtml$/i.test(path);

/** XHTML closes what is empty within its tag, which HTML takes for open. */
function withEnds(xhtml: string): string {
  return xhtml.replace(
    /<(a|b|div|em|i|iframe|li|p|script|span|strong|style|td|textarea|th|title|ul)(\s[^<>]*)?\/>/g,
    "<$1$2></$1>",
  );
}

function whyEmpty({ named }: ReturnType<typeof lookInto>): string {
  const hasScripts = named("script").some(({ attribs }) => attribs.src !== undefined || attribs.type === "module");
  return hasScripts ? "there is no text in it before its scripts have run" : "there is no text in it";
}

/** The heading that says the title is no paragraph: every answer names the title anyway. */
function withoutTitle(blocks: readonly Block[], title: string | undefined): Block[] {
  const plain = (text: string) => text.replace(/\s+/gu, "").toLowerCase();
  const at = blocks.findIndex(({ kind, headings }) => kind === "heading" && headings.length === 0);
  const heading = blocks[at];
  if (heading === undefined || title === undefined || plain(heading.text) !== plain(title)) return [...blocks];
  return blocks
    .filter((_, i) => i !== at)
    .map((block) => (block.headings[0] === heading.text ? { ...block, headings: block.headings.slice(1) } : block));
}
