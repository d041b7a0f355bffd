import type { Element } from "domhandler";
import type { Page } from "./page.ts";
import { textWithin } from "./tree.ts";

/** What the attributes of a page say of it, by name in lower case, in reading order. */
export type Marked = ReadonlyMap<string, readonly string[]>;

/** Pilcrow's own; the others are Pagefind's. */
const FIELDS = ["id", "title", "url", "lang", "date", "section", "description", "image", "authors", "tags"];
const LISTS = [
  "data-pilcrow-meta",
  "data-pilcrow-filter",
  "data-pagefind-meta",
  "data-pagefind-filter",
  "data-pagefind-sort",
];

/**
 * `data-pilcrow-title="…"` gives a field; empty, the text of its element is meant. `data-pilcrow-meta`,
 * `data-pilcrow-filter` and Pagefind's marks hold `name:value`, `name[attribute]` or `name` (the element's text), several
 * separated by commas.
 */
export function marksOf(page: Page): Marked {
  const marked = new Map<string, string[]>();
  const silent = new Set(
    page.having("data-pagefind-ignore").filter(({ attribs }) => attribs["data-pagefind-ignore"] === "all"),
  );
  const add = (name: string, element: Element, value: string) => {
    const text = value.replace(/\s+/gu, " ").trim();
    if (text === "" || isSilenced(element, silent)) return;
    const key = name.trim().toLowerCase();
    marked.set(key, [...(marked.get(key) ?? []), text]);
  };
  for (const field of FIELDS) {
    const attribute = `data-pilcrow-${field}`;
    for (const element of page.having(attribute)) {
      add(field, element, element.attribs[attribute] || element.attribs.content || textWithin(element));
    }
  }
  for (const attribute of LISTS) {
    for (const element of page.having(attribute)) {
      for (const [name, value] of readMark(element.attribs[attribute]!, element)) add(name, element, value);
    }
  }
  return marked;
}

/** `name:value` takes all that follows, commas too, as it may hold any. */
function readMark(mark: string, element: Element): [name: string, value: string][] {
  const found: [string, string][] = [];
  let rest = mark.trim();
  while (rest !== "") {
    const inline = /^([^:,[\]]+):(.*)$/s.exec(rest);
    if (inline) return [...found, [inline[1]!, inline[2]!]];
    const [whole, name = "", attribute] = /^([^,[\]]*)(?:\[([^\]]*)\])?,?\s*/.exec(rest)!;
    if (whole === "") return found;
    if (name.trim() !== "") {
      found.push([name, attribute === undefined ? textWithin(element) : (element.attribs[attribute] ?? "")]);
    }
    rest = rest.slice(whole.length);
  }
  return found;
}

function isSilenced(element: Element, silent: ReadonlySet<Element>): boolean {
  for (let around: Element | undefined = element; around !== undefined; ) {
    if (silent.has(around)) return true;
    around = around.parent !== null && "attribs" in around.parent ? (around.parent as Element) : undefined;
  }
  return false;
}
