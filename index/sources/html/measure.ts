import type { Element, ParentNode } from "domhandler";
import { UNREAD, walk } from "./tree.ts";

/** What an element holds, in all that is below it. */
export interface Measure {
  /** Characters of text without white space. */
  text: number;
  /** Of these, how many stand in links. */
  linked: number;
  links: number;
  /** Paragraphs with a sentence or more. */
  paragraphs: number;
  headings: number;
  /** Of these, how many are `<h1>`. */
  titles: number;
  /** Whether it is a table that lays a page out, and so no table of rows. */
  layout: boolean;
}

export type Measures = (element: Element) => Measure;

const NOTHING: Measure = { text: 0, linked: 0, links: 0, paragraphs: 0, headings: 0, titles: 0, layout: false };

/** Characters of a sentence. */
const SENTENCE = 60;
const HEADING = /^h[1-6]$/;

/** Measures every element in one go, bottom up, so that asking costs nothing however deep they are nested. */
export function measure(root: ParentNode): Measures {
  const measures = new Map<Element, Measure>();
  const open: { element: Element; is: Measure }[] = [];
  const tables: { is: Measure; cells: number; rows: number }[] = [];
  let inLinks = 0;
  walk(root, {
    text({ data }) {
      const is = open.at(-1)?.is;
      if (!is) return;
      const count = lengthOf(data);
      is.text += count;
      if (inLinks > 0) is.linked += count;
    },
    enter(element) {
      const { name, attribs } = element;
      if (UNREAD.has(name)) return false;
      const is = { ...NOTHING };
      measures.set(element, is);
      open.push({ element, is });
      if (name === "a") {
        inLinks++;
        is.links++;
      }
      const table = tables.at(-1);
      if (table) {
        if (name === "td" || name === "th") table.cells++;
        else if (name === "tr") table.rows++;
        else if (name === "table" || name === "pre" || HEADING.test(name)) table.is.layout = true;
      }
      if (name === "table") {
        is.layout = attribs.role === "presentation" || attribs.role === "none";
        tables.push({ is, cells: 0, rows: 0 });
      }
      return true;
    },
    leave({ name }) {
      const { is } = open.pop()!;
      if (name === "a") inLinks--;
      if (name === "p" && is.text - is.linked >= SENTENCE) is.paragraphs++;
      if (HEADING.test(name)) is.headings++;
      if (name === "h1") is.titles++;
      if (name === "table") {
        const { cells, rows } = tables.pop()!;
        // One cell a row is no row.
        if (cells <= rows) is.layout = true;
      }
      const parent = open.at(-1)?.is;
      if (!parent) return;
      parent.text += is.text;
      parent.linked += is.linked;
      parent.links += is.links;
      parent.paragraphs += is.paragraphs;
      parent.headings += is.headings;
      parent.titles += is.titles;
    },
  });
  return (element) => measures.get(element) ?? NOTHING;
}

function lengthOf(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 32) count++;
  return count;
}
