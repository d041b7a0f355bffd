import { type Article, PARAGRAPH_KINDS, type Paragraph } from "../document.ts";
import { Kept } from "../kept.ts";

/** The articles and paragraphs of a content. Paragraphs are read when they are asked for; numbers count from 0. */
export interface Documents {
  readonly articles: readonly Article[];
  /** For each article the number of its first paragraph, and the number of paragraphs. */
  readonly firsts: Uint32Array;
  /** For each paragraph the number of its article. */
  readonly articleOf: Uint32Array;
  /** For each paragraph an index into PARAGRAPH_KINDS. */
  readonly kinds: Uint8Array;
  paragraph(number: number): Paragraph;
  /** The number of the paragraph with that id. */
  find(id: string): number | undefined;
  findArticle(id: string): number | undefined;
}

/** Paragraphs kept ready, in bytes of their records together: reading one takes some microseconds. */
const KEPT_BYTES = 4_000_000;

/**
 * Paragraphs as one section, so that a Worker that starts reads none of them. Numbers have 32 bits, little-endian:
 *
 *     paragraphs, articles
 *     articles + 1 numbers: the first paragraph of each, and the end
 *     paragraphs + 1 places: where among the records each begins, and the end
 *     a byte a paragraph: its kind; then the records, each the JSON of a paragraph without the number of its article
 */
export function packParagraphs(articles: number, paragraphs: readonly Paragraph[]): Uint8Array {
  const records = paragraphs.map(({ id, article: _, ...paragraph }) =>
    encoder.encode(JSON.stringify({ id, ...paragraph })),
  );
  const firsts = new Uint32Array(articles + 1);
  for (const { article } of paragraphs) firsts[article + 1]!++;
  for (let article = 0; article < articles; article++) firsts[article + 1]! += firsts[article]!;
  const starts = new Uint32Array(paragraphs.length + 1);
  records.forEach(({ length }, number) => {
    starts[number + 1] = starts[number]! + length;
  });
  const kinds = Uint8Array.from(paragraphs, ({ kind }) => PARAGRAPH_KINDS.indexOf(kind));
  const numbers = [Uint32Array.of(paragraphs.length, articles), firsts, starts].map(
    ({ buffer }) => new Uint8Array(buffer),
  );
  const head = [...numbers, kinds];
  const room = head.reduce((sum, { length }) => sum + length, 0);
  const section = new Uint8Array(room + starts.at(-1)!);
  let at = 0;
  for (const part of head) {
    section.set(part, at);
    at += part.length;
  }
  records.forEach((record, number) => {
    section.set(record, room + starts[number]!);
  });
  return section;
}

/** @throws RangeError when the section is not what packParagraphs writes of paragraphs of these articles */
export function readDocuments(articles: readonly Article[], section: Uint8Array): Documents {
  const { buffer, byteOffset } = section as Uint8Array<ArrayBuffer>;
  const [count = 0, ofArticles] = new Uint32Array(buffer, byteOffset, 2);
  if (ofArticles !== articles.length) throw new RangeError("the paragraphs do not belong to their articles");
  const firsts = new Uint32Array(buffer, byteOffset + 8, articles.length + 1);
  const starts = new Uint32Array(buffer, byteOffset + 8 + firsts.byteLength, count + 1);
  const kinds = new Uint8Array(buffer, starts.byteOffset + starts.byteLength, count);
  const records = section.subarray(kinds.byteOffset + count - byteOffset);
  const articleOf = new Uint32Array(count);
  for (let article = 0; article < articles.length; article++)
    articleOf.fill(article, firsts[article], firsts[article + 1]);

  const kept = new Kept<number, Paragraph>(KEPT_BYTES);
  const recordOf = (number: number) => records.subarray(starts[number], starts[number + 1]);
  const articleNumbers = new Map(articles.map(({ id }, number) => [id, number]));
  return {
    ...{ articles, firsts, articleOf, kinds },
    paragraph(number) {
      const known = kept.get(number);
      if (known) return known;
      const record = recordOf(number);
      const paragraph: Paragraph = { ...JSON.parse(decoder.decode(record)), article: articleOf[number]! };
      return kept.keep(number, paragraph, record.length);
    },
    find(id) {
      // The id of its article, a dot, and what tells it from the others.
      const article = articleNumbers.get(id.slice(0, id.lastIndexOf(".")));
      if (article === undefined) return undefined;
      const begin = encoder.encode(`{"id":${JSON.stringify(id)}`);
      for (let number = firsts[article]!; number < firsts[article + 1]!; number++) {
        const record = recordOf(number);
        if (begin.every((byte, i) => record[i] === byte)) return number;
      }
      return undefined;
    },
    findArticle: (id) => articleNumbers.get(id),
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
