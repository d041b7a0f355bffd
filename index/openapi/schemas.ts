import { type ConversionConfig, toJsonSchemaDefs } from "@valibot/to-json-schema";
import * as answers from "../../src/api/schema/answers.ts";
import { ExplanationFields } from "../../src/api/schema/explanation.ts";
import { Interpreted } from "../../src/api/schema/interpreted.ts";
import type { Schema } from "./document.ts";
import { FIELD_WORDS } from "./words/fields.ts";

/** Every answer and what answers are made of, by the names that the code has for them. */
export function answerSchemas(): Record<string, Schema> {
  const named = Object.entries({ ...answers, ExplanationFields, Interpreted }).map(([name, schema]) => [
    name.replace(/Fields$/, ""),
    schema,
  ]);
  const converted = toJsonSchemaDefs(Object.fromEntries(named), ANSWERS) as Record<string, Schema>;
  return Object.fromEntries(Object.entries(converted).map(([name, schema]) => [name, described(schema, [name])]));
}

/**
 * The published schemas let objects have more keys than they name, because keys may be added to answers (the Worker's own
 * are strict, and so are the tests).
 */
const ANSWERS: ConversionConfig = {
  target: "draft-2020-12",
  typeMode: "output",
  ignoreActions: ["readonly"],
  overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
  overrideSchema: ({ valibotSchema, jsonSchema }) => {
    if (valibotSchema.type === "strict_object") {
      const { additionalProperties: _, ...open } = jsonSchema;
      return open;
    }
    if (valibotSchema.type === "tuple") return { ...jsonSchema, maxItems: jsonSchema.minItems };
    // Keys from a list of names: the library converts them and then says that it cannot.
    if (valibotSchema.type === "record") return jsonSchema;
    return null;
  },
};

/** @param path names that lead to the schema, its component's first */
function described(schema: Schema, path: readonly string[]): Schema {
  const inside = (child: Schema) => described(child, path);
  const { properties, items, anyOf, additionalProperties } = schema;
  return {
    ...schema,
    ...(properties === undefined ? {} : { properties: fields(properties, path) }),
    ...(items === undefined ? {} : { items: inside(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(inside) }),
    ...(additionalProperties === undefined ? {} : { additionalProperties: inside(additionalProperties) }),
  };
}

function fields(properties: Readonly<Record<string, Schema>>, path: readonly string[]): Record<string, Schema> {
  const entries = Object.entries(properties).map(([name, schema]): [string, Schema] => {
    const here = [...path, name];
    return [name, { description: fieldWords(here), ...described(schema, here) }];
  });
  return Object.fromEntries(entries);
}

/** @param path names that lead to the field, its component's first */
function fieldWords(path: readonly string[]): string {
  const ends = path.map((_, from) => path.slice(from).join("."));
  const known = ends.find((end) => end in FIELD_WORDS) ?? "";
  return FIELD_WORDS[known] ?? "";
}
