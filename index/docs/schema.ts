import { html } from "hono/html";
import type { Html } from "../../src/page/document.ts";
import type { Schema } from "../openapi/document.ts";
import { prose } from "./text.ts";

/** Told with another one: the same fields, of which some are left out. */
const LIKE: Readonly<Record<string, string>> = {
  ProjectedAnswer: "SearchAnswer",
  ProjectedHit: "Hit",
  ProjectedFurtherHit: "Hit",
  FurtherHit: "Hit",
};

/** A table of fields for every schema, each under its name. */
export function renderFields(schemas: Readonly<Record<string, Schema>>): Html {
  const told = Object.entries(schemas).filter(([name]) => !(name in LIKE));
  return html`${told.map(
    ([name, schema]) => html`<h3 id="${name}">${name}</h3>
<table>
<thead><tr><th scope="col">Field</th><th scope="col">Meaning</th></tr></thead>
<tbody>
${rows(schema, "")}</tbody>
</table>
`,
  )}`;
}

/** Where a schema's fields are told. */
export function schemaLink(reference: string): Html {
  const name = reference.replace("#/components/schemas/", "");
  const told = LIKE[name] ?? name;
  return html`<a href="#${told}">${told}</a>`;
}

function rows(schema: Schema, path: string): Html[] {
  const { properties = {}, required = [], items } = schema;
  const own = Object.entries(properties).flatMap(([name, field]) => {
    const here = `${path}${name}`;
    const absent = required.includes(name) ? "" : ", may be absent";
    const row = html`<tr><th scope="row"><code>${here}</code> <small>${kind(field)}${absent}</small></th><td>${prose(field.description ?? "")}</td></tr>
`;
    const inside = field.anyOf?.find((one) => one.properties !== undefined) ?? field;
    return [row, ...rows(inside, inside.type === "array" ? here : `${here}.`)];
  });
  return items === undefined ? own : [...own, ...rows(items, `${path}[].`)];
}

/** What a value may be, in words. */
export function kind(schema: Schema): Html | string {
  const { $ref, type, anyOf, items, prefixItems, enum: options, const: only, minimum, maximum, maxLength } = schema;
  if ($ref !== undefined) return schemaLink($ref);
  if (only !== undefined) return String(only);
  if (anyOf !== undefined) return html`${anyOf.map((one, i) => html`${i === 0 ? "" : " or "}${kind(one)}`)}`;
  if (options !== undefined) return options.join(", ");
  if (prefixItems !== undefined) return "[start, end)";
  if (type === "array") return html`list of ${plural(kind(items ?? {}))}`;
  if (type === "object")
    return schema.additionalProperties === undefined ? "object" : html`object of ${kind(schema.additionalProperties)}`;
  if (type === "integer")
    return maximum === undefined ? "whole number" : `${minimum} to ${maximum.toLocaleString("en")}`;
  if (type === "string")
    return maxLength === undefined ? "text" : `text, up to ${maxLength.toLocaleString("en")} characters`;
  return type === "boolean" ? "true or false" : (type ?? "");
}

function plural(kind: Html | string): Html | string {
  return typeof kind === "string" && /^(text|whole number|object)$/.test(kind) ? `${kind}s` : kind;
}
