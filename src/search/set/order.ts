import type { PickedSet } from "../rank/evaluate/set.ts";
import type { Sort } from "../searcher.ts";
import type { Engine } from "../store/engine.ts";

/** Which of two places of a set comes first: below 0 for `a`. */
export type Order = (a: number, b: number) => number;

export async function orderOf(
  sort: Sort,
  { paragraphs, scores }: PickedSet,
  engine: Pick<Engine, "columns" | "articleOf">,
): Promise<Order> {
  const byRelevance: Order = (a, b) => scores[b]! - scores[a]! || a - b;
  if (sort === "relevance") return byRelevance;
  if (sort === "position") return (a, b) => a - b;
  const rankOf = await dateRanks(sort === "-date", engine);
  return (a, b) => rankOf(paragraphs[a]!) - rankOf(paragraphs[b]!) || byRelevance(a, b);
}

/** The first so many of some places in order. */
export function firstOf(places: readonly number[], most: number, order: Order): number[] {
  if (places.length <= 2 * most) return places.toSorted(order).slice(0, most);
  // Whoever is behind the last of the first so many so far can be passed over: few are not.
  let first = places.slice(0, most).sort(order);
  let more: number[] = [];
  for (let i = most; i < places.length; i++) {
    if (order(places[i]!, first[most - 1]!) >= 0) continue;
    if (more.push(places[i]!) < most) continue;
    first = [...first, ...more].sort(order).slice(0, most);
    more = [];
  }
  return [...first, ...more].sort(order).slice(0, most);
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
