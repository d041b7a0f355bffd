import MiniSearch, { type AsPlainObject } from "minisearch";
import type { Analyser } from "../../text/analyser.ts";
import { type Article, FIELDS, type Paragraph } from "../document.ts";
import type { IndexSummary } from "../searcher.ts";
import { createDictionary } from "./dictionary.ts";
import type { Engine, FieldEvidence, Positions, StoredArticle, StoredParagraph, TermEvidence } from "./engine.ts";
import { type IndexedParagraph, inverseDocumentFrequency, MINISEARCH_OPTIONS, termSaturation } from "./minisearch.ts";
import type { Sections } from "./sections.ts";

/** The engine for contents that fit one isolate: a MiniSearch held in memory, and the paragraphs beside it. */
export function createResidentEngine(
  version: string,
  documents: Sections["documents"],
  index: unknown,
  words: Sections["words"],
  analyser: Analyser,
): Engine {
  const { articles, paragraphs } = documents;
  const postings = Postings.open(index as AsPlainObject);
  if (postings.documentCount !== paragraphs.length) throw new Error("the index does not belong to its paragraphs");
  const numbers = new Map(paragraphs.map((paragraph, number) => [paragraph.id, number]));
  const stored = (number: number): StoredParagraph => {
    const paragraph = paragraphs[number]!;
    return { paragraph, article: articles[paragraph.article] as Article };
  };
  const storedArticles = divide(articles, paragraphs);
  const articleNumbers = new Map(articles.map((article, number) => [article.id, number]));
  const summary: IndexSummary = {
    version,
    articles: articles.length,
    paragraphs: paragraphs.length,
    terms: postings.termCount,
    engine: "resident",
  };
  return {
    summary,
    dictionary: createDictionary(words.words, words.counts),
    evidence: async (terms) => terms.map((term) => postings.evidence(term)),
    paragraphs: async (wanted) => wanted.map(stored),
    articles: async (wanted) => wanted.map((number) => storedArticles[number]!),
    positions: async (wanted) =>
      wanted.map((number): Positions => {
        const { paragraph, article } = stored(number);
        return {
          text: analyser.tokens(paragraph.text, article.lang),
          credit: paragraph.credit ? analyser.tokens(paragraph.credit, article.lang) : [],
        };
      }),
    startsArticle: (number) => paragraphs[number]?.article !== paragraphs[number - 1]?.article,
    find: async (id) => numbers.get(id),
    findArticle: async (id) => articleNumbers.get(id),
  };
}

/** Which paragraphs belong to which article: they stand article by article. */
function divide(articles: readonly Article[], paragraphs: readonly Paragraph[]): StoredArticle[] {
  const counts = articles.map(() => 0);
  for (const { article } of paragraphs) counts[article]!++;
  let next = 0;
  return articles.map((article, number) => {
    const count = counts[number]!;
    const first = next;
    next += count;
    return { article, first, count };
  });
}

/**
 * A MiniSearch that shows its postings. MiniSearch answers a search with a score only; ranking needs the frequencies
 * and lengths behind it. Its fields are `protected`, so this subclass may read them; the version is pinned, and a test
 * holds the evidence against MiniSearch's own search.
 */
class Postings extends MiniSearch<IndexedParagraph> {
  static open(index: AsPlainObject): Postings {
    const loaded = MiniSearch.loadJS<IndexedParagraph>(index, MINISEARCH_OPTIONS);
    return Object.assign(new Postings(MINISEARCH_OPTIONS), loaded);
  }

  evidence(term: string): TermEvidence {
    const byField = this._index.get(term);
    const fields: FieldEvidence[] = [];
    for (let field = 0; byField && field < FIELDS.length; field++) {
      const frequencyOf = byField.get(field);
      if (frequencyOf) fields.push(this.#fieldEvidence(field, frequencyOf));
    }
    return { term, fields };
  }

  #fieldEvidence(field: number, frequencyOf: ReadonlyMap<number, number>): FieldEvidence {
    const idf = inverseDocumentFrequency(this._documentCount, frequencyOf.size);
    const average = this._avgFieldLength[field]!;
    const evidence = { field, paragraphs: [] as number[], frequencies: [] as number[] };
    const lengths: number[] = [];
    const bm25: number[] = [];
    for (const [paragraph, frequency] of frequencyOf) {
      const length = this._fieldLength.get(paragraph)![field]!;
      evidence.paragraphs.push(paragraph);
      evidence.frequencies.push(frequency);
      lengths.push(length);
      bm25.push(idf * termSaturation(frequency, length, average));
    }
    return { ...evidence, lengths, bm25 };
  }
}
