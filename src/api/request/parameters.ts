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
  const absent = absentOf(schema);
  const values = new Map<string, unknown>();
  const wrong = new Map<string, string>();

  for (const [name, value] of given) {
    const ifAbsent = absent.get(name);
    if (!ifAbsent) wrong.set(name, `is not a parameter here.${didYouMean(name, [...absent.keys()])}`);
    // What is a list where it is absent may be given more than once.
    else if (Array.isArray(ifAbsent.given)) values.set(name, [values.get(name), value].flat().filter(isGiven));
    else if (values.has(name)) wrong.set(name, "is given more than once; give it once.");
    else values.set(name, value);
  }

  const output: Record<string, unknown> = {};
  for (const [name, ifAbsent] of absent) {
    const { issues, output: read } = values.has(name) ? parse(schema, name, values.get(name)) : ifAbsent.result;
    output[name] = read;
    if (issues && !wrong.has(name)) wrong.set(name, issues[0].message);
  }
  if (wrong.size > 0) throw invalidParameters(listed(wrong));
  // The type is that of the schema, whose every entry was read.
  return output as v.InferOutput<S>;
}

const parse = (schema: Schema, name: string, value: unknown) =>
  v.safeParse(schema.entries[name]!, value, { abortPipeEarly: true });

/** What stands for a parameter that is absent: its default as it would be given, and what is read or wrong then. */
interface Absent {
  readonly given: unknown;
  readonly result: ReturnType<typeof parse>;
}

const plans = new WeakMap<Schema, ReadonlyMap<string, Absent>>();

/** For every parameter of a schema, in its order; most requests leave most of them out, so it is read once. */
export function absentOf(schema: Schema): ReadonlyMap<string, Absent> {
  let plan = plans.get(schema);
  if (plan === undefined) {
    const defaults: Readonly<Record<string, unknown>> = v.getDefaults(schema);
    const names = Object.keys(schema.entries);
    plan = new Map(names.map((name) => [name, { given: defaults[name], result: parse(schema, name, undefined) }]));
    plans.set(schema, plan);
  }
  return plan;
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
