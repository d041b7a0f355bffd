import { compile, selectAll } from "css-select";
import type { Element, ParentNode } from "domhandler";

/** Everything below a node that one of the CSS selectors matches. */
export function selectIn(root: ParentNode, selectors: string | readonly string[] = []): Element[] {
  return [selectors].flat().flatMap((selector) => selectAll<ParentNode, Element>(selector, root));
}

export function isSelector(value: unknown): boolean {
  try {
    // A selector that ends in a combinator is taken for one, and matches nothing.
    return typeof value === "string" && !/(?:^|[>+~,])\s*$/.test(value) && typeof compile(value) === "function";
  } catch {
    return false;
  }
}
