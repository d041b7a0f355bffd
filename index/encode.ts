import { crc32 } from "node:zlib";
import { CONTENT_LIMITS } from "../src/config.ts";
import { NO_RULES, type Rules } from "../src/search/rules.ts";
import { packContainer } from "../src/search/store/container.ts";
import { packParagraphs } from "../src/search/store/documents.ts";
import type { Sections } from "../src/search/store/sections.ts";
import type { Analyser } from "../src/text/analyser.ts";
import { packCompletions } from "./completions/pack.ts";
import { gatherShards, type Known } from "./indexing/gather.ts";
import { mergeShards } from "./indexing/merge.ts";
import { packIndex } from "./indexing/pack.ts";
import type { Content } from "./read.ts";

/**
 * Makes the artefact of a content: the MiniSearch index, or of a large one the same postings packed, over the paragraphs' terms, the paragraphs themselves, the
 * dictionary of words as written, and the site's rules. The same content and code give the same bytes.
 *
 * @param analyser one that finds the expressions of the rules
 * @param minisearch version of the MiniSearch whose index it is
 * @param progress told how many of how many paragraphs have been indexed
 * @param known what earlier builds have made, if any
 * @param most paragraphs of which the index is MiniSearch's own
 */
export function encodeArtefact(
  content: Pick<Content, "articles" | "paragraphs"> & { readonly rules?: Rules },
  analyser: Analyser,
  minisearch: string,
  progress: (done: number, of: number) => void,
  known?: Known,
  most: number = CONTENT_LIMITS.miniSearch,
): Uint8Array {
  const { articles, paragraphs, rules = NO_RULES } = content;
  const merged = mergeShards(gatherShards({ articles, paragraphs }, analyser, progress, known), content, analyser);
  const { words, counts, completions } = merged;
  const { minisearch: index, lexicon, sequences } = merged.resident(most);
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
  const encoder = new TextEncoder();
  const bytes = Object.entries(sections).map(
    ([name, value]) => [name, value instanceof Uint8Array ? value : encoder.encode(JSON.stringify(value))] as const,
  );
  return packContainer(
    { minisearch, analyser: analyser.fingerprint, languages: analyser.languages.map(({ tag }) => tag) },
    new Map(bytes),
    crc32,
  );
}
