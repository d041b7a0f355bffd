import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { expect } from "vitest";
import type { Answer, OpenApi, Reference, Schema } from "../../../index/openapi/document.ts";

/** Holds an answer to what the document says of it. */
export type Check = (
  asked: { readonly method: string; readonly route: string; readonly address: string },
  received: { readonly status: number; readonly headers: Headers; readonly text: string },
) => void;

/** The document lets objects have more keys than it names; here they may not, or nobody would hear of one left out. */
export function checker(api: OpenApi): Check {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema({ $id: "api:", components: strict(api.components) });
  const compiled = new Map<string, ValidateFunction>();
  const faults = (schema: Schema, value: unknown) => {
    const key = JSON.stringify(schema);
    // References in the document lead to the document.
    const validate = compiled.get(key) ?? ajv.compile(JSON.parse(key.replaceAll('"#/', '"api:#/')));
    compiled.set(key, validate);
    return validate(value) ? [] : validate.errors;
  };
  return ({ method, route, address }, { status, headers, text }) => {
    const path = api.paths[route];
    const operation = method === "HEAD" ? path?.head : path?.get;
    const told = method === "GET" || method === "HEAD" ? operation?.responses[status] : METHOD_NOT_ALLOWED;
    const at = `${method} ${address}: ${status}`;
    expect(Object.keys(operation?.responses ?? {}), at).toContain(String(told === METHOD_NOT_ALLOWED ? 200 : status));
    const { headers: named = {}, content } = resolve(api, told ?? METHOD_NOT_ALLOWED);
    for (const [name, { required, schema }] of Object.entries(named)) {
      const value = headers.get(name);
      if (required) expect(value, `${at}: ${name}`).not.toBeNull();
      if (value !== null)
        expect(faults(schema, schema.type === "integer" ? Number(value) : value), `${at}: ${name}`).toEqual([]);
    }
    if (method === "HEAD" || status === 304) return expect(text, at).toBe("");
    const type = (headers.get("Content-Type") ?? "").replace(/;.*/, "");
    expect(Object.keys(content ?? {}), at).toContain(type);
    const body: unknown = type.endsWith("json") ? JSON.parse(text) : text;
    expect(faults(content?.[type]?.schema ?? {}, body), at).toEqual([]);
  };
}

const METHOD_NOT_ALLOWED: Reference = { $ref: "#/components/responses/MethodNotAllowed" };

function resolve(api: OpenApi, told: Answer | Reference): Answer {
  if (!("$ref" in told)) return told;
  const found = api.components.responses[told.$ref.replace("#/components/responses/", "")];
  if (found === undefined) throw new Error(`${told.$ref} leads nowhere.`);
  return found;
}

/** The same schemas, whose objects have no other keys than those that are named. */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict);
  if (typeof value !== "object" || value === null) return value;
  const all = Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, strict(inside)]));
  const isObject = all.type === "object" && typeof all.properties === "object";
  return isObject && !("additionalProperties" in all) ? { ...all, additionalProperties: false } : all;
}
