import fc from "fast-check";
import type { OpenApi, Parameter, Schema } from "../../../index/openapi/document.ts";

/** A request made of what the document says, and what it says must come of it. */
export interface Generated {
  readonly method: "GET" | "HEAD";
  /** As in the document. */
  readonly route: string;
  /** Path and query as asked. */
  readonly address: string;
  /** Whether there is what the path names. */
  readonly exists: boolean;
  /** The parameter that the request gets wrong; undefined: none. */
  readonly wrong: string | undefined;
}

type Pair = readonly [name: string, value: string];

/** Ids that exist, by route. */
export type Ids = Readonly<Record<string, readonly string[]>>;

export function requests(api: OpenApi, ids: Ids): fc.Arbitrary<Generated> {
  return fc.oneof(
    ...Object.keys(api.paths).map((route) => ({ weight: /^\/v1\//.test(route) ? 8 : 1, arbitrary: of(route) })),
  );

  function of(route: string): fc.Arbitrary<Generated> {
    const parameters = api.paths[route]?.parameters ?? [];
    const query = parameters.filter((parameter) => parameter.in === "query");
    const isStrict = route.startsWith("/v1/");
    const method = fc.oneof({ weight: 6, arbitrary: fc.constant("GET" as const) }, fc.constant("HEAD" as const));
    const good = fc.record({ method, path: pathsOf(route, ids), pairs: pairsOf(query), wrong: fc.constant(undefined) });
    const bad = fc
      .tuple(method, pathsOf(route, ids), pairsOf(query))
      .chain(([method, path, pairs]) => fc.oneof(...mistakes(query, pairs)).map((made) => ({ method, path, ...made })));
    return fc.oneof(good, ...(isStrict ? [bad] : [])).map(({ method, path, pairs, wrong }) => {
      const search = new URLSearchParams(pairs.map(([name, value]): [string, string] => [name, value])).toString();
      const address = search === "" ? path.path : `${path.path}?${search}`;
      return { method, route, address, exists: path.exists, wrong };
    });
  }
}

function pathsOf(route: string, ids: Ids): fc.Arbitrary<{ path: string; exists: boolean }> {
  const known = ids[route];
  if (known === undefined) return fc.constant({ path: route, exists: true });
  const fill = (id: string) => route.replace(/\{\w+\}/, () => encodeURIComponent(id));
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...known).map((id) => ({ path: fill(id), exists: true })) },
    fc.string({ unit: "binary", minLength: 1, maxLength: 20 }).map((id) => ({ path: fill(`no ${id}`), exists: false })),
  );
}

/** Each parameter as it may be; those that are not required are mostly left out. */
function pairsOf(query: readonly Parameter[]): fc.Arbitrary<Pair[]> {
  const each = query.map((parameter) => {
    const given = valuesOf(parameter).map((values) => values.map((value): Pair => [parameter.name, value]));
    return parameter.required ? given : fc.oneof({ weight: 3, arbitrary: fc.constant<Pair[]>([]) }, given);
  });
  return fc
    .tuple(...each)
    .chain((pairs) => fc.shuffledSubarray(pairs, { minLength: pairs.length }).map((all) => agreeing(all.flat())));
}

/** What no schema of one parameter can say of two: `more` is for groups and few hits, and `from` is not after `to`. */
function agreeing(pairs: readonly Pair[]): Pair[] {
  const given = new Map(pairs);
  const [from = "", to = ""] = [given.get("from"), given.get("to")];
  const length = Math.min(from.length, to.length);
  const areSwapped = from.slice(0, length) > to.slice(0, length);
  const [limit, more] = [Number(given.get("limit") ?? 10), Number(given.get("more") ?? 0)];
  const mayHaveMore = given.get("group") === "article" && limit * (1 + more) <= 100;
  return pairs
    .filter(([name]) => name !== "more" || mayHaveMore)
    .map(([name, value]) =>
      areSwapped && name === "from" ? [name, to] : areSwapped && name === "to" ? [name, from] : [name, value],
    );
}

/** What an address says for one parameter: a list may be written as several values or as one with commas. */
function valuesOf({ schema, explode }: Parameter): fc.Arbitrary<string[]> {
  if (schema.type !== "array") return textOf(schema).map((text) => [text]);
  const item = textOf(schema.items ?? {});
  const list = schema.uniqueItems
    ? fc.uniqueArray(item)
    : fc.array(item, { maxLength: Math.min(schema.maxItems ?? 5, 5) });
  return explode ? list : list.map((values) => [values.join(",")]);
}

/** Made once for each schema: a pattern over all letters takes a while. */
function textOf(schema: Schema): fc.Arbitrary<string> {
  const made = texts.get(schema) ?? makeText(schema);
  texts.set(schema, made);
  return made;
}

const texts = new WeakMap<Schema, fc.Arbitrary<string>>();

function makeText(schema: Schema): fc.Arbitrary<string> {
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum.map(String));
  if (schema.type === "integer") return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 0 }).map(String);
  // Leap years are more than a pattern can say.
  if (schema.pattern !== undefined)
    return fc.stringMatching(new RegExp(schema.pattern, "u")).filter((text) => !/-02-29$/.test(text));
  const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((all) => all.join(" "));
  return fc.oneof(words, fc.string({ unit: "binary", maxLength: 30 }));
}

const WORDS = [
  "india",
  "russia",
  "militry",
  "the",
  "lav",
  '"make in india"',
  "-free",
  "kind:caption",
  "OR",
  "ประเทศไทย",
  "33%",
];

interface Mistake {
  readonly pairs: readonly Pair[];
  readonly wrong: string;
}

/** Everything that can be got wrong with good parameters, one thing at a time. */
function mistakes(query: readonly Parameter[], good: readonly Pair[]): fc.Arbitrary<Mistake>[] {
  const unknown = fc
    .string({ unit: "binary", maxLength: 12 })
    .filter((name) => !query.some((parameter) => parameter.name === name))
    .map((name) => ({ pairs: [...good, [name, "1"] as const], wrong: name }));
  const made = query.flatMap((parameter) => {
    const { name, schema, required, explode } = parameter;
    const others = good.filter(([given]) => given !== name);
    const instead = (values: fc.Arbitrary<readonly string[]>) =>
      values.map((all) => ({ pairs: [...others, ...all.map((value): Pair => [name, value])], wrong: name }));
    return [
      ...(required ? [instead(fc.constant([]))] : []),
      ...(explode ? [] : [instead(valuesOf(parameter).map(([value = ""]) => [value, value]))]),
      ...wrongValues(schema, explode).map(instead),
    ];
  });
  return [unknown, ...made];
}

/** Values that a schema does not allow. */
function wrongValues(schema: Schema, explode = false): fc.Arbitrary<string[]>[] {
  const one = (values: fc.Arbitrary<string>) => values.map((value) => [value]);
  if (schema.type === "array") {
    const { items = {}, uniqueItems, maxItems } = schema;
    const strange = wrongValues(items);
    const twice = textOf(items).map((value) => [`${value},${value}`]);
    const tooMany = textOf(items).map((value) => Array<string>((maxItems ?? 0) + 1).fill(value));
    return [...strange, ...(uniqueItems ? [twice] : []), ...(explode && maxItems !== undefined ? [tooMany] : [])];
  }
  if (schema.type === "integer") {
    const { minimum = 0, maximum = 0 } = schema;
    const beyond = fc.oneof(fc.integer({ min: maximum + 1 }), fc.integer({ max: minimum - 1 })).map(String);
    return [one(beyond), one(fc.constantFrom("", "1.5", "+1", " 1", "1e1", "0x1", "١", "one", "NaN"))];
  }
  if (schema.enum !== undefined) {
    return [one(fc.string({ unit: "binary", minLength: 1, maxLength: 12 }).map((text) => `${text}!`))];
  }
  if (schema.pattern !== undefined)
    return [one(textOf(schema).map((text) => `!${text}`)), one(fc.constantFrom("", "-", ":"))];
  const { maxLength } = schema;
  return maxLength === undefined
    ? []
    : [one(fc.integer({ min: 1, max: 50 }).map((more) => "a ".repeat(maxLength).slice(0, maxLength + more)))];
}
