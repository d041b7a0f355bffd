import type { ProblemAnswer } from "../api/schema/answers.ts";
import type { ParameterError, ProblemKind } from "../errors.ts";

/** What went wrong, as Pilcrow says it where it does. */
export class PilcrowError extends Error {
  override readonly name = "PilcrowError";
  /** Of HTTP; 0 where nothing answered. */
  readonly status: number;
  /** `unreachable`: nothing answered; `unreadable`: something that is not Pilcrow did, a proxy or another site. */
  readonly kind: ProblemKind | "unreachable" | "unreadable";
  /** A sentence that names what is wrong, and the cure; the message is the same. */
  readonly detail: string;
  /** What is wrong with which parameter; empty where none is at fault. */
  readonly errors: readonly ParameterError[];

  constructor(
    status: number,
    kind: PilcrowError["kind"],
    detail: string,
    errors: readonly ParameterError[] = [],
    options?: { readonly cause: unknown },
  ) {
    super(detail, options);
    this.status = status;
    this.kind = kind;
    this.detail = detail;
    this.errors = errors;
  }
}

const TYPE = "urn:pilcrow:problem:";

/**
 * The problem that an answer is.
 * @param base where Pilcrow should be
 */
export function problemOf(base: string, { status, headers }: Response, text: string): PilcrowError {
  try {
    const { type, detail, errors }: ProblemAnswer = JSON.parse(text);
    if (type.startsWith(TYPE)) return new PilcrowError(status, type.slice(TYPE.length) as ProblemKind, detail, errors);
  } catch {
    // No problem details.
  }
  const kind = headers.get("Content-Type") ?? "nothing";
  return new PilcrowError(status, "unreadable", `${base} is no Pilcrow: it answers ${status} with ${kind}.`);
}
