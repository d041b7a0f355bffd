import type { Range } from "../searcher.ts";
import type { Occurrence } from "./occurrences.ts";

/** Words of a text that are marked as one. */
export interface Stretch {
  readonly range: Range;
  readonly slots: ReadonlySet<number>;
  readonly occurrences: readonly Occurrence[];
}

/**
 * Joins what follows each other in the text as in the query, what lies within a compound or gram before it, and what
 * touches: between two stretches there is something that did not match.
 */
export function joinStretches(occurrences: readonly Occurrence[]): Stretch[] {
  const stretches: { range: Range; slots: Set<number>; occurrences: Occurrence[] }[] = [];
  for (const occurrence of occurrences) {
    const { token, end, slots } = occurrence;
    const open = stretches.at(-1);
    if (open && (token.start <= open.range[1] || follows(open.occurrences.at(-1)!, occurrence))) {
      open.range = [open.range[0], Math.max(open.range[1], end)];
      for (const slot of slots) open.slots.add(slot);
      open.occurrences.push(occurrence);
    } else {
      stretches.push({ range: [token.start, end], slots: new Set(slots), occurrences: [occurrence] });
    }
  }
  return stretches;
}

/**
 * Whether a word stands right behind another, and so do their words in the query. Behind a gram of which only the
 * beginning is marked stands the rest of it, which nobody asked for.
 */
function follows(before: Occurrence, { token, slots }: Occurrence): boolean {
  if (before.end < before.token.end) return false;
  if (token.position !== before.token.position + before.token.width) return false;
  return [...slots].some((slot) => before.slots.has(slot - 1));
}
