/** Kinds of parameters. A message continues a sentence that begins with the parameter's name. */

import * as v from "valibot";
import { quote } from "../request/quote.ts";

type Bounds = { readonly min: number; readonly max: number; readonly default: number };

/** HTTP gives text, RPC may give a number; both are read as text so that 5, "5" and -0 are one thing. */
export const wholeNumber = ({ min, max, default: ifAbsent }: Bounds) => {
  const message = (issue: v.BaseIssue<unknown>) =>
    `must be a whole number from ${min} to ${max}, in digits only; it is ${quote(issue.input)}.`;
  return v.optional(
    v.pipe(
      v.union([v.string(), v.number()], message),
      v.transform(String),
      v.regex(/^[0-9]{1,15}$/, message),
      v.transform(Number),
      v.minValue(min, message),
      v.maxValue(max, message),
    ),
    ifAbsent,
  );
};

export const oneOf = <const Options extends readonly [string, ...string[]]>(options: Options) =>
  v.optional(
    v.picklist(options, (issue) => `must be ${options.join(" or ")}; it is ${quote(issue.input)}.`),
    options[0],
  );

/** A switch that is on or absent. */
export const one = v.optional(
  v.pipe(
    v.union([v.literal("1"), v.literal(1)], (issue) => `must be 1, or absent; it is ${quote(issue.input)}.`),
    v.transform((): "1" => "1"),
  ),
);
