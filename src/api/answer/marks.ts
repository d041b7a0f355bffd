import type { Range } from "../../search/searcher.ts";

/** A text as HTML, with what matched in `<mark>`. */
export function marked(text: string, ranges: readonly Range[] = []): string {
  let done = 0;
  let html = "";
  for (const [start, end] of ranges) {
    html += `${escaped(text.slice(done, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    done = end;
  }
  return html + escaped(text.slice(done));
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as the inside of an element or of a quoted attribute. */
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
