/** Why an artefact cannot be read; the same words for visitors, for the terminal and for a deploy. */
export interface IndexProblem {
  /** What is wrong, one sentence, without paths or internals. */
  readonly detail: string;
  /** What mends it, one sentence. */
  readonly cure: string;
}

/** Of an index that is not what the code expects. */
export const BUILD_AGAIN = "Run `npm run build`, then deploy again.";

/** A page of an index is missing, or is not the one that its index was written with; see store/paged/pages.ts. */
export class PageProblem extends Error {
  override readonly name = "PageProblem";
  readonly problem: IndexProblem;

  constructor(detail: string, cure: string = BUILD_AGAIN) {
    super(detail);
    this.problem = { detail, cure };
  }
}
