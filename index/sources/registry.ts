import { html } from "./html.ts";
import { json } from "./json/json.ts";
import { jsonLines } from "./json/json-lines.ts";
import { markdown } from "./markdown.ts";
import { plainText } from "./plain-text.ts";
import type { Source } from "./source.ts";
import { xml } from "./xml.ts";

/** What reads a file, by its extension in lower case. */
export const SOURCES: ReadonlyMap<string, Source> = new Map([
  [".txt", plainText],
  [".html", html],
  [".htm", html],
  [".xhtml", html],
  [".md", markdown],
  [".markdown", markdown],
  [".mdx", markdown],
  [".json", json],
  [".jsonl", jsonLines],
  [".ndjson", jsonLines],
  [".xml", xml],
  [".rss", xml],
  [".atom", xml],
  // A sitemap: it has been asked for addresses, and gives no articles.
  [".xml.gz", () => []],
]);
