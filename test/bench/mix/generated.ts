import { articleAt, articlesFor } from "../corpus/articles.ts";
import type { Mix } from "./classes.ts";
import { drawMix } from "./draw.ts";

/**
 * The mix of a generated content of so many paragraphs; pinned by draw.test.ts, so that nothing can be tuned to it.
 *
 * @param seed other than the default's: other queries of the same kinds
 */
export function generatedMix(paragraphs: number, seed?: number): Mix {
  // Of the last article some paragraphs may be missing.
  return drawMix({ articles: Math.max(1, articlesFor(paragraphs) - 1), article: (number) => articleAt(number) }, seed);
}
