/** An element of an XML file with everything in it. */
export interface XmlElement {
  /** With the usual prefix of its namespace, whatever the file calls it; see canonicalName. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
  /** The line, counted from 1, on which its start tag ends. */
  readonly line: number;
}

/** The children of that name, in order. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== "string" && child.name === name);
}

/** The first child of that name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((child): child is XmlElement => typeof child !== "string" && child.name === name);
}

/** The text of the first child that has one of these names and any text: the most telling name first. */
export function textIn(element: XmlElement, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    for (const child of childrenOf(element, name)) {
      const text = textOfElement(child).trim();
      if (text !== "") return text;
    }
  }
  return undefined;
}

/** All text in it, however deep. */
export function textOfElement(element: XmlElement): string {
  let text = "";
  walk(element, { text: (piece) => (text += piece) });
  return text;
}

/** What stands in it as HTML: elements of whatever namespace by their own names, scripts and the like as they are. */
export function markupOf(element: XmlElement): string {
  const parts: string[] = [];
  walk(element, {
    text: (piece) => parts.push(escaped(piece)),
    open: ({ name, attributes }) => {
      const own = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`);
      parts.push(`<${localName(name)}${own.join("")}>`);
    },
    close: ({ name }) => {
      if (!VOID.has(localName(name))) parts.push(`</${localName(name)}>`);
    },
  });
  return parts.join("");
}

/** Elements of HTML that have no end tag. */
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

interface Visitor {
  readonly text: (piece: string) => void;
  readonly open?: (element: XmlElement) => void;
  readonly close?: (element: XmlElement) => void;
}

/** What is in an element, in order; without recursion, since some nest deeper than a stack goes. */
function walk(element: XmlElement, { text, open, close }: Visitor): void {
  const path = [{ element, next: 0 }];
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const child = top.element.children[top.next++];
    if (child === undefined) {
      path.pop();
      if (path.length > 0) close?.(top.element);
    } else if (typeof child === "string") text(child);
    else {
      open?.(child);
      path.push({ element: child, next: 0 });
    }
  }
}
