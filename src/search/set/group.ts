import type { Engine } from "../store/engine.ts";

/** Paragraphs of one article, as places in what was found: the best first. */
export type Group = readonly [best: number, ...others: number[]];

/**
 * What was found, article by article.
 *
 * @param paragraphs their numbers, best first
 * @returns one group an article, in the order of their best
 */
export function groupByArticle(paragraphs: ArrayLike<number>, { articleOf }: Pick<Engine, "articleOf">): Group[] {
  const groups = new Map<number, [number, ...number[]]>();
  for (let place = 0; place < paragraphs.length; place++) {
    const article = articleOf(paragraphs[place]!);
    const group = groups.get(article);
    if (group) group.push(place);
    else groups.set(article, [place]);
  }
  return [...groups.values()];
}
