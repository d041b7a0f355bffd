import { html } from "hono/html";
import type { Range } from "../search/searcher.ts";
import type { Html } from "./document.ts";

/** A text with what matched in `<mark>`. */
export function marked(text: string, ranges: readonly Range[] = []): Html[] {
  let done = 0;
  const pieces = ranges.map(([start, end]) => {
    const before = text.slice(done, start);
    done = end;
    return html`${before}<mark>${text.slice(start, end)}</mark>`;
  });
  return [...pieces, html`${text.slice(done)}`];
}
