import { expressionsOf } from "../src/search/rules.ts";
import { createAnalyser } from "../src/text/analyser.ts";
import { MemoryStore } from "./cache/store.ts";
import type { ContentConfig } from "./config.ts";
import { type Encoded, encodeArtefact } from "./encode.ts";
import { languagesOf } from "./languages.ts";
import type { PageSink } from "./paged/pages.ts";
import type { Step } from "./progress.ts";
import { type Content, type Remembered, readContent } from "./read.ts";

export interface IndexedContent extends Encoded {
  readonly content: Content;
  readonly languages: ReturnType<typeof languagesOf>;
  /** How many articles had to be analysed. */
  readonly analysed: number;
}

/**
 * Reads content and makes the artefact of it. What the store remembers of files and articles is not made again; the
 * artefact is the same to the byte whatever it remembers.
 *
 * @param minisearch version of the MiniSearch whose index it is
 * @param step told of progress, step by step
 * @param pages gives where the pages go of an index in pages
 * @throws BadContent
 */
export function indexContent(
  root: string,
  config: ContentConfig,
  minisearch: string,
  step: (what: string) => Step,
  remembered: Remembered = { store: new MemoryStore(), code: "" },
  pages?: () => PageSink,
): IndexedContent {
  const { store, code } = remembered;
  const content = readContent(root, config, step("reading"), remembered);
  const languages = languagesOf(content.articles, content.paragraphs);
  const analyser = createAnalyser(
    languages.map(({ language }) => language),
    expressionsOf(content.rules),
  );
  let analysed = 0;
  const known = { store, code, keys: content.keys, analysed: () => analysed++ };
  const encoded = encodeArtefact(content, analyser, minisearch, step("indexing"), known, config.engine, pages);
  return { content, languages, ...encoded, analysed };
}
