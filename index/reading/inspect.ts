import type { Article } from "../../src/search/document.ts";
import type { ContentConfig } from "../config.ts";
import { makeParagraphs } from "../paragraphs.ts";
import type { ContentProblem } from "../problems.ts";
import { type Remembered, readPages } from "../read.ts";
import type { Block, Dropped, SourceArticle } from "../sources/source.ts";
import { articleOf, type ReadFile } from "./file.ts";
import { repeatedBlocks, whyRepeated } from "./repeated.ts";

/** How a page was read. */
export interface InspectedArticle extends Pick<SourceArticle, "file" | "from"> {
  readonly article: Article;
  /** What became paragraphs, in order, with the ids of these; of one that was split the first one's. */
  readonly blocks: readonly (Block & { readonly id: string | undefined })[];
  readonly dropped: readonly Dropped[];
  readonly warnings: readonly ContentProblem[];
}

export interface Inspected {
  readonly articles: readonly InspectedArticle[];
  readonly problems: readonly ContentProblem[];
  /** Why the file, or items of it, were left out. */
  readonly skipped: readonly string[];
}

/**
 * How the pages were read that someone means.
 *
 * @param wanted a path as messages name it or below its source, an article's or paragraph's id, or an address
 * @param full the same as a path, if it is one
 */
export function inspectPages(
  root: string,
  config: ContentConfig,
  wanted: string,
  full: string,
  remembered: Remembered,
): Inspected {
  const { files, problems, repeated } = readPages(root, config, () => {}, remembered);
  const isFile = ({ found }: ReadFile) =>
    [found.full, found.path, found.file].some((name) => [full, wanted].includes(name));
  const articles: InspectedArticle[] = [];
  const meant = files.filter(isFile);
  for (const file of files) {
    for (const [number, page] of file.articles.entries()) {
      const named = meant.includes(file) || page.id === wanted || wanted.startsWith(`${page.id}.`);
      if (!named && !isAddress(wanted)) continue;
      const source = articleOf(file, number, remembered.store);
      if (!named && !isSame(source.article.url, wanted)) continue;
      const blocks = repeatedBlocks(page, repeated[file.found.source]!);
      const why = (block: number) => whyRepeated(repeated[file.found.source]!.get(page.hashes[block]!)!);
      articles.push(inspect(source, new Map(blocks.map((block) => [block, why(block)])), file.warnings));
    }
  }
  const own = new Set([...meant.map(({ found }) => found.file), wanted]);
  return {
    articles,
    problems: problems.filter(({ file }) => own.has(file) || resolvesTo(file, full, root)),
    skipped: meant.flatMap(({ skipped }) => skipped),
  };
}

function inspect(
  source: SourceArticle,
  repeated: ReadonlyMap<number, string>,
  warnings: readonly ContentProblem[],
): InspectedArticle {
  const { file, article, from, blocks, dropped = [] } = source;
  const kept = blocks.filter((_, number) => !repeated.has(number));
  const { paragraphs, ...made } = makeParagraphs({ ...source, blocks: kept });
  const again = [...repeated].map(([number, why]): Dropped => {
    const { kind, text, line } = blocks[number]!;
    return { what: kind, why, text: text.trim().slice(0, 80), line };
  });
  const beginnings = new Map(paragraphs.toReversed().map(({ id, text }) => [text, id]));
  const idOf = (text: string) =>
    beginnings.get(text) ?? paragraphs.find((paragraph) => text.startsWith(paragraph.text))?.id;
  return {
    ...{ file, article, ...(from === undefined ? {} : { from }) },
    blocks: kept.map((block) => {
      const text = block.text.replace(/\s+/gu, " ").trim();
      return { ...block, text, id: idOf(text) };
    }),
    dropped: [...dropped, ...again].sort((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    warnings: [...warnings.filter((warning) => warning.file === file), ...made.warnings],
  };
}

const isAddress = (text: string) => /^https?:\/\//i.test(text);

const isSame = (url: string | undefined, wanted: string) => url?.replace(/\/$/, "") === wanted.replace(/\/$/, "");

/** Whether a file of a message, relative to the project, is the one at this place. */
function resolvesTo(file: string, full: string, root: string): boolean {
  return full === file || full === `${root}/${file}`;
}
