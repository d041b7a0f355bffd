import { readdirSync, readFileSync } from "node:fs";

/** One line of what a page says, as a person marked it: `heading #anchor [lang]: text`. */
export interface Truth {
  readonly title: string;
  readonly lines: readonly string[];
}

const folder = new URL("pages/", import.meta.url);

export const PAGES: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".html"))
  .map((name) => name.slice(0, -".html".length));

export function pageBytes(name: string): Uint8Array {
  return readFileSync(new URL(`${name}.html`, folder));
}

export function truthOf(name: string): Truth {
  const [first = "", ...lines] = readFileSync(new URL(`${name}.txt`, folder), "utf8")
    .trimEnd()
    .split("\n");
  return { title: first.replace("title: ", ""), lines };
}
