import { blocksOf, placesOf, textAbove } from "../src/page/text.ts";
import type { Article, Fragment, Paragraph, ParagraphKind } from "../src/search/document.ts";
import { standsBeforeIn } from "./first-place.ts";
import { countWords, wordsOf } from "./words.ts";

/** How many words at either end of a text are looked for, as tried before all of it, and after … */
const WORDS = { before: [4, 8, 16, 32], after: [3, 2, 1] };
/** … and of a row, whose cells no term may go across. */
const ROW_WORDS = { before: [1, 2, 3, 4, 8, 16], after: [] };
/** Characters (UTF-16 code units) of one end at most: encoded, each may take nine. */
const LONGEST_END = 150;
/** Characters up to which all of a text is looked for, where its ends tell nothing: the spec's advice. */
const EXACT = 300;
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
export function withFragments(
  article: Article,
  paragraphs: readonly Paragraph[],
  lines: ReadonlyMap<string, readonly number[]> = new Map(),
): Paragraph[] {
  const above = textAbove(article);
  const places = placesOf(paragraphs);
  const page = normalisedPage([...above, ...places.flatMap(({ paragraph }) => blocksOf(paragraph))]);
  const fragments = new Map<Paragraph, Fragment>();
  let block = above.length;
  let before: Text = { text: page.blocks[block - 1]!, lines: [], kind: "body", lang: article.lang };
  for (const { paragraph, first } of places) {
    const { id, text, kind, credit } = paragraph;
    const sought = { text, lines: lines.get(id) ?? [], kind, lang: paragraph.lang ?? article.lang };
    const fragment = first ? findFragment(page, block, sought, before) : undefined;
    if (fragment !== undefined) fragments.set(paragraph, fragment);
    block += blocksOf(paragraph).length;
    before = credit === undefined ? sought : { ...sought, text: page.blocks[block - 1]!, lines: [] };
  }
  return paragraphs.map((paragraph) => {
    const fragment = fragments.get(paragraph);
    return fragment === undefined ? paragraph : { ...paragraph, fragment };
  });
}

/** One block's. */
interface Text {
  readonly text: string;
  /** Where in it a line ends that no term may go across. */
  readonly lines: readonly number[];
  readonly kind: ParagraphKind;
  readonly lang: string;
}

/** A page's blocks as browsers compare them, in one text. */
interface NormalisedPage {
  readonly blocks: readonly string[];
  readonly text: string;
  /** Where each block begins in `text`. */
  readonly starts: readonly number[];
  /** Whether a term stands in `text` before a place. */
  readonly standsBefore: (term: string, place: number) => boolean;
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
  return { blocks, text, starts, standsBefore: standsBeforeIn(text) };
}

/** Letters as browsers compare them: without case, accents and the ways to compose them. */
function normalise(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The first of the fragments that leads to the block; undefined when none does. */
function findFragment(page: NormalisedPage, block: number, sought: Text, before: Text): Fragment | undefined {
  const own = fragmentsOf(sought);
  const leads = (fragment: Fragment) => leadsTo(page, block, sought.text, fragment);
  // Menus repeat headings, long ones too.
  const alone = sought.kind === "heading" || isFew(sought) ? undefined : own.find(leads);
  return alone ?? withPrefix(own, before).find(leads);
}

function isFew({ text, lang }: Text): boolean {
  return text.length <= FEW.length && countWords(text, lang) <= FEW.words;
}

/**
 * What may be looked for of a text, best first. Its two ends: what stands between may have lines, notes and buttons that
 * a term must not go across. All of it, where it is no longer than its ends, or they say too little. Its beginning.
 */
function fragmentsOf({ text, lines, kind, lang }: Text): Fragment[] {
  const words = wordsOf(text, lang);
  const [firstLine = text.length, lastLine = -1] = lines.length === 0 ? [] : [lines[0], lines.at(-1)];
  const ends = (counts: readonly number[]) =>
    counts
      .filter((count) => count * 2 <= words.length)
      .map((count) => ({ start: words[count - 1]!.end, end: words[words.length - count]!.start }))
      .filter(({ start, end }) => start <= firstLine && end > lastLine);
  const whole: Fragment = lines.length > 0 ? { start: firstLine, end: lastLine + 1 } : { start: text.length };
  const { before, after } = kind === "table" ? ROW_WORDS : WORDS;
  const fragments = [...ends(before), whole, ...ends(after)].filter(({ start, end }) =>
    end === undefined ? start <= EXACT : start <= LONGEST_END && text.length - end <= LONGEST_END,
  );
  return [...fragments, ...fragments.map(({ start }) => ({ start }))];
}

/** Each fragment behind the last words of the block above. */
function withPrefix(fragments: readonly Fragment[], { text, lines, kind, lang }: Text): Fragment[] {
  const line = text.slice((lines.at(-1) ?? -1) + 1);
  const words = wordsOf(line, lang);
  return (kind === "table" ? ROW_WORDS.before : PREFIX_WORDS)
    .filter((count) => count <= words.length)
    .map((count) => line.slice(words[words.length - count]!.start))
    .filter((prefix) => prefix.length <= LONGEST_PREFIX)
    .flatMap((prefix) => fragments.map((fragment) => ({ ...fragment, prefix })));
}

/** Whether a browser finds the fragment's words in that block first, from its beginning to its end. */
function leadsTo(page: NormalisedPage, block: number, text: string, { start, end, prefix }: Fragment): boolean {
  const at = page.starts[block]!;
  const first = normalise(text.slice(0, start));
  if (prefix === undefined) {
    if (page.standsBefore(first, at)) return false;
  } else {
    // What stands before may end a block, a word, or stand right before it.
    const before = normalise(prefix);
    const place = at - GAP.length - before.length;
    if ([GAP, " ", ""].some((gap) => page.standsBefore(before + gap + first, place))) return false;
  }
  if (end === undefined) return true;
  const last = normalise(text.slice(end));
  return page.text.indexOf(last, at + first.length) === at + normalise(text).length - last.length;
}
