import type { Article, Paragraph } from "../../src/search/document.ts";
import { keyOf } from "../cache/keys.ts";
import { getJson, putJson, type Store } from "../cache/store.ts";
import { withFragments } from "../fragments.ts";
import { makeParagraphs } from "../paragraphs.ts";
import type { ContentProblem } from "../problems.ts";
import { articleOf, type ReadFile } from "./file.ts";
import type { Takedown } from "./takedown.ts";

export interface MadeArticle {
  readonly article: Article;
  /** With fragments; the number of their article is given later. */
  readonly paragraphs: readonly Omit<Paragraph, "article">[];
  readonly folded: number;
  readonly problems: readonly ContentProblem[];
  readonly warnings: readonly ContentProblem[];
  /** Whether it has been taken down. */
  readonly taken: boolean;
}

/** What stands for all that an article was made of. */
export interface Keyed {
  /** null where parts of it were taken down. */
  readonly key: string | null;
}

/**
 * The paragraphs of an article that has been read, unless the store already has them.
 *
 * @param repeated numbers of blocks that are left out
 */
export function makeArticle(
  file: ReadFile,
  number: number,
  repeated: readonly number[],
  takedown: Takedown,
  store: Store,
): MadeArticle & Keyed {
  const { id } = file.articles[number]!;
  const within = takedown.within({ id });
  const key = `p${keyOf(file.key, JSON.stringify([number, repeated]))}`;
  const known = within.length === 0 ? getJson<MadeArticle>(store, key) : undefined;
  const made = known ?? make(articleOf(file, number, store), repeated, takedown);
  if (takedown.isTaken(made.article, file.found)) {
    takedown.take(made.article, made.paragraphs);
    return { ...made, taken: true, key: null };
  }
  const whole = within.length === 0 && made.problems.length === 0;
  if (!known && whole) putJson(store, key, made);
  return { ...made, key: whole ? key : null };
}

function make(source: ReturnType<typeof articleOf>, repeated: readonly number[], takedown: Takedown): MadeArticle {
  const blocks = source.blocks.filter((_, block) => !repeated.includes(block));
  const { paragraphs, lines, ...made } = makeParagraphs({ ...source, blocks });
  const numbered = takedown.withoutTaken(paragraphs).map((paragraph) => ({ ...paragraph, article: 0 }));
  const withWays = withFragments(source.article, numbered, lines).map(({ article: _, ...paragraph }) => paragraph);
  return { article: source.article, paragraphs: withWays, ...made, taken: false };
}
