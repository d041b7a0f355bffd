import { type ChildNode, type Element, isTag, isText, type ParentNode, type Text } from "domhandler";
import { parse, parseFragment } from "parse5";
import { adapter } from "parse5-htmlparser2-tree-adapter";

const OPTIONS = { treeAdapter: adapter, sourceCodeLocationInfo: true } as const;

/** A page as browsers read it, whatever it forgot to close. */
export function parsePage(html: string): ParentNode {
  return parse(html, OPTIONS);
}

/** A piece of a page. */
export function parsePiece(html: string): ParentNode {
  return parseFragment(html, OPTIONS);
}

interface Visitor {
  text(text: Text): void;
  /** Whether to look at what is in it; `leave` follows then. */
  enter(element: Element): boolean;
  leave(element: Element): void;
}

/** Goes through everything below a node in reading order, without recursion: pages are nested as deep as they like. */
export function walk(root: ParentNode, visitor: Visitor): void {
  let node: ChildNode | null = root.children[0] ?? null;
  while (node !== null) {
    if (isText(node)) visitor.text(node);
    else if (isTag(node) && visitor.enter(node)) {
      const first: ChildNode | undefined = node.children[0];
      if (first !== undefined) {
        node = first;
        continue;
      }
      visitor.leave(node);
    }
    while (node.next === null) {
      const parent: ParentNode | null = node.parent;
      if (parent === null || parent === root || !isTag(parent)) return;
      visitor.leave(parent);
      node = parent;
    }
    node = node.next;
  }
}

/** Elements below a node, itself not among them, in reading order. */
export function elementsIn(root: ParentNode): Element[] {
  const elements: Element[] = [];
  walk(root, { text() {}, enter: (element) => elements.push(element) > 0, leave() {} });
  return elements;
}

/** All text below a node, white space collapsed; at most so many UTF-16 code units. */
export function textWithin(root: ParentNode, most = Number.POSITIVE_INFINITY): string {
  let text = "";
  walk(root, {
    text(piece) {
      if (text.length <= most * 2) text += piece.data.slice(0, most * 2);
    },
    enter({ name }) {
      if (text !== "" && !/\s$/.test(text) && BLOCKS.has(name)) text += " ";
      return text.length <= most * 2 && !UNREAD.has(name);
    },
    leave({ name }) {
      if (BLOCKS.has(name)) text += " ";
    },
  });
  return text.replace(/\s+/gu, " ").trim().slice(0, most);
}

/** The elements around a node, innermost first. */
export function* ancestorsOf(node: ChildNode): Generator<Element> {
  for (let parent = node.parent; parent !== null && isTag(parent); parent = parent.parent) yield parent;
}

/** Counted from 1. */
export function lineOf(node: ChildNode): number {
  return node.sourceCodeLocation?.startLine ?? 1;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Elements that browsers show as blocks (HTML Standard, 15.3). */
export const BLOCKS = words(
  "address article aside blockquote body br caption center colgroup dd details dialog dir div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre search " +
    "section summary table tbody td tfoot th thead tr ul xmp",
);

/** Elements whose text no browser shows. */
export const UNREAD = words(
  "applet audio canvas datalist embed frameset head iframe noembed noframes noscript object param rp rt rtc script style " +
    "svg template title video annotation annotation-xml",
);
