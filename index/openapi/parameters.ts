import { toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import type { Parameter, Schema } from "./document.ts";
import { SHAPES } from "./shapes.ts";
import { PARAMETER_WORDS } from "./words/parameters.ts";

export type Asked = v.ObjectSchema<v.ObjectEntries, undefined>;

/** The parameters of a query, as they are written in an address. */
export function queryParameters(operation: string, schema: Asked): Parameter[] {
  const defaults: Readonly<Record<string, unknown>> = v.getDefaults(schema);
  return Object.entries(schema.entries).map(([name, entry]) => {
    const { explode, ...shape } = SHAPES[name] ?? asText(entry);
    const ifAbsent = defaults[name];
    const isTold = typeof ifAbsent === "number" || (typeof ifAbsent === "string" && ifAbsent !== "");
    return {
      name,
      in: "query",
      ...(entry.type === "optional" ? {} : { required: true }),
      description: parameterWords(operation, name),
      ...(shape.type === "array" ? { style: "form", explode: explode ?? false } : {}),
      schema: isTold ? { ...shape, default: ifAbsent } : shape,
    };
  });
}

export function parameterWords(operation: string, name: string): string {
  return PARAMETER_WORDS[`${operation}.${name}`] ?? PARAMETER_WORDS[name] ?? "";
}

/** Numbers and switches, which RPC takes as such, are text in an address. */
function asText(entry: v.GenericSchema): Schema & { explode?: boolean } {
  const inner = "wrapped" in entry ? (entry.wrapped as v.GenericSchema) : entry;
  const steps = "pipe" in inner ? (inner.pipe as readonly Step[]) : [inner as Step];
  const bound = (type: string) => steps.find((step) => step.type === type)?.requirement;
  const [minimum, maximum] = [bound("min_value"), bound("max_value")];
  if (typeof minimum === "number" && typeof maximum === "number") return { type: "integer", minimum, maximum };
  const [first] = steps;
  if (first?.type === "union") {
    const literals = (first.options ?? []).map((option) => (typeof option === "object" ? option.literal : undefined));
    return { type: "string", enum: literals.filter((literal) => typeof literal === "string") };
  }
  const config = { target: "draft-2020-12", typeMode: "input", errorMode: "ignore" } as const;
  const { $schema: _, ...schema } = toJsonSchema(inner, config);
  return schema as Schema;
}

/** A step of a pipe, or a schema that is none; as far as it is looked at here. */
interface Step {
  readonly type: string;
  readonly requirement?: unknown;
  readonly options?: readonly (string | Step)[];
  readonly literal?: unknown;
}
