import { crc32 } from "node:zlib";
import { NO_RULES, type Rules } from "../src/search/rules.ts";
import { packContainer } from "../src/search/store/container.ts";
import type { Sections } from "../src/search/store/sections.ts";
import type { Analyser } from "../src/text/analyser.ts";
import { packCompletions } from "./completions/pack.ts";
import { gatherShards, type Known } from "./indexing/gather.ts";
import { mergeShards } from "./indexing/merge.ts";
import { packIndex } from "./indexing/pack.ts";
import type { Content } from "./read.ts";

/** Above, MiniSearch takes too long and too much memory: to make its index here, and to be read in a Worker. */
const MOST_FOR_MINISEARCH = 20_000;

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
  most = MOST_FOR_MINISEARCH,
): Uint8Array {
  const { articles, paragraphs, rules = NO_RULES } = content;
  const merged = mergeShards(gatherShards({ articles, paragraphs }, analyser, progress, known), content, analyser);
  const { words, counts, completions } = merged;
  const { minisearch: index, lexicon, sequences } = merged.resident(most);
  const sections = {
    documents: { articles, paragraphs },
    ...(index === null ? packIndex(merged) : { index }),
    words: { words, counts },
    lexicon,
    sequences,
    ...packCompletions(completions),
    rules,
  } satisfies Record<Exclude<keyof Sections, "postings">, unknown>;
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
