import { crc32 } from "node:zlib";
import { NO_RULES, type Rules } from "../src/search/rules.ts";
import { packContainer } from "../src/search/store/container.ts";
import type { Sections } from "../src/search/store/sections.ts";
import type { Analyser } from "../src/text/analyser.ts";
import { packCompletions } from "./completions/pack.ts";
import { analyseArticle } from "./indexing/analyse.ts";
import type { AnalysedArticle } from "./indexing/analysed.ts";
import { ArticleMerger } from "./indexing/merge.ts";
import type { Content } from "./read.ts";

/** Gives the analysis of an article of the content: made now, or remembered from an earlier build. */
export type Analyse = (article: number, make: () => AnalysedArticle) => AnalysedArticle;

/**
 * Makes the artefact of a content: the MiniSearch index over the paragraphs' terms, the paragraphs themselves, the
 * dictionary of words as written, and the site's rules. The same content and code give the same bytes.
 *
 * @param analyser one that finds the expressions of the rules
 * @param minisearch version of the MiniSearch whose index it is
 * @param progress told how many of how many paragraphs have been indexed
 */
export function encodeArtefact(
  content: Pick<Content, "articles" | "paragraphs"> & { readonly rules?: Rules },
  analyser: Analyser,
  minisearch: string,
  progress: (done: number, of: number) => void,
  analyse: Analyse = (_, make) => make(),
): Uint8Array {
  const { articles, paragraphs, rules = NO_RULES } = content;
  const merger = new ArticleMerger(analyser, paragraphs.length);
  // Paragraphs come article by article.
  for (let first = 0; first < paragraphs.length; ) {
    const number = paragraphs[first]!.article;
    let end = first;
    while (paragraphs[end]?.article === number) end++;
    const own = paragraphs.slice(first, end);
    const article = articles[number]!;
    merger.add(
      article,
      first,
      own,
      analyse(number, () => analyseArticle(article, own, analyser)),
      (done) => progress(first + done, paragraphs.length),
    );
    first = end;
  }
  const merged = merger.finish(articles, paragraphs);
  const { words, counts, completions } = merged;
  const { postings, lexicon, sequences } = merged.resident();
  const sections = {
    documents: { articles, paragraphs },
    words: { words, counts },
    lexicon,
    sequences,
    ...packCompletions(completions),
    rules,
  } satisfies Omit<Sections, "index">;
  const encoder = new TextEncoder();
  const bytes = Object.entries(sections).map(
    ([name, value]) => [name, value instanceof Uint8Array ? value : encoder.encode(JSON.stringify(value))] as const,
  );
  bytes.splice(1, 0, ["index", postings]);
  return packContainer(
    { minisearch, analyser: analyser.fingerprint, languages: analyser.languages.map(({ tag }) => tag) },
    new Map(bytes),
    crc32,
  );
}
