import { byScore, type Candidate, WORST } from "../match.ts";

/** The best so many of all candidates that it is given. Some more are held, so that they are sorted once in a while only. */
export class Top {
  /** Whoever has no greater score, and stands behind what was given so far, is not among the best. */
  worst = WORST;
  readonly #most: number;
  readonly #held: Candidate[] = [];

  constructor(most: number) {
    this.#most = most;
  }

  give(candidate: Candidate): void {
    if (candidate.score > this.worst && this.#held.push(candidate) >= 2 * this.#most) this.list();
  }

  /** Best first. */
  list(): Candidate[] {
    const held = this.#held.sort(byScore);
    held.length = Math.min(held.length, this.#most);
    if (held.length === this.#most) this.worst = held.at(-1)?.score ?? this.worst;
    return held;
  }
}
