import type { Article, Paragraph } from "../../document.ts";
import { Kept } from "../../kept.ts";
import type { StoredArticle, StoredParagraph } from "../engine.ts";
import { numbersOf, pageOf, sumOf } from "./ids.ts";
import type { Page } from "./page.ts";
import type { PageCounts, PageName, Pages } from "./pages.ts";

/** Paragraphs kept ready, in bytes of their records together. */
const KEPT_BYTES = 2_000_000;

/** What of documents is at hand; numbers count from 0. */
export interface StoredPlaces {
  /** For each article the number of its first paragraph, and the number of paragraphs. */
  readonly firsts: Uint32Array;
  /** For each page of documents the number of its first paragraph. */
  readonly pages: Uint32Array;
}

/**
 * Paragraphs and articles, in pages. The pieces of a page are consecutive paragraphs, then the articles that these are of,
 * each as JSON.
 */
export function createPagedDocuments({ firsts, pages: starts }: StoredPlaces, pages: Pages, counts: PageCounts) {
  const kept = new Kept<number, StoredParagraph>(KEPT_BYTES);
  const keptArticles = new Kept<number, Article>(KEPT_BYTES);
  const articleOf = articlesBySearch(firsts);
  const count = firsts.at(-1)!;
  const numberOf = (paragraph: number) => lastUpTo(starts, paragraph, 0, starts.length);
  const pageFor = (paragraph: number): PageName => `d${numberOf(paragraph)}`;

  /** An article in the page of one of its paragraphs. */
  const article = (number: number, page: Page, paragraph: number): Article => {
    const known = keptArticles.get(number);
    if (known) return known;
    const at = numberOf(paragraph);
    const paragraphs = (starts[at + 1] ?? count) - starts[at]!;
    const record = page.piece(paragraphs + number - articleOf(starts[at]!));
    return keptArticles.keep(number, JSON.parse(decoder.decode(record)), record.length);
  };
  const read = (number: number, page: Page): StoredParagraph => {
    const record = page.piece(number - starts[numberOf(number)]!);
    const of = articleOf(number);
    const paragraph: Paragraph = { ...JSON.parse(decoder.decode(record)), article: of };
    return kept.keep(number, { paragraph, article: article(of, page, number) }, record.length);
  };
  const paragraphs = async (numbers: readonly number[]): Promise<StoredParagraph[]> => {
    const known = numbers.map((number) => kept.get(number));
    const page = await pages.fetch(numbers.filter((_, i) => known[i] === undefined).map(pageFor));
    return numbers.map((number, i) => known[i] ?? read(number, page(pageFor(number))));
  };
  const articles = async (numbers: readonly number[]): Promise<StoredArticle[]> => {
    const page = await pages.fetch(numbers.map((number) => pageFor(firsts[number]!)));
    return numbers.map((number) => {
      const first = firsts[number]!;
      return { article: article(number, page(pageFor(first)), first), first, count: firsts[number + 1]! - first };
    });
  };
  /** The paragraphs, and above them the articles, that an id may be of. */
  const candidates = async (id: string): Promise<number[]> => {
    const sum = sumOf(id);
    const name: PageName = `i${pageOf(sum, counts.i)}`;
    return numbersOf(sum, (await pages.fetch([name]))(name).bytes);
  };
  return {
    articleOf,
    firsts,
    paragraphs,
    articles,
    async find(id: string): Promise<number | undefined> {
      const numbers = (await candidates(id)).filter((number) => number < count);
      const stored = await paragraphs(numbers);
      return numbers[stored.findIndex(({ paragraph }) => paragraph.id === id)];
    },
    async findArticle(id: string): Promise<number | undefined> {
      const numbers = (await candidates(id)).filter((number) => number >= count).map((number) => number - count);
      const stored = await articles(numbers);
      return numbers[stored.findIndex(({ article }) => article.id === id)];
    },
  };
}

/** Paragraphs, as a power of 2, of which the article of the first is known. */
const STEP_BITS = 6;

/** Which article a paragraph is of: most have few paragraphs, so the one of a paragraph shortly before is known. */
function articlesBySearch(firsts: Uint32Array): (paragraph: number) => number {
  const known = new Uint32Array((firsts.at(-1)! >>> STEP_BITS) + 2);
  const last = Math.max(0, firsts.length - 2);
  for (let step = 0, article = 0; step < known.length; step++) {
    while (article < last && firsts[article + 1]! <= step << STEP_BITS) article++;
    known[step] = article;
  }
  return (paragraph) => {
    const step = paragraph >>> STEP_BITS;
    return lastUpTo(firsts, paragraph, known[step]!, known[step + 1]! + 1);
  };
}

/** Where in `[from, to)` of ascending numbers the last one stands that is not above `most`; the first one is not. */
function lastUpTo(numbers: Uint32Array, most: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! <= most) low = middle;
    else high = middle;
  }
  return low;
}

const decoder = new TextDecoder();
