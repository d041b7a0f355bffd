import { html } from "./html.ts";
import { plainText } from "./plain-text.ts";
import type { Source } from "./source.ts";
import { xml } from "./xml.ts";

/** What reads a file, by its extension in lower case. */
export const SOURCES: ReadonlyMap<string, Source> = new Map([
  [".txt", plainText],
  [".html", html],
  [".htm", html],
  [".xhtml", html],
  [".xml", xml],
  [".rss", xml],
  [".atom", xml],
  // A sitemap: it has been asked for addresses, and gives no articles.
  [".xml.gz", () => []],
]);
