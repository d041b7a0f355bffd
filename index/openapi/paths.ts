import type { Answer, Header, Media, Operation, Parameter, Path, Reference } from "./document.ts";
import type { Route } from "./operations.ts";
import { parameterWords, queryParameters } from "./parameters.ts";
import { PROBLEMS } from "./problems.ts";
import type { Received } from "./sample.ts";

/** A question of a route's examples with what it was answered. */
export interface Answered {
  readonly name: string;
  readonly summary: string;
  readonly path: string;
  readonly received: Received;
}

/** A route as OpenAPI tells it. @param answered the first one tells content type and headers */
export function pathOf(route: Route, answered: readonly Answered[]): Path {
  const { path, id, group, summary, about } = route;
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => pathParameter(id, name));
  const query = route.parameters === undefined ? [] : queryParameters(id, route.parameters);
  const operation = (operationId: string, description: string, withBody: boolean): Operation => ({
    operationId,
    tags: [group],
    summary,
    description,
    responses: responses(route, answered, withBody),
  });
  return {
    parameters: [...parameters, ...query],
    get: operation(id, about, true),
    head: operation(`${id}Head`, "The headers of the same, without the body.", false),
  };
}

function pathParameter(operation: string, name: string): Parameter {
  const description = parameterWords(operation, name);
  return { name, in: "path", required: true, description, schema: { type: "string", minLength: 1 } };
}

function responses(route: Route, answered: readonly Answered[], withBody: boolean): Operation["responses"] {
  const headers = headersOf(route, answered);
  const { Link: _, ...ofUnchanged } = headers;
  const good: Answer = {
    description: route.summary,
    headers,
    ...(withBody ? { content: contentOf(route, answered) } : {}),
  };
  const wrong = [
    ...(route.refuses || !route.lenient ? [400] : []),
    ...(route.path.includes("{") ? [404] : []),
    ...(route.counted ? [429] : []),
    500,
    503,
  ];
  const unchanged: Answer = {
    description: "What the client has is still right (`If-None-Match`).",
    headers: ofUnchanged,
  };
  return {
    200: good,
    ...("ETag" in headers ? { 304: unchanged } : {}),
    ...Object.fromEntries(wrong.map((status) => [status, problem(status)])),
  };
}

function problem(status: number): Reference {
  return { $ref: `#/components/responses/${PROBLEMS[status]?.name}` };
}

function contentOf({ answers, path }: Route, answered: readonly Answered[]): Record<string, Media> {
  const type = headerOf(answered, "Content-Type").replace(/;.*/, "");
  if (answers === undefined) return { [type]: { schema: { type: bodyOf(type, answered) } } };
  const schemas = answers.map((name) => ({ $ref: `#/components/schemas/${name}` }));
  const [schema = {}] = schemas;
  const examples = answered.map(({ name, summary, path: asked, received }) => {
    if (received.status !== 200) throw new Error(`The example ${asked} of ${path} is answered ${received.status}.`);
    return [name, { summary, description: `\`GET ${asked}\``, value: JSON.parse(received.text) }];
  });
  return {
    [type]: { schema: schemas.length > 1 ? { anyOf: schemas } : schema, examples: Object.fromEntries(examples) },
  };
}

/** What an answer is that no schema tells. */
function bodyOf(type: string, [first]: readonly Answered[]): string {
  if (!type.endsWith("json")) return "string";
  return first?.received.text.startsWith("[") ? "array" : "object";
}

function headersOf(route: Route, answered: readonly Answered[]): Record<string, Header> {
  const cacheControl = headerOf(answered, "Cache-Control");
  const tag = headerOf(answered, "ETag");
  const paged = route.parameters !== undefined && "offset" in route.parameters.entries;
  // An address that pages give and one that somebody typed may be kept for different times.
  const kept = { type: "string", ...(route.keptVariously ? {} : { const: cacheControl }) };
  return {
    "Cache-Control": {
      description: "For how long it may be kept.",
      required: true,
      schema: kept,
      example: cacheControl,
    },
    ...(tag === "" ? {} : { ETag: { ...ETAG, example: tag } }),
    ...(paged ? { Link: LINK } : {}),
  };
}

const ETAG: Header = {
  description: "Names index, code and parameters; weak, since a network may compress anew.",
  required: true,
  schema: { type: "string", pattern: '^W/"[^"]+"$' },
};

const LINK: Header = {
  description: "The pages before and after (RFC 8288), relative to the address asked; absent where there is neither.",
  schema: { type: "string" },
  example: '<?q=peace&offset=10>; rel="next"',
};

const headerOf = ([first]: readonly Answered[], name: string) => first?.received.headers.get(name) ?? "";
