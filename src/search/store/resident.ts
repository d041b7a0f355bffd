import type { Article, Paragraph } from "../document.ts";
import type { IndexSummary } from "../searcher.ts";
import { createColumns } from "./columns.ts";
import { createCompletions } from "./completions.ts";
import { createDictionary } from "./dictionary.ts";
import type { Engine, StoredArticle, StoredParagraph } from "./engine.ts";
import { createLexicon } from "./lexicon.ts";
import { createEvidenceOf } from "./postings.ts";
import type { Sections } from "./sections.ts";
import { readSequences } from "./sequences.ts";

/** The engine for contents that fit one isolate: an index held in memory, and the paragraphs beside it. */
export function createResidentEngine(version: string, sections: Sections, keptPostings?: number): Engine {
  const { articles, paragraphs } = sections.documents;
  const { postings } = sections;
  const evidenceOf = createEvidenceOf(postings, keptPostings);
  const sequences = readSequences(sections.sequences);
  if (postings.paragraphs !== paragraphs.length || sequences.paragraphs !== paragraphs.length) {
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
    terms: postings.terms,
    engine: "resident",
  };
  return {
    summary,
    dictionary: createDictionary(sections.words.words, sections.words.counts),
    completions: createCompletions(sections.completions, sections.beginnings),
    lexicon: createLexicon(sections.lexicon, sections.words.words),
    evidence: async (terms) => terms.map(evidenceOf),
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
