/** Why an artefact cannot be read; the same words for visitors, for the terminal and for a deploy. */
export interface IndexProblem {
  /** What is wrong, one sentence, without paths or internals. */
  readonly detail: string;
  /** What mends it, one sentence. */
  readonly cure: string;
}
