import * as v from "valibot";

/** A list that is given page by page. */
export interface Paged {
  readonly schema: v.ObjectSchema<v.ObjectEntries, undefined>;
  /** The greatest offset that may be asked for. */
  readonly furthest: number;
}

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/**
 * The `Link` header (RFC 8288) of a page of a list: its neighbours, relative to the request's own address so that it
 * holds behind any host and path prefix. Undefined where there is neither.
 */
export function pageLinks<P extends Page>(list: Paged, parameters: P, total: number): string | undefined {
  const { next, prev } = neighbours(list, parameters, total);
  const links = [
    ...(next === undefined ? [] : [`<${next}>; rel="next"`]),
    ...(prev === undefined ? [] : [`<${prev}>; rel="prev"`]),
  ];
  return links.length === 0 ? undefined : links.join(", ");
}

/** The neighbours of a page, as addresses relative to its own. */
export function neighbours<P extends Page>(
  { schema, furthest }: Paged,
  parameters: P,
  total: number,
): { readonly next?: string; readonly prev?: string } {
  const { limit, offset } = parameters;
  const at = (other: number) => `?${writeParameters(schema, { ...parameters, offset: other })}`;
  const next = offset + limit;
  // From beyond the end, back to the last page there is.
  const previous = Math.max(0, Math.min(offset, total) - limit);
  return {
    ...(next < total && next <= furthest ? { next: at(next) } : {}),
    ...(offset > 0 ? { prev: at(previous) } : {}),
  };
}

/**
 * Validated parameters, written in one way only: defaults left out, the schema's order. A cache in front takes addresses
 * letter by letter, so whatever of ours asks or links writes them so.
 */
export function writeParameters(schema: Paged["schema"], values: object): URLSearchParams {
  const defaults: Readonly<Record<string, unknown>> = v.getDefaults(schema);
  const given = new Map(Object.entries(values));
  const query = new URLSearchParams();
  for (const [name, ifAbsent] of Object.entries(defaults)) {
    const value = given.get(name);
    // A list is given name by name where that is how it is asked for, else with commas.
    if (Array.isArray(ifAbsent)) for (const each of value ?? []) query.append(name, String(each));
    else if (value !== undefined && String(value) !== ifAbsent && value !== ifAbsent) query.set(name, String(value));
  }
  return query;
}
