/** Things that are left out on purpose for one reason. */
export interface LeftOut {
  /** Such as `a draft`. */
  readonly why: string;
  readonly count: number;
  /** The first few, as files or as they call themselves. */
  readonly examples: readonly string[];
}

/** So many are named of each reason: enough to see what is meant. */
const EXAMPLES = 3;

/** Counts what is left out, reason by reason, however much it is. */
export class LeftOutTally {
  readonly #reasons = new Map<string, { why: string; count: number; examples: string[] }>();

  add(what: string, why: string): void {
    this.addAll({ why, count: 1, examples: [what] });
  }

  addAll({ why, count, examples }: LeftOut): void {
    const known = this.#reasons.get(why) ?? { why, count: 0, examples: [] };
    this.#reasons.set(why, known);
    known.count += count;
    known.examples.push(...examples.slice(0, EXAMPLES - known.examples.length));
  }

  /** The most frequent reasons first, equals in the order in which they were met. */
  list(): LeftOut[] {
    return [...this.#reasons.values()].sort((a, b) => b.count - a.count);
  }
}
