import { blocksOf, placesOf, textAbove } from "../src/page/text.ts";
import type { Article, Fragment, Paragraph } from "../src/search/document.ts";
import { firstPlaceIn } from "./first-place.ts";
import { type Word, wordsOf } from "./words.ts";

/** Characters (UTF-16 code units) of a paragraph up to which all of it is looked for: the spec's advice. */
const EXACT = 300;
/** Of a longer one, how many words at either end are tried … */
const WORDS = [4, 8, 16, 32, 3, 2, 1];
/** … as long as they have no more characters than this: encoded, each may take nine. */
const LONGEST_END = 150;
/** Words right above the paragraph that are tried where its own do not do, and their most characters. */
const PREFIX_WORDS = [3, 6, 12, 24, 2, 1];
const LONGEST_PREFIX = 100;
/** A text of so few words may well stand in parts of a page that we do not know: its menus, its notices. */
const FEW = { words: 3, length: 60 };

/**
 * Adds to each paragraph the words that a browser is to look for in the article's page, such that the first place where
 * it finds them is the paragraph's first one. The page is the one that Pilcrow makes (src/page); on the article's own
 * page other texts may stand around it.
 */
export function withFragments(article: Article, paragraphs: readonly Paragraph[]): Paragraph[] {
  const above = textAbove(article);
  const places = placesOf(paragraphs);
  const page = normalisedPage([...above, ...places.flatMap(({ paragraph }) => blocksOf(paragraph))]);
  const fragments = new Map<Paragraph, Fragment>();
  let block = above.length;
  for (const { paragraph, first } of places) {
    const fragment = first ? findFragment(page, block, paragraph.text, paragraph.lang ?? article.lang) : undefined;
    if (fragment !== undefined) fragments.set(paragraph, fragment);
    block += blocksOf(paragraph).length;
  }
  return paragraphs.map((paragraph) => {
    const fragment = fragments.get(paragraph);
    return fragment === undefined ? paragraph : { ...paragraph, fragment };
  });
}

/** A page's blocks as browsers compare them, in one text. */
interface NormalisedPage {
  readonly blocks: readonly string[];
  readonly text: string;
  /** Where each block begins in `text`. */
  readonly starts: readonly number[];
  readonly firstPlace: (term: string) => number;
}

/** Stands between two blocks; no term holds one, since white space in them is collapsed. */
const GAP = "\n";

function normalisedPage(shown: readonly string[]): NormalisedPage {
  // As HTML shows it, whatever white space a title or credit has.
  const blocks = shown.map((block) => block.replace(/\s+/gu, " ").trim());
  const normalised = blocks.map(normalise);
  let at = 0;
  const starts = normalised.map((block) => {
    const start = at;
    at += block.length + GAP.length;
    return start;
  });
  const text = normalised.join(GAP);
  return { blocks, text, starts, firstPlace: firstPlaceIn(text) };
}

/** Letters as browsers compare them: without case, accents and the ways to compose them. */
function normalise(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The first of the fragments that leads to the block; undefined when none does. */
function findFragment(page: NormalisedPage, block: number, text: string, lang: string): Fragment | undefined {
  const own = text.length <= EXACT ? [{ start: text.length }] : ends(text, wordsOf(text, lang));
  const leads = (fragment: Fragment) => leadsTo(page, block, text, fragment);
  return (
    (isFew(text, lang) ? undefined : own.find(leads)) ?? withPrefix(own, page.blocks[block - 1] ?? "", lang).find(leads)
  );
}

function isFew(text: string, lang: string): boolean {
  return text.length <= FEW.length && wordsOf(text, lang).length <= FEW.words;
}

/** First and last words of a text. */
function ends(text: string, words: readonly Word[]): Fragment[] {
  return WORDS.filter((count) => count * 2 <= words.length)
    .map((count) => ({ start: words[count - 1]!.end, end: words[words.length - count]!.start }))
    .filter(({ start, end }) => start <= LONGEST_END && text.length - end <= LONGEST_END);
}

/** Each fragment behind the last words of the block above. */
function withPrefix(fragments: readonly Fragment[], above: string, lang: string): Fragment[] {
  const words = wordsOf(above, lang);
  return PREFIX_WORDS.filter((count) => count <= words.length)
    .map((count) => above.slice(words[words.length - count]!.start))
    .filter((prefix) => prefix.length <= LONGEST_PREFIX)
    .flatMap((prefix) => fragments.map((fragment) => ({ ...fragment, prefix })));
}

/** Whether a browser finds the fragment's words in that block first, from its beginning to its end. */
function leadsTo(
  { text: page, starts, firstPlace }: NormalisedPage,
  block: number,
  text: string,
  fragment: Fragment,
): boolean {
  const { start, end, prefix } = fragment;
  const at = starts[block]!;
  const first = normalise(text.slice(0, start));
  if (prefix === undefined) {
    if (firstPlace(first) !== at) return false;
  } else {
    // What stands before may end a block, a word, or stand right before it.
    const before = normalise(prefix);
    const found = [GAP, " ", ""].map((gap) => firstPlace(before + gap + first)).filter((index) => index >= 0);
    if (Math.min(...found) !== at - GAP.length - before.length) return false;
  }
  if (end === undefined) return true;
  const last = normalise(text.slice(end));
  return page.indexOf(last, at + first.length) === at + normalise(text).length - last.length;
}
