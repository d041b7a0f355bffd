import type { IndexSummary } from "../searcher.ts";
import { createColumns } from "./columns.ts";
import { createDictionary } from "./dictionary.ts";
import type { Engine, StoredArticle, StoredParagraph } from "./engine.ts";
import { createLexicon } from "./lexicon.ts";
import type { OpenEngine, Opening } from "./opening.ts";
import { createPostings } from "./postings.ts";
import { packedPostings, plainPostings, type ReadPostings, readSections, type Sections } from "./sections.ts";
import { readSequences } from "./sequences.ts";

/** The engine for contents that fit one isolate: an index held in memory, and the paragraphs beside it. */
export const openResident: OpenEngine = (opening) => open(opening, plainPostings);

/** The same of an index whose postings are packed. */
export const openPacked: OpenEngine = (opening) => open(opening, packedPostings);

const open = ({ version, section, keptPostings }: Opening, readPostings: ReadPostings): Engine =>
  createResidentEngine(version, readSections(section, readPostings), keptPostings);

export function createResidentEngine(version: string, sections: Sections, keptPostings?: number): Engine {
  const { documents, postings } = sections;
  const { articles, firsts } = documents;
  const paragraphs = documents.articleOf.length;
  const sequences = readSequences(sections.sequences);
  const lexicon = createLexicon(sections.lexicon, sections.words.words);
  if (postings.paragraphs !== paragraphs || sequences.paragraphs !== paragraphs) {
    throw new Error("the index does not belong to its paragraphs");
  }
  const articleOf = (paragraph: number) => documents.articleOf[paragraph]!;
  const startsArticle = (paragraph: number) => firsts[articleOf(paragraph)] === paragraph;
  const postingsOf = createPostings(postings, startsArticle, keptPostings);
  const stored = (number: number): StoredParagraph => {
    return { paragraph: documents.paragraph(number), article: articles[articleOf(number)]! };
  };
  const storedArticle = (number: number): StoredArticle => {
    const first = firsts[number]!;
    return { article: articles[number]!, first, count: firsts[number + 1]! - first };
  };
  const column = createColumns(documents);
  const summary: IndexSummary = {
    version,
    articles: articles.length,
    paragraphs,
    terms: postings.terms,
    engine: "resident",
  };
  return {
    summary,
    dictionary: createDictionary(sections.words.words, sections.words.counts),
    completions: sections.completions,
    knows: (term) => postings.has(term),
    postings: async (terms) => terms.map(postingsOf),
    lengths: postings.lengths,
    averageLengths: postings.averageLengths,
    paragraphs: async (wanted) => wanted.map(stored),
    articles: async (wanted) => wanted.map(storedArticle),
    words: async (wanted) =>
      wanted.map((number) => ({
        text: sequences.of(number, "text"),
        credit: sequences.of(number, "credit"),
        lexicon,
      })),
    columns: async (names) => names.map(column),
    articleOf,
    firsts,
    find: async (id) => documents.find(id),
    findArticle: async (id) => documents.findArticle(id),
  };
}
