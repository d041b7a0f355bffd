import type { Article, Paragraph } from "../../document.ts";
import { Kept } from "../../kept.ts";
import type { StoredArticle, StoredParagraph } from "../engine.ts";
import { numbersOf, pageOf, sumOf } from "./ids.ts";
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
 * Paragraphs and articles, in pages. A page holds consecutive paragraphs and the articles that these are of, as records
 * of JSON. It begins with 32-bit numbers, little-endian: the first paragraph, how many; the first article, how many; where
 * behind these numbers each paragraph begins, then each article, and the end.
 */
export function createPagedDocuments({ firsts, pages: starts }: StoredPlaces, pages: Pages, counts: PageCounts) {
  const kept = new Kept<number, StoredParagraph>(KEPT_BYTES);
  const articleOf = articlesBySearch(firsts);
  const pageFor = (paragraph: number): PageName => `d${lastUpTo(starts, paragraph, 0, starts.length)}`;

  const paragraphs = async (numbers: readonly number[]): Promise<StoredParagraph[]> => {
    const known = numbers.map((number) => kept.get(number));
    const page = await pages.fetch(numbers.filter((_, i) => known[i] === undefined).map(pageFor));
    return numbers.map((number, i) => known[i] ?? read(number, new DocumentPage(page(pageFor(number)))));
  };
  const read = (number: number, page: DocumentPage): StoredParagraph => {
    const [record, article] = [page.paragraph(number), articleOf(number)];
    const paragraph: Paragraph = { ...JSON.parse(record.text), article };
    const stored = { paragraph, article: JSON.parse(page.article(article).text) };
    return kept.keep(number, stored, record.bytes);
  };
  const articles = async (numbers: readonly number[]): Promise<StoredArticle[]> => {
    const page = await pages.fetch(numbers.map((number) => pageFor(firsts[number]!)));
    return numbers.map((number) => {
      const first = firsts[number]!;
      const article: Article = JSON.parse(new DocumentPage(page(pageFor(first))).article(number).text);
      return { article, first, count: firsts[number + 1]! - first };
    });
  };
  /** The paragraphs, and above them the articles, that an id may be of. */
  const candidates = async (id: string): Promise<number[]> => {
    const sum = sumOf(id);
    const name: PageName = `i${pageOf(sum, counts.i)}`;
    return numbersOf(sum, (await pages.fetch([name]))(name));
  };
  const count = firsts.at(-1)!;
  return {
    articleOf,
    startsArticle: (paragraph: number) => firsts[articleOf(paragraph)] === paragraph,
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

class DocumentPage {
  readonly #bytes: Uint8Array;
  readonly #head: Uint32Array;

  constructor(bytes: Uint8Array<ArrayBuffer>) {
    this.#bytes = bytes;
    const [, paragraphs = 0, , articles = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, 4);
    this.#head = new Uint32Array(bytes.buffer, bytes.byteOffset, DOCUMENT_HEAD + paragraphs + articles + 1);
  }

  paragraph(number: number) {
    return this.#record(number - this.#head[0]!);
  }

  article(number: number) {
    return this.#record(this.#head[1]! + number - this.#head[2]!);
  }

  #record(number: number): { readonly text: string; readonly bytes: number } {
    const [from, to] = [this.#head[DOCUMENT_HEAD + number]!, this.#head[DOCUMENT_HEAD + number + 1]!];
    const behind = this.#head.byteLength;
    return { text: decoder.decode(this.#bytes.subarray(behind + from, behind + to)), bytes: to - from };
  }
}

/** Numbers before the places of records. */
export const DOCUMENT_HEAD = 4;

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
