import type { Content } from "../../index/read.ts";
import { ADDRESS, type Site } from "./site.ts";
import { truthOf } from "./truth.ts";

export interface Judgement {
  readonly pages: number;
  readonly paragraphs: number;
  /** Shares of 1. */
  readonly precision: number;
  readonly recall: number;
  /** What is not as marked, one line each. */
  readonly mistakes: readonly string[];
}

/** Compares what was read of a site with what was marked by hand. */
export function judge(site: Site, { articles, paragraphs }: Pick<Content, "articles" | "paragraphs">): Judgement {
  const truth = truthOf(site.name.toLowerCase());
  const mistakes: string[] = [];
  let [right, read, wanted] = [0, 0, 0];
  const expected = new Map(Object.entries(site.pages));
  for (const [number, { id, title, lang, url }] of articles.entries()) {
    const own = paragraphs.filter(({ article }) => article === number);
    const place = expected.get(id);
    const page = place && truth.get(place.page);
    if (!page) {
      read += own.length;
      mistakes.push(`${id}: “${title}” is no page to be found (${own.length} paragraphs)`);
      continue;
    }
    expected.delete(id);
    if (title !== page.title) mistakes.push(`${id}: its title is “${title}”, not “${page.title}”`);
    if (lang !== place.lang) mistakes.push(`${id}: its language is ${lang}, not ${place.lang}`);
    if (placeOf(url) !== id) mistakes.push(`${id}: its address is ${url}`);
    const left = [...page.blocks];
    for (const { kind, text, headings } of own) {
      if (page.optional.has(text.toLowerCase())) continue;
      read++;
      const found = left.findIndex((block) => block.kind === kind && block.text === text);
      if (found < 0) {
        mistakes.push(`${id}: not to be read: ${kind} “${text}”`);
        continue;
      }
      right++;
      const [block] = left.splice(found, 1);
      if (block!.headings.join(" > ") !== headings.join(" > ")) {
        mistakes.push(`${id}: “${text}” stands below “${headings.join(" > ")}”, not “${block!.headings.join(" > ")}”`);
      }
    }
    wanted += page.blocks.length;
    for (const { kind, text } of left) mistakes.push(`${id}: missing: ${kind} “${text}”`);
    const headings = own.filter(({ kind, text }) => kind === "heading" && !page.optional.has(text.toLowerCase()));
    const anchors = headings.map(({ anchor }) => anchor ?? "none").join(" ");
    if (anchors !== page.anchors.join(" ")) {
      mistakes.push(`${id}: its anchors are ${anchors}, not ${page.anchors.join(" ")}`);
    }
  }
  for (const [id, { page }] of expected) {
    wanted += truth.get(page)!.blocks.length;
    mistakes.push(`${id}: is not there`);
  }
  return {
    ...{ pages: articles.length, paragraphs: read, mistakes },
    ...{ precision: right / Math.max(1, read), recall: right / Math.max(1, wanted) },
  };
}

/** The id that an address stands for. */
function placeOf(url: string | undefined): string | undefined {
  if (!url?.startsWith(`${ADDRESS}/`)) return undefined;
  const place = new URL(url).pathname.replace(/^\/|\/$|\.html$/g, "").replaceAll("/", "-");
  return place === "" ? "index" : place;
}
