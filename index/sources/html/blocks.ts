import type { Element, ParentNode } from "domhandler";
import type { Block, Dropped } from "../source.ts";
import { collectBlocks } from "./collect.ts";
import { whyFurniture } from "./furniture.ts";
import { whyHidden } from "./hidden.ts";
import { type Measures, measure } from "./measure.ts";
import { whyNoText } from "./small-parts.ts";
import { lineOf, parsePiece, textWithin } from "./tree.ts";

export interface ReadBlocks {
  readonly blocks: Block[];
  readonly dropped: Dropped[];
}

/**
 * The blocks of a piece of HTML that is content from end to end, in reading order, text as a reader sees it. Never throws
 * on any input; nesting depth does not matter.
 *
 * @param options.line the line of the file for a line of the piece, both counted from 1
 */
export function blocksOfFragment(
  html: string,
  options: { readonly line?: (lineInHtml: number) => number } = {},
): ReadBlocks {
  const { line = (same) => same } = options;
  const root = parsePiece(html);
  const { blocks, dropped } = blocksWithin(root, measure(root));
  return {
    blocks: blocks.map((block) => ({ ...block, line: line(block.line) })),
    dropped: dropped.map((each) => (each.line === undefined ? each : { ...each, line: line(each.line) })),
  };
}

/** Beyond this many, nobody reads what was left out. */
const MOST_DROPPED = 200;

/**
 * The blocks below a node.
 *
 * @param why further reasons to leave an element out, asked before all others; null: it is read, whatever it seems to be
 */
export function blocksWithin(
  root: ParentNode,
  measures: Measures,
  why: (element: Element) => string | null | undefined = () => undefined,
): ReadBlocks {
  const dropped: Dropped[] = [];
  let whole: number | undefined;
  const blocks = collectBlocks(root, measures, (element, inCode) => {
    whole ??= root.children.reduce((sum, child) => sum + ("name" in child ? measures(child as Element).text : 0), 0);
    let reason = why(element);
    if (reason === null) return false;
    reason ??= whyHidden(element) ?? whyNoText(element);
    if (!inCode) reason ??= whyFurniture(element, measures(element), whole);
    if (reason === undefined) return false;
    if (dropped.length < MOST_DROPPED) {
      const text = textWithin(element, 80);
      if (text !== "") dropped.push({ what: tagOf(element), why: reason, text, line: lineOf(element) });
    }
    return true;
  });
  return { blocks, dropped };
}

/** An element as its tag shows it: `<nav class="menu">`. */
export function tagOf({ name, attribs }: Element): string {
  const shown = ["id", "class", "role"].filter(
    (attribute) => attribs[attribute] !== undefined && attribs[attribute] !== "",
  );
  return `<${[name, ...shown.map((attribute) => `${attribute}="${attribs[attribute]!.slice(0, 60)}"`)].join(" ")}>`;
}
