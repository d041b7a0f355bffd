/** What a caller asked, read against a schema: everything that is wrong with it is said at once. */

import * as v from "valibot";
import { REQUEST_LIMITS } from "../../config.ts";
import { invalidParameters, type ParameterError, Problem } from "../../errors.ts";
import { didYouMean } from "./likeliest.ts";
import { quote } from "./quote.ts";

/** Names and values as they came: of a URL (`URLSearchParams`) or of an object (`Object.entries`). */
export type Given = Iterable<readonly [name: string, value: unknown]>;

type Schema = v.ObjectSchema<v.ObjectEntries, undefined>;

/**
 * The parameters with defaults filled in, always in the schema's order.
 * @throws Problem `invalid-parameter` with an entry for each parameter that is unknown, repeated or not as it must be.
 */
export function readParameters<S extends Schema>(schema: S, given: Given): v.InferOutput<S> {
  const known = Object.keys(schema.entries);
  const defaults: Readonly<Record<string, unknown>> = v.getDefaults(schema);
  const values = new Map<string, unknown>();
  const wrong = new Map<string, string>();

  for (const [name, value] of given) {
    if (!known.includes(name)) wrong.set(name, `is not a parameter here.${didYouMean(name, known)}`);
    // What is a list where it is absent may be given more than once.
    else if (Array.isArray(defaults[name])) values.set(name, [values.get(name), value].flat().filter(isGiven));
    else if (values.has(name)) wrong.set(name, "is given more than once; give it once.");
    else values.set(name, value);
  }

  // A parameter that is absent stands as undefined, so that its own schema words what is missing.
  const input = Object.fromEntries(known.map((name) => [name, values.get(name)]));
  const result = v.safeParse(schema, input, { abortPipeEarly: true });
  for (const issue of result.issues ?? []) {
    const name = String(issue.path?.[0]?.key);
    if (!wrong.has(name)) wrong.set(name, issue.message);
  }

  if (!result.success || wrong.size > 0) throw invalidParameters(listed(wrong));
  return result.output;
}

const isGiven = (value: unknown) => value !== undefined;

/**
 * The parameters of an RPC call, which is passed an object or nothing.
 * @throws Problem `invalid-parameter`
 */
export function givenObject(argument: unknown): Given {
  if (argument === undefined) return [];
  if (typeof argument === "object" && argument !== null && !Array.isArray(argument)) return Object.entries(argument);
  throw new Problem(
    "invalid-parameter",
    `Pass parameters as an object, as in { q: "words" }; it is ${quote(argument)}.`,
  );
}

/** As many errors as a reader can use: a URL has room for thousands of unknown names. */
function listed(wrong: ReadonlyMap<string, string>): ParameterError[] {
  return [...wrong].slice(0, REQUEST_LIMITS.reportedErrors).map(([name, detail]) => {
    const shown = known(name);
    return { parameter: shown, detail: `${shown || "A parameter without a name"} ${detail}` };
  });
}

const known = (name: string) => name.slice(0, REQUEST_LIMITS.quotedLength).toWellFormed();
