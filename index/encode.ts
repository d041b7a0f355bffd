import { CONTENT_LIMITS } from "../src/config.ts";
import { NO_RULES, type Rules } from "../src/search/rules.ts";
import { packParagraphs } from "../src/search/store/documents.ts";
import type { Sections } from "../src/search/store/sections.ts";
import type { Analyser } from "../src/text/analyser.ts";
import { packCompletions } from "./completions/pack.ts";
import { formFor, type IndexForm } from "./form.ts";
import { gatherShards, type Known } from "./indexing/gather.ts";
import { type Merged, mergeShards } from "./indexing/merge.ts";
import { packIndex } from "./indexing/pack.ts";
import type { PageSink } from "./paged/pages.ts";
import { writePaged } from "./paged/write.ts";
import type { Content } from "./read.ts";
import { packSections } from "./sections.ts";

/** What is made of a content. */
export interface Encoded {
  readonly artefact: Uint8Array;
  readonly form: IndexForm;
  /**
   * How large the content is, whichever form its index has: bytes of its artefact with packed postings, or of the texts of
   * its paragraphs where these alone are more than CONTENT_LIMITS.packed.
   */
  readonly size: number;
}

/**
 * Makes the artefact of a content: the index over the paragraphs' terms, the paragraphs themselves, the dictionary of words
 * as written, and the site's rules. The same content and code give the same bytes.
 *
 * @param analyser one that finds the expressions of the rules
 * @param minisearch version of the MiniSearch whose index it is
 * @param progress told how many of how many paragraphs have been indexed
 * @param known what earlier builds have made, if any
 * @param asked its form; by default what its size says
 * @param sink gives where the pages go of an index in pages
 */
export function encodeArtefact(
  content: Encodable,
  analyser: Analyser,
  minisearch: string,
  progress: (done: number, of: number) => void,
  known?: Known,
  asked?: IndexForm,
  sink: () => PageSink = nowhere,
): Encoded {
  const { articles, paragraphs } = content;
  const merged = mergeShards(gatherShards({ articles, paragraphs }, analyser, progress, known), content, analyser);
  const encode = (sections: Readonly<Record<string, unknown>>) =>
    packSections(sections, merged.words, analyser, minisearch);
  const texts = paragraphs.reduce((bytes, { text }) => bytes + Buffer.byteLength(text), 0);
  const paged = asked === undefined || asked === "paged";
  // What is too large by its texts alone need not be made to be measured.
  const resident = paged && texts > CONTENT_LIMITS.packed ? null : residentSections(merged, content);
  const packed = resident && encode({ ...resident, ...packIndex(merged) });
  const size = packed?.length ?? texts;
  const form = asked ?? formFor(size);
  if (packed === null || form === "paged") {
    return { artefact: writePaged(merged, content, analyser, minisearch, sink()), form, size };
  }
  return { artefact: form === "packed" ? packed : encode({ ...resident, index: merged.miniSearch() }), form, size };
}

type Encodable = Pick<Content, "articles" | "paragraphs"> & { readonly rules?: Rules };

/** All sections of an index in memory but the postings. */
function residentSections(merged: Merged, { articles, paragraphs, rules = NO_RULES }: Encodable) {
  const { words, counts, completions } = merged;
  return {
    articles,
    paragraphs: packParagraphs(articles.length, paragraphs),
    words: { words, counts },
    ...merged.sequences(),
    ...packCompletions(completions),
    rules,
  } satisfies Record<Exclude<keyof Sections, "documents" | "postings"> | "articles" | "paragraphs", unknown>;
}

const nowhere = (): PageSink => {
  throw new Error("There is nowhere to write pages to.");
};
