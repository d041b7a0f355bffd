/** Something in the content that a person must or should mend. */
export interface ContentProblem {
  /** Path as the person knows it, relative to the project. */
  readonly file: string;
  /** Counted from 1; absent when the whole file is meant. */
  readonly line?: number;
  /** What is wrong, one sentence. */
  readonly what: string;
  /** How to mend it, one sentence. */
  readonly cure: string;
}

/** Stops a build; carries every problem that was found, not only the first. */
export class BadContent extends Error {
  readonly problems: readonly ContentProblem[];
  readonly warnings: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[], warnings: readonly ContentProblem[]) {
    super(problems.map(formatProblem).join("\n"));
    this.name = "BadContent";
    this.problems = problems;
    this.warnings = warnings;
  }
}

/** `file:line: what` and the cure on a line of its own, so that editors can jump to it. */
export function formatProblem({ file, line, what, cure }: ContentProblem): string {
  return `${file}${line === undefined ? "" : `:${line}`}: ${what}\n    ${cure}`;
}
