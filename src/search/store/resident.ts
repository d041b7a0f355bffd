import MiniSearch, { type AsPlainObject } from "minisearch";
import { type Article, FIELDS, type Paragraph } from "../document.ts";
import { Kept } from "../kept.ts";
import type { IndexSummary } from "../searcher.ts";
import { createColumns } from "./columns.ts";
import { createCompletions } from "./completions.ts";
import { createDictionary } from "./dictionary.ts";
import type { Engine, FieldEvidence, StoredArticle, StoredParagraph, TermEvidence } from "./engine.ts";
import { createLexicon } from "./lexicon.ts";
import { type IndexedParagraph, MINISEARCH_OPTIONS } from "./minisearch.ts";
import type { Sections } from "./sections.ts";
import { readSequences } from "./sequences.ts";

/** The engine for contents that fit one isolate: a MiniSearch held in memory, and the paragraphs beside it. */
export function createResidentEngine(version: string, sections: Sections): Engine {
  const { articles, paragraphs } = sections.documents;
  const postings = Postings.open(sections.index as AsPlainObject);
  const sequences = readSequences(sections.sequences);
  if (postings.documentCount !== paragraphs.length || sequences.paragraphs !== paragraphs.length) {
    throw new Error("the index does not belong to its paragraphs");
  }
  const numbers = new Map(paragraphs.map((paragraph, number) => [paragraph.id, number]));
  const articleOf = (paragraph: number) => paragraphs[paragraph]!.article;
  const stored = (number: number): StoredParagraph => {
    return { paragraph: paragraphs[number]!, article: articles[articleOf(number)]! };
  };
  const storedArticles = divide(articles, paragraphs);
  const column = createColumns(articles, paragraphs);
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
    dictionary: createDictionary(sections.words.words, sections.words.counts),
    completions: createCompletions(sections.completions, sections.beginnings),
    lexicon: createLexicon(sections.lexicon, sections.words.words),
    evidence: async (terms) => terms.map((term) => postings.evidence(term)),
    paragraphs: async (wanted) => wanted.map(stored),
    articles: async (wanted) => wanted.map((number) => storedArticles[number]!),
    sequences: async (wanted) =>
      wanted.map((number) => ({ text: sequences.of(number, "text"), credit: sequences.of(number, "credit") })),
    columns: async (names) => names.map(column),
    articleOf,
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

/** Postings kept ready, in all terms together: reading them out of MiniSearch's maps costs more than using them. */
const KEPT_POSTINGS = 500_000;

/**
 * A MiniSearch that shows its postings. MiniSearch answers a search with a score only; ranking needs the frequencies
 * and lengths behind it. Its fields are `protected`, so this subclass may read them; the version is pinned, and a test
 * holds the evidence against MiniSearch's own search.
 */
class Postings extends MiniSearch<IndexedParagraph> {
  readonly #kept = new Kept<string, TermEvidence>(KEPT_POSTINGS);

  static open(index: AsPlainObject): Postings {
    const loaded = MiniSearch.loadJS<IndexedParagraph>(index, MINISEARCH_OPTIONS);
    return Object.assign(new Postings(MINISEARCH_OPTIONS), loaded);
  }

  evidence(term: string): TermEvidence {
    const kept = this.#kept.get(term);
    if (kept) return kept;
    const evidence = this.#read(term);
    const size = evidence.fields.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
    // A word that is not in the index is not worth remembering: anybody can ask for any number of them.
    return size === 0 ? evidence : this.#kept.keep(term, evidence, size);
  }

  #read(term: string): TermEvidence {
    const byField = this._index.get(term);
    const fields: FieldEvidence[] = [];
    for (let field = 0; byField && field < FIELDS.length; field++) {
      const frequencyOf = byField.get(field);
      if (frequencyOf) fields.push(this.#fieldEvidence(field, frequencyOf));
    }
    return { term, fields };
  }

  #fieldEvidence(field: number, frequencyOf: ReadonlyMap<number, number>): FieldEvidence {
    const paragraphs = new Uint32Array(frequencyOf.size);
    const frequencies = new Uint32Array(frequencyOf.size);
    const lengths = new Uint32Array(frequencyOf.size);
    let i = 0;
    for (const [paragraph, frequency] of frequencyOf) {
      paragraphs[i] = paragraph;
      frequencies[i] = frequency;
      lengths[i++] = this._fieldLength.get(paragraph)![field]!;
    }
    return { field, paragraphs, frequencies, lengths, averageLength: this._avgFieldLength[field]! };
  }
}
