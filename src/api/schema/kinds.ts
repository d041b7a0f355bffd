/** Kinds of parameters. A message continues a sentence that begins with the parameter's name. */

import * as v from "valibot";
import { didYouMean } from "../request/likeliest.ts";
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
    options[0] as Options[0],
  );

/** A switch that is on or absent. */
export const one = v.optional(
  v.pipe(
    v.union([v.literal("1"), v.literal(1)], (issue) => `must be 1, or absent; it is ${quote(issue.input)}.`),
    v.transform((): "1" => "1"),
  ),
);

/** What `read` makes of a value; or a text, where it cannot be read: why not, as the end of a sentence. */
export const readBy = <Given, Read extends object>(read: (given: Given) => Read | string) =>
  v.rawTransform<Given, Read>(({ dataset, addIssue, NEVER }) => {
    const made = read(dataset.value);
    if (typeof made !== "string") return made;
    addIssue({ message: made });
    return NEVER;
  });

/** Names out of those that are known, with commas between; any order is read as theirs. */
export const someOf = <const Name extends string>(known: readonly Name[]) =>
  v.pipe(
    v.string((issue) => `must be names with commas between; it is ${quote(issue.input)}.`),
    readBy((text): readonly Name[] | string => {
      const names = text === "" ? [] : text.split(",");
      const stranger = names.find((name) => !known.some((each) => each === name));
      if (stranger !== undefined) return `has an unknown name, ${quote(stranger)}.${didYouMean(stranger, known)}`;
      const twice = names.find((name, i) => names.indexOf(name) < i);
      if (twice !== undefined) return `has ${twice} more than once; name it once.`;
      return known.filter((name) => names.includes(name));
    }),
  );

const noDate = (issue: v.BaseIssue<unknown>) =>
  `must be a date such as 2026, 2026-01 or 2026-01-31; it is ${quote(issue.input)}.`;

/** A calendar day, month or year. */
export const date = v.pipe(v.string(noDate), v.check(isDate, noDate));

function isDate(text: string): boolean {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(text)) return false;
  const day = new Date(text);
  // Parsing takes 30 February for 2 March.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
