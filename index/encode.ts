import MiniSearch from "minisearch";
import { NO_RULES, type Rules } from "../src/search/rules.ts";
import { packContainer } from "../src/search/store/container.ts";
import { type IndexedParagraph, MINISEARCH_OPTIONS } from "../src/search/store/minisearch.ts";
import type { Sections } from "../src/search/store/sections.ts";
import type { Analyser } from "../src/text/analyser.ts";
import type { Token } from "../src/text/token.ts";
import { CompletionChooser } from "./completions/choose.ts";
import { packCompletions } from "./completions/pack.ts";
import type { Content } from "./read.ts";
import { SequenceWriter } from "./sequences.ts";

/**
 * Makes the artefact of a content: the MiniSearch index over the paragraphs' terms, the paragraphs themselves, the
 * dictionary of words as written, and the site's rules. The same content and code give the same bytes.
 *
 * @param analyser one that finds the expressions of the rules
 * @param minisearch version of the MiniSearch that runs here
 * @param progress told how many of how many paragraphs have been indexed
 */
export function encodeArtefact(
  content: Pick<Content, "articles" | "paragraphs"> & { readonly rules?: Rules },
  analyser: Analyser,
  minisearch: string,
  progress: (done: number, of: number) => void,
): Uint8Array {
  const { articles, paragraphs, rules = NO_RULES } = content;
  const index = new MiniSearch<IndexedParagraph>(MINISEARCH_OPTIONS);
  const counts = new Map<string, number>();
  const sequences = new SequenceWriter();
  const completions = new CompletionChooser(analyser);
  paragraphs.forEach((paragraph, number) => {
    const article = articles[paragraph.article]!;
    const analyse = (text: string) => analyser.tokens(text, article.lang);
    const fields = {
      text: analyse(paragraph.text),
      credit: analyse(paragraph.credit ?? ""),
      headings: paragraph.headings.flatMap(analyse),
      title: analyse(article.title),
    };
    index.add({ number, ...indexed(fields) });
    sequences.add(fields.text);
    sequences.add(fields.credit);
    completions.add(number, paragraph, paragraph.text, fields.text, article.lang);
    if (paragraph.credit) completions.add(number, paragraph, paragraph.credit, fields.credit, article.lang);
    const starts = paragraphs[number - 1]?.article !== paragraph.article;
    const own = [fields.text, fields.credit, fields.headings, starts ? fields.title : []];
    const words = new Set(own.flat().map((token) => token.word));
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    progress(number + 1, paragraphs.length);
  });
  const words = [...counts.keys()].sort(byCodeUnits);
  const plain = index.toJSON();
  const sections = {
    documents: { articles, paragraphs },
    // Sorted by term: MiniSearch's own order depends on its tree's history.
    index: { ...plain, index: [...plain.index].sort(([a], [b]) => byCodeUnits(a, b)) },
    words: { words, counts: words.map((word) => counts.get(word)!) },
    ...sequences.finish(words),
    ...packCompletions(completions.finish(articles, paragraphs)),
    rules,
  } satisfies Sections;
  const encoder = new TextEncoder();
  return packContainer(
    { minisearch, analyser: analyser.fingerprint, languages: analyser.languages.map(({ tag }) => tag) },
    new Map(
      Object.entries(sections).map(([name, value]) => [
        name,
        value instanceof Uint8Array ? value : encoder.encode(JSON.stringify(value)),
      ]),
    ),
  );
}

/** The terms of each field that is not empty, joined as MINISEARCH_OPTIONS splits them. */
function indexed(fields: Record<string, readonly Token[]>): Partial<Omit<IndexedParagraph, "number">> {
  const present = Object.entries(fields).filter(([, tokens]) => tokens.length > 0);
  return Object.fromEntries(present.map(([name, tokens]) => [name, tokens.flatMap((token) => token.terms).join(" ")]));
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
