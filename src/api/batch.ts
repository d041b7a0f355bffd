/** Several operations in one call: `[["search", { q: "peace" }], ["paragraph", "some-article.19gx04np", 1]]`. */

import { BATCH_LIMIT } from "../config.ts";
import { invalidParameters, type ParameterError, type ProblemKind, toProblem } from "../errors.ts";
import { article, articles, paragraph, search, status, suggest } from "./operations.ts";
import { quote } from "./request/quote.ts";
import type { ProjectedAnswer } from "./schema/answers.ts";
import type { Service } from "./service.ts";

const OPERATIONS = { search, suggest, paragraph, articles, article, status };

type Operations = typeof OPERATIONS;
type ArgumentsOf<Operation> = Operation extends (service: Service, ...rest: infer Rest) => unknown ? Rest : never;

/** An operation by its name, and its arguments. */
export type Call = { [Name in keyof Operations]: readonly [Name, ...ArgumentsOf<Operations[Name]>] }[keyof Operations];

/** As problem details (RFC 9457) have it; `errors` is empty where no parameter is at fault. */
export interface Failure {
  readonly kind: ProblemKind;
  readonly detail: string;
  readonly errors: readonly ParameterError[];
}

/** What came of one call: never both. */
export type Outcome<Value> =
  | { readonly value: Value; readonly error?: never }
  | { readonly error: Failure; readonly value?: never };

type ValueOf<Asked> = Asked extends readonly ["search", { readonly fields: string }]
  ? ProjectedAnswer
  : Asked extends readonly [infer Name extends keyof Operations, ...unknown[]]
    ? Awaited<ReturnType<Operations[Name]>>
    : never;

/** The outcomes of these calls, in their order. */
export type Outcomes<Calls extends readonly Call[]> = {
  -readonly [Place in keyof Calls]: Outcome<ValueOf<Calls[Place]>>;
};

/**
 * Runs the calls; one that fails does not take the others with it.
 * @throws Problem `invalid-parameter` where it is no list, or one of more than BATCH_LIMIT
 */
export async function runBatch<const Calls extends readonly Call[]>(
  service: Service,
  calls: Calls,
): Promise<Outcomes<Calls>> {
  // Callers in plain JavaScript may give anything.
  if (!Array.isArray(calls)) {
    throw refused(`calls must be a list, as in [["search", { q: "words" }], ["status"]]; it is ${quote(calls)}.`);
  }
  if (calls.length > BATCH_LIMIT) {
    throw refused(`calls may be at most ${BATCH_LIMIT}; there are ${calls.length}. Split them.`);
  }
  const outcomes: unknown = await Promise.all(calls.map((call) => settle(service, call)));
  return outcomes as Outcomes<Calls>;
}

async function settle(service: Service, call: unknown): Promise<Outcome<unknown>> {
  try {
    return { value: await run(service, call) };
  } catch (thrown) {
    return { error: failureOf(thrown) };
  }
}

function run(service: Service, call: unknown): Promise<unknown> {
  const [name, ...given]: unknown[] = Array.isArray(call) ? call : [];
  if (typeof name === "string" && Object.hasOwn(OPERATIONS, name)) {
    // Every operation checks what it is given.
    const operation = OPERATIONS[name as keyof Operations] as (...given: unknown[]) => Promise<unknown>;
    return operation(service, ...given);
  }
  throw refused(
    `calls must be lists that begin with one of ${Object.keys(OPERATIONS).join(", ")}; one ${
      Array.isArray(call) ? `begins with what is ${quote(name)}` : `is ${quote(call)}`
    }.`,
  );
}

/** Of anything thrown, what a caller may know. */
export function failureOf(thrown: unknown): Failure {
  const { kind, message, errors } = toProblem(thrown);
  return { kind, detail: message, errors };
}

const refused = (detail: string) => invalidParameters([{ parameter: "calls", detail }]);
