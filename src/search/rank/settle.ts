import type { Evaluated } from "./evaluate/evaluate.ts";
import { Picked, type PickedSet } from "./evaluate/set.ts";
import type { Candidate } from "./match.ts";
import { applyPin, type Pin } from "./pins.ts";

/** What was found, in the order of relevance. */
export interface Settled {
  /** Best first, as many as were asked for at least. */
  readonly candidates: readonly Candidate[];
  readonly total: number;
  /** Where all were to be kept, each with what it is ordered by, highest first. */
  readonly all: PickedSet | null;
}

/**
 * Brings together what was evaluated, what a look at places changed of the best, and what a pin does by hand.
 *
 * @param showFirst see applyPin
 */
export function settle({ best, always, total, all }: Evaluated, pin: Pin | null, showFirst: boolean): Settled {
  if (pin === null) return { candidates: best, total, all: all && merge(all, best, new Set()) };
  const among = new Set(best.map(({ paragraph }) => paragraph));
  const matched = [...best, ...always.filter(({ paragraph }) => !among.has(paragraph))];
  const candidates = applyPin(matched, pin, showFirst);
  const found = new Set(matched.map(({ paragraph }) => paragraph));
  const added = pin.show.filter((paragraph) => !found.has(paragraph)).length;
  const hidden = [...pin.hide].filter((paragraph) => found.has(paragraph)).length;
  const first = new Set(showFirst ? pin.show : []);
  // What is shown first stands there by its place, whatever its score.
  const ordered = candidates.map((candidate, place) =>
    first.has(candidate.paragraph) ? { ...candidate, score: Number.MAX_VALUE / (2 + place) } : candidate,
  );
  return { candidates, total: total + added - hidden, all: all && merge(all, ordered, pin.hide) };
}

/** The set with these candidates in place of its own or besides, and without what is hidden. */
function merge(
  { paragraphs, scores }: PickedSet,
  candidates: readonly Candidate[],
  hide: ReadonlySet<number>,
): PickedSet {
  const merged = new Picked();
  const changed = candidates.toSorted((a, b) => a.paragraph - b.paragraph);
  let next = 0;
  const addBefore = (end: number) => {
    for (; next < changed.length && changed[next]!.paragraph < end; next++) {
      merged.add(changed[next]!.paragraph, changed[next]!.score);
    }
  };
  paragraphs.forEach((paragraph, i) => {
    addBefore(paragraph);
    if (changed[next]?.paragraph !== paragraph && !hide.has(paragraph)) merged.add(paragraph, scores[i]!);
  });
  addBefore(Number.POSITIVE_INFINITY);
  return merged.take();
}
