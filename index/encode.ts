import { NO_RULES, type Rules } from "../src/search/rules.ts";
import { packParagraphs } from "../src/search/store/documents.ts";
import type { Sections } from "../src/search/store/sections.ts";
import type { Analyser } from "../src/text/analyser.ts";
import { packCompletions } from "./completions/pack.ts";
import { formFor, type IndexForm } from "./form.ts";
import { gatherShards, type Known } from "./indexing/gather.ts";
import { mergeShards } from "./indexing/merge.ts";
import { packIndex } from "./indexing/pack.ts";
import type { PageSink } from "./paged/pages.ts";
import { writePaged } from "./paged/write.ts";
import type { Content } from "./read.ts";
import { packSections } from "./sections.ts";

/**
 * Makes the artefact of a content: the index over the paragraphs' terms, the paragraphs themselves, the dictionary of words
 * as written, and the site's rules. The same content and code give the same bytes.
 *
 * @param analyser one that finds the expressions of the rules
 * @param minisearch version of the MiniSearch whose index it is
 * @param progress told how many of how many paragraphs have been indexed
 * @param known what earlier builds have made, if any
 * @param sink where the pages go of an index in pages
 */
export function encodeArtefact(
  content: Pick<Content, "articles" | "paragraphs"> & { readonly rules?: Rules },
  analyser: Analyser,
  minisearch: string,
  progress: (done: number, of: number) => void,
  known?: Known,
  form: IndexForm = formFor(content.paragraphs),
  sink: PageSink = NOWHERE,
): Uint8Array {
  const { articles, paragraphs, rules = NO_RULES } = content;
  const merged = mergeShards(gatherShards({ articles, paragraphs }, analyser, progress, known), content, analyser);
  if (form === "paged") return writePaged(merged, content, analyser, minisearch, sink);
  const { words, counts, completions } = merged;
  const { minisearch: index, lexicon, sequences } = merged.resident(form === "minisearch");
  const sections = {
    articles,
    paragraphs: packParagraphs(articles.length, paragraphs),
    ...(index === null ? packIndex(merged) : { index }),
    words: { words, counts },
    lexicon,
    sequences,
    ...packCompletions(completions),
    rules,
  } satisfies Record<Exclude<keyof Sections, "documents" | "postings"> | "articles" | "paragraphs", unknown>;
  return packSections(sections, words, analyser, minisearch);
}

const NOWHERE: PageSink = {
  write: (name) => {
    throw new Error(`There is nowhere to write page ${name} to.`);
  },
};
