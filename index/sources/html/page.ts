import type { Element, ParentNode } from "domhandler";
import { ancestorsOf, elementsIn } from "./tree.ts";

/** A page with what is looked for in it, each in reading order; gathered in one go. */
export interface Page {
  readonly document: ParentNode;
  readonly html: Element | undefined;
  readonly body: ParentNode;
  /** Every element of these names. */
  named(name: string): readonly Element[];
  /** Every element that has the attribute. */
  having(attribute: string): readonly Element[];
  /** Contents of `<meta>` by name, property, `itemprop` or `http-equiv`, in lower case. */
  meta(name: string): readonly string[];
  /** What relative addresses are relative to; undefined where that is known to nobody. */
  readonly base: string | undefined;
}

const NAMES: ReadonlySet<string> = new Set(
  "html body title base meta link script main article h1 h2 time a header pre noscript".split(" "),
);

/** Marks and roles; see marks.ts. */
const ATTRIBUTES = /^(?:data-pilcrow-|data-pagefind-|itemprop$|role$|rel$|property$)/;

export function lookInto(document: ParentNode): Page {
  const byName = new Map<string, Element[]>();
  const byAttribute = new Map<string, Element[]>();
  const add = (map: Map<string, Element[]>, key: string, element: Element) => {
    const list = map.get(key);
    if (list) list.push(element);
    else map.set(key, [element]);
  };
  for (const element of elementsIn(document)) {
    if (NAMES.has(element.name)) add(byName, element.name, element);
    for (const attribute in element.attribs) if (ATTRIBUTES.test(attribute)) add(byAttribute, attribute, element);
  }
  const named = (name: string) => byName.get(name) ?? [];
  const metas = new Map<string, string[]>();
  for (const { attribs } of named("meta")) {
    const names = [attribs.name, attribs.property, attribs.itemprop, attribs["http-equiv"]];
    for (const name of new Set(names.filter((each) => each !== undefined).map((each) => each.trim().toLowerCase()))) {
      const content = attribs.content?.trim() ?? "";
      if (content !== "") metas.set(name, [...(metas.get(name) ?? []), content]);
    }
  }
  const base = named("base")[0]?.attribs.href;
  return {
    ...{ document, html: named("html")[0], body: named("body")[0] ?? document, named },
    having: (attribute) => byAttribute.get(attribute) ?? [],
    meta: (name) => metas.get(name) ?? [],
    base: base !== undefined && /^https?:/i.test(base) ? base : undefined,
  };
}

/** Those that are within none of the others. */
export function outermost(elements: readonly Element[]): Element[] {
  const all = new Set(elements);
  const within = new Set<Element>();
  return elements.filter((element) => {
    for (const around of ancestorsOf(element)) {
      if (all.has(around) || within.has(around)) {
        within.add(element);
        return false;
      }
    }
    return true;
  });
}

/** Whether an element is within another, or is it. */
export function isWithin(element: Element, around: ParentNode): boolean {
  if (element === around) return true;
  for (const each of ancestorsOf(element)) if (each === around) return true;
  return false;
}
