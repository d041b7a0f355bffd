import { byScore, type Candidate, WORST } from "../match.ts";

/** The best so many of all candidates that it is given: a heap with the worst of them at its root. */
export class Top {
  readonly #most: number;
  readonly #heap: Candidate[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  /** Whoever has no greater score, and stands behind what was given so far, is not among the best. */
  get worst(): number {
    return this.#heap.length < this.#most ? WORST : this.#heap[0]!.score;
  }

  give(candidate: Candidate): void {
    const heap = this.#heap;
    if (heap.length < this.#most) {
      heap.push(candidate);
      for (let at = heap.length - 1; at > 0; ) {
        const above = (at - 1) >> 1;
        if (byScore(heap[at]!, heap[above]!) < 0) break;
        [heap[at], heap[above]] = [heap[above]!, heap[at]!];
        at = above;
      }
    } else if (byScore(candidate, heap[0]!) < 0) {
      heap[0] = candidate;
      this.#sink();
    }
  }

  /** Best first. */
  list(): Candidate[] {
    return this.#heap.toSorted(byScore);
  }

  #sink(): void {
    const heap = this.#heap;
    for (let at = 0; ; ) {
      let worst = at;
      for (const below of [2 * at + 1, 2 * at + 2]) {
        if (below < heap.length && byScore(heap[below]!, heap[worst]!) > 0) worst = below;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst]!, heap[at]!];
      at = worst;
    }
  }
}
