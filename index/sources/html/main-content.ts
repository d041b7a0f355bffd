import { type Element, isTag, type ParentNode } from "domhandler";
import { whyFurniture } from "./furniture.ts";
import { whyHidden } from "./hidden.ts";
import type { Measures } from "./measure.ts";
import { isWithin, outermost, type Page } from "./page.ts";
import { BLOCKS, UNREAD, walk } from "./tree.ts";

export interface MainContent {
  /** In reading order; none within another. */
  readonly roots: readonly ParentNode[];
  /** Whether someone marked or configured it, so that what is in it is meant. */
  readonly chosen: boolean;
}

/**
 * The part of a page that is its article.
 *
 * @param selected what the configured selectors match
 */
export function mainContent(page: Page, measures: Measures, selected: readonly Element[]): MainContent {
  for (const marked of [selected, page.having("data-pilcrow-body"), page.having("data-pagefind-body")]) {
    if (marked.length > 0) return { roots: outermost(marked), chosen: true };
  }
  const own = (element: Element) => measures(element).text - measures(element).linked;
  const largest = (elements: readonly Element[]) => elements.toSorted((a, b) => own(b) - own(a))[0];
  const mains = [...page.named("main"), ...page.having("role").filter(({ attribs }) => attribs.role === "main")];
  const main = largest(mains.filter((element) => whyHidden(element) === undefined));
  if (main && own(main) > 0) return { roots: [articleIn(page, main, own) ?? main], chosen: false };
  const article = articleIn(page, page.body, own);
  if (article) return { roots: [article], chosen: false };
  return { roots: [densest(page.body, measures)], chosen: false };
}

/** The one article that has most of the words. */
function articleIn(page: Page, around: ParentNode, own: (element: Element) => number): Element | undefined {
  const all = outermost(page.named("article").filter((each) => each !== around && isWithin(each, around)));
  const whole = isTag(around) ? own(around) : 0;
  const [only] = all.filter((article) => own(article) >= whole * 0.6 && own(article) >= 140);
  return only !== undefined && all.every((each) => each === only || own(each) < own(only) * 0.2) ? only : undefined;
}

/** A text shorter than this is no sentence, but a label, a date, a name. */
const SENTENCE = 50;
/** What holds so much of the page's sentences is its article with all that belongs to it. */
const SHARE = 0.7;

/**
 * The innermost element that has most sentences of the page: what a page has around its article are labels and links. Each
 * block counts with its words outside links; furniture counts nothing.
 */
function densest(body: ParentNode, measures: Measures): ParentNode {
  const whole = isTag(body) ? measures(body).text : Number.POSITIVE_INFINITY;
  const weights = new Map<ParentNode, number>();
  const open: { element: ParentNode; text: number; link: boolean; block: boolean }[] = [];
  const start = (element: ParentNode, block: boolean, link: boolean) => open.push({ element, text: 0, link, block });
  const close = () => {
    const { element, text, block } = open.pop()!;
    const parent = open.at(-1);
    if (!block && parent) parent.text += text;
    const weight = (weights.get(element) ?? 0) + (block && text >= SENTENCE ? text : 0);
    weights.set(element, weight);
    if (parent) weights.set(parent.element, (weights.get(parent.element) ?? 0) + weight);
  };
  start(body, true, false);
  walk(body, {
    text({ data }) {
      const top = open.at(-1)!;
      if (!top.link) top.text += data.trim().length;
    },
    enter(element) {
      const { name } = element;
      if (UNREAD.has(name) || AROUND.has(name) || whyHidden(element) !== undefined) return false;
      if (BLOCKS.has(name) && whyFurniture(element, measures(element), whole) !== undefined) return false;
      start(element, BLOCKS.has(name), name === "a" || open.at(-1)!.link);
      return true;
    },
    leave: close,
  });
  close();
  const least = (weights.get(body) ?? 0) * SHARE;
  let best = body;
  for (let next: ParentNode | undefined = body; next !== undefined && least > 0; ) {
    best = next;
    next = next.children.find((child): child is Element => isTag(child) && (weights.get(child) ?? 0) >= least);
    // A paragraph alone is no article: its heading stands beside it.
    if (next !== undefined && !HOLDS_BLOCKS.has(next.name)) break;
  }
  return best;
}

const AROUND: ReadonlySet<string> = new Set(["nav", "footer", "aside", "form", "button", "select"]);
const HOLDS_BLOCKS: ReadonlySet<string> = new Set(
  "div section article main td tr tbody table center body form font span".split(" "),
);
