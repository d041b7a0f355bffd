/** Hits as options of a listbox. Whatever a hit holds becomes text, never markup. */

import { element } from "./dom.ts";
import type { Answer, Hit } from "./fetch-hits.ts";

type Ranges = readonly (readonly [start: number, end: number])[];

/** An option that knows what it shows. */
export interface HitLink extends HTMLAnchorElement {
  hit?: Hit;
}

/**
 * An option for each hit; those of one article stand together below its title, which the ear hears after each.
 * @param base what the links of an answer are relative to
 */
export function renderHits({ hits }: Answer, base: string): HTMLElement[] {
  const groups = new Map<string, HTMLElement>();
  for (const hit of hits) {
    const { href } = new URL(hit.link, base);
    // `javascript:` leads nowhere.
    if (!href.startsWith("http")) continue;
    const { id, title, lang } = hit.article;
    const group =
      groups.get(id) ?? element("div", "group", { role: "group", ariaLabel: title, lang }, line("title", title));
    groups.set(id, group);
    group.append(renderHit(hit, href));
  }
  return [...groups.values()];
}

/** A link, so that everything a browser does with links it does with hits; inside it is nothing else to press. */
function renderHit(hit: Hit, href: string): HTMLElement {
  const { article, headings, lang = article.lang, credit, snippet } = hit;
  const link: Partial<HitLink> = { role: "option", ariaDescription: article.title, href, lang, hit };
  const option = element("a", "option", link);
  if (headings.length > 0) option.append(line("path", headings.join(" › ")));
  option.append(line("snippet", snippet.text, snippet.highlights));
  if (credit !== undefined) option.append(line("credit", credit));
  return option;
}

/** Text with what matched in `<mark>`. */
function line(part: string, text: string, ranges: Ranges = []): HTMLElement {
  const made = element("div", part, { dir: "auto" });
  let done = 0;
  for (const [start, end] of ranges) {
    // Ranges that do not fit the text mark nothing.
    if (!(start >= done && end > start)) continue;
    made.append(text.slice(done, start), element("mark", "mark", {}, text.slice(start, end)));
    done = end;
  }
  made.append(text.slice(done));
  return made;
}
