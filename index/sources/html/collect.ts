import { type Element, isTag, type ParentNode, type Text } from "domhandler";
import { PARAGRAPH_KINDS, type ParagraphKind } from "../../../src/search/document.ts";
import type { Block } from "../source.ts";
import { AnchorsAndHeadings } from "./headings.ts";
import { blockByStyle } from "./hidden.ts";
import { languageIn } from "./language.ts";
import type { Measures } from "./measure.ts";
import { OpenBlock } from "./open-block.ts";
import { BLOCKS, elementsIn, UNREAD, walk } from "./tree.ts";

/** How what stands in an element is read. */
interface Frame {
  readonly element: Element;
  readonly kind: ParagraphKind;
  /** Whether all that is in it is one block: a heading, a row, code. */
  readonly joined: boolean;
}

const KINDS: Readonly<Record<string, ParagraphKind>> = {
  ...{ h1: "heading", h2: "heading", h3: "heading", h4: "heading", h5: "heading", h6: "heading" },
  ...{ li: "list", dt: "list", dd: "list", blockquote: "quote", figcaption: "caption", caption: "caption" },
  ...{ pre: "code", listing: "code", xmp: "code", plaintext: "code" },
};

const JOINED: ReadonlySet<ParagraphKind> = new Set(["heading", "caption", "table", "code"]);

/**
 * The blocks of what stands below a node, in reading order.
 *
 * @param leftOut asked about every element that is seen; what it says true to is not read
 */
export function collectBlocks(
  root: ParentNode,
  measures: Measures,
  leftOut: (element: Element, inCode: boolean) => boolean,
): Block[] {
  const blocks: Block[] = [];
  const frames: Frame[] = [];
  const languages: { element: Element; lang: string | undefined }[] = [];
  const above = new AnchorsAndHeadings();
  let current = new OpenBlock();
  const kind = () => frames.at(-1)?.kind ?? "body";
  const isJoined = () => frames.at(-1)?.joined === true;

  const end = () => {
    const block = current.close(above, kind());
    if (block) blocks.push(block);
    current = new OpenBlock();
  };

  const frameOf = (element: Element): ParagraphKind | undefined => {
    const marked = element.attribs["data-pilcrow-kind"]?.trim();
    if (isKind(marked)) return marked;
    if (element.attribs.role === "heading") return "heading";
    if (element.name === "tr") return tableOf(element, measures) ? "table" : undefined;
    if (element.name === "td" || element.name === "th") return "body";
    return KINDS[element.name];
  };

  const isBlock = (element: Element) =>
    blockByStyle(element) ?? (BLOCKS.has(element.name) || element.attribs.role === "heading");

  walk(root, {
    text(text: Text) {
      if (/\S/.test(text.data)) above.words();
      current.add(text, languages.at(-1)?.lang);
    },
    enter(element) {
      const { name } = element;
      if (UNREAD.has(name)) return false;
      const joined = isJoined();
      if (leftOut(element, kind() === "code")) {
        // What is left out of a line leaves no gap but that of a block.
        if (isBlock(element)) {
          if (!joined) end();
        } else for (const each of [element, ...elementsIn(element)]) above.mark(each, current.isEmpty);
        return false;
      }
      const lang = languageIn(element);
      if (lang !== undefined) languages.push({ element, lang });
      if (joined) {
        if (name === "br") current.breakLine();
        else if (isBlock(element) || isCodeBesideCode(element)) current.space();
        current.credit(element, true);
      } else if (name === "br") {
        if (current.breakLine() > 1) end();
      } else if (isBlock(element)) {
        end();
        const own = frameOf(element);
        if (own !== undefined) frames.push({ element, kind: own, joined: JOINED.has(own) });
        if (own === "heading") above.heading(element);
      }
      above.mark(element, current.isEmpty);
      return true;
    },
    leave(element) {
      const frame = frames.at(-1);
      if (frame?.element === element) {
        end();
        frames.pop();
      } else if (isJoined()) {
        if (element.name !== "br" && isBlock(element)) current.space();
        current.credit(element, false);
      } else if (element.name !== "br" && isBlock(element)) end();
      if (languages.at(-1)?.element === element) languages.pop();
      above.leave(element);
    },
  });
  end();
  return blocks;
}

/** One example in several languages, of which a reader sees one at a time, or lines that are each code. */
const isCodeBesideCode = ({ name, prev }: Element) =>
  name === "code" && prev !== null && isTag(prev) && prev.name === "code";

const isKind = (name: string | undefined): name is ParagraphKind => PARAGRAPH_KINDS.some((kind) => kind === name);

/** Whether the table around a row is one of rows. */
function tableOf(row: Element, measures: Measures): boolean {
  let around = row.parent;
  while (around !== null && "name" in around && around.name !== "table") around = around.parent;
  return around !== null && "name" in around && !measures(around as Element).layout;
}
