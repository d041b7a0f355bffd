import type { PickedSet } from "../rank/evaluate/set.ts";
import type { Engine } from "../store/engine.ts";

/** Paragraphs of a set that are one hit, as places in it: `[from, to)`, and the best of them. */
export interface Group {
  readonly from: number;
  readonly to: number;
  readonly best: number;
}

/** What was found, article by article: their paragraphs follow each other. */
export function groupByArticle(found: PickedSet, { articleOf }: Pick<Engine, "articleOf">): Group[] {
  const { paragraphs, scores } = found;
  const groups: Group[] = [];
  let from = 0;
  let best = 0;
  for (let to = 1; to <= paragraphs.length; to++) {
    if (to < paragraphs.length && articleOf(paragraphs[to]!) === articleOf(paragraphs[from]!)) {
      if (scores[to]! > scores[best]!) best = to;
      continue;
    }
    groups.push({ from, to, best });
    from = to;
    best = to;
  }
  return groups;
}

/** So many places of a group, best first, equals in reading order. */
export function bestOf({ from, to }: Group, { scores }: PickedSet, most: number): number[] {
  const places = Array.from({ length: to - from }, (_, i) => from + i);
  return places.sort((a, b) => scores[b]! - scores[a]! || a - b).slice(0, most);
}
