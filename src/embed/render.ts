/** Hits as options of a listbox. Whatever a hit holds becomes text, never markup. */

import type { HitFields, SearchAnswer } from "../api/schema/answers.ts";
import { element } from "./dom.ts";

type Ranges = readonly (readonly [start: number, end: number])[];

/**
 * One option a hit, without links or buttons inside; `data-link` says where it leads.
 * @param base what the links of an answer are relative to
 */
export function renderHits({ hits }: SearchAnswer, base: URL): HTMLElement[] {
  let above: string | undefined;
  return hits.flatMap((hit) => {
    const link = webAddress(hit.link, base);
    if (link === undefined) return [];
    const option = renderHit(hit);
    option.dataset.link = link;
    // Below another hit of the same article its title is for those only who hear one option at a time.
    if (hit.article.id === above) option.classList.add("again");
    above = hit.article.id;
    return option;
  });
}

function renderHit({ article, headings, credit, snippet, highlights }: HitFields): HTMLElement {
  const line = (part: string, text: string, ranges?: Ranges) =>
    element("div", part, { lang: article.lang, dir: "auto" }, ...marked(text, ranges));
  const option = element("div", "option", { role: "option" }, line("title", article.title));
  if (headings.length > 0) option.append(line("path", headings.join(" › ")));
  option.append(line("snippet", snippet.text, snippet.highlights));
  if (credit !== undefined) option.append(line("credit", credit, highlights?.credit));
  return option;
}

/** Text with what matched in `<mark>`; ranges that do not fit the text mark nothing. */
function marked(text: string, ranges: Ranges = []): (string | HTMLElement)[] {
  let done = 0;
  const pieces = ranges.flatMap(([start, end]) => {
    if (!(start >= done && end > start)) return [];
    const before = text.slice(done, start);
    done = end;
    return [before, element("mark", "mark", {}, text.slice(start, end))];
  });
  return [...pieces, text.slice(done)];
}

/** The address as an absolute one of the web; undefined for any other, `javascript:` among them. */
function webAddress(link: string, base: URL): string | undefined {
  if (!URL.canParse(link, base)) return undefined;
  const { protocol, href } = new URL(link, base);
  return /^https?:$/.test(protocol) ? href : undefined;
}
