/** Which of several choices a collection would be given by all the others, and what that costs it. */
export interface LeftOut {
  readonly collection: string;
  /** Its figure with the choice that is best for the other families. */
  readonly leftOut: number;
  /** Index of that choice. */
  readonly chosen: number;
  /** Its figure with today's constants, which are choice 0. */
  readonly today: number;
  /** The best that any choice gives it: what tuning for it alone would show. */
  readonly best: number;
}

/**
 * Leaves out one family of collections in turn: translations of the same texts are one family, and so are a collection
 * and a part of it, so that no choice is made by what it is then held against.
 *
 * @param figures for each choice the figure of each collection
 * @param families for each collection the name of its family
 */
export function leaveOut(
  collections: readonly string[],
  families: readonly string[],
  figures: readonly (readonly number[])[],
): LeftOut[] {
  return collections.map((collection, c): LeftOut => {
    const others = collections.flatMap((_, other) => (families[other] === families[c] ? [] : [other]));
    const chosen = bestChoice(figures, others.length > 0 ? others : [c]);
    const own = figures.map((row) => row[c]!);
    return { collection, leftOut: own[chosen]!, chosen, today: own[0]!, best: Math.max(...own) };
  });
}

/** The choice with the greatest mean over these collections; of equals the first. */
export function bestChoice(figures: readonly (readonly number[])[], collections: readonly number[]): number {
  const means = figures.map((row) => collections.reduce((sum, c) => sum + row[c]!, 0));
  return means.indexOf(Math.max(...means));
}
