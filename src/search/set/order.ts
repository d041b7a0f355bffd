import type { Sort } from "../searcher.ts";
import type { Engine } from "../store/engine.ts";

/**
 * Puts what is found in another order than relevance.
 *
 * @param paragraphs their numbers, best first
 * @returns places in `paragraphs`
 */
export async function sortBy(
  sort: Exclude<Sort, "relevance">,
  paragraphs: ArrayLike<number>,
  engine: Pick<Engine, "columns" | "articleOf">,
): Promise<readonly number[]> {
  const rankOf = sort === "position" ? (paragraph: number) => paragraph : await dateRanks(sort === "-date", engine);
  // Rank and place in one number: typed arrays sort numbers fast, and equals stay in order.
  const count = paragraphs.length;
  const keys = Float64Array.from(paragraphs, (paragraph, place) => rankOf(paragraph) * count + place).sort();
  return Array.from(keys, (key) => key % count);
}

/** By paragraph the rank of its article's date among all dates of the content; behind all of them without one. */
async function dateRanks(
  newestFirst: boolean,
  { columns, articleOf }: Pick<Engine, "columns" | "articleOf">,
): Promise<(paragraph: number) => number> {
  const [column] = await columns(["date"]);
  const { values, sets, setOf } = column!;
  const last = values.length;
  // Dates are numbered in their order.
  const ranks = sets.map(([date = last]) => (newestFirst && date < last ? last - 1 - date : date));
  return (paragraph) => ranks[setOf[articleOf(paragraph)]!]!;
}
