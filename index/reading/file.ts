import { keyOf } from "../cache/keys.ts";
import { getJson, putJson, type Store } from "../cache/store.ts";
import { extensionOf, readBytes } from "../files.ts";
import type { ContentProblem } from "../problems.ts";
import { SOURCES } from "../sources/registry.ts";
import type { Report, SourceArticle, SourceSettings } from "../sources/source.ts";
import { hashOfBlock } from "./repeated.ts";
import type { PlacedFile } from "./sitemaps.ts";
import { Stamp } from "./stamp.ts";

/** What is known of a file once it has been read; its articles themselves are in the store. */
export interface ReadFile {
  readonly found: PlacedFile;
  /** Of all that its articles were made of. */
  readonly key: string;
  readonly articles: readonly PageHead[];
  readonly warnings: readonly ContentProblem[];
  /** Why it, or items of it, were left out. */
  readonly skipped: readonly string[];
  /** Whether it had to be parsed. */
  readonly parsed: boolean;
}

/** What can be told of an article without its text. */
export interface PageHead {
  readonly id: string;
  /** Of each block, see hashOfBlock. */
  readonly hashes: readonly number[];
}

type Head = Pick<ReadFile, "articles" | "warnings" | "skipped">;

/**
 * Reads a file, unless the store already has what these very bytes give (see Stamp). What stops the build is reported and not kept.
 *
 * @param reader stands for the code that reads and its settings
 */
export function readFile(
  found: PlacedFile,
  settings: SourceSettings,
  reader: string,
  store: Store,
  problem: (problem: ContentProblem) => void,
): ReadFile | null {
  const { file, path, listed, amongPages, isCopy, isTwin } = found;
  const tell = (each: Omit<ContentProblem, "file">) => problem({ file, ...each });
  const keyWith = (hash: string) =>
    keyOf(reader, file, path, JSON.stringify([listed, amongPages, isCopy, isTwin]), hash);
  const knownWith = (hash: string): ReadFile | null => {
    const key = keyWith(hash);
    const known = getJson<Head>(store, headKey(key));
    // What is remembered of a file is of use only as a whole.
    const whole = known?.articles.every((_, number) => store.has(bodyKey(key, number)));
    return whole ? { found, key, ...known!, parsed: false } : null;
  };
  const stamp = new Stamp(found.full, store);
  const before = stamp.hash();
  const unread = before === undefined ? null : knownWith(before);
  if (unread) return unread;
  const bytes = readBytes(found, tell);
  if (bytes === null) return null;
  const hash = keyOf(bytes);
  stamp.keep(hash);
  const known = knownWith(hash);
  if (known) return known;
  const key = keyWith(hash);
  const warnings: ContentProblem[] = [];
  const skipped: string[] = [];
  let good = true;
  const report: Report = {
    problem(each) {
      good = false;
      tell(each);
    },
    warning: (each) => warnings.push({ file, ...each }),
    skipped: (why) => skipped.push(why),
  };
  const articles: PageHead[] = [];
  const content = { file, path, bytes, amongPages, isCopy, isTwin, ...(listed ? { listed } : {}) };
  for (const article of SOURCES.get(extensionOf(file))!(content, settings, report)) {
    putJson(store, bodyKey(key, articles.length), article);
    articles.push({ id: article.article.id, hashes: article.blocks.map(hashOfBlock) });
  }
  const head: Head = { articles, warnings, skipped };
  if (good) putJson(store, headKey(key), head);
  return { found, key, ...head, parsed: true };
}

/** An article of a file that has been read. */
export function articleOf({ key }: Pick<ReadFile, "key">, number: number, store: Store): SourceArticle {
  const article = getJson<SourceArticle>(store, bodyKey(key, number));
  if (article === undefined) throw new Error("dist/cache is damaged. Delete it, and build again.");
  return article;
}

const headKey = (key: string) => `h${key}`;
const bodyKey = (key: string, number: number) => `b${key}${number}`;
