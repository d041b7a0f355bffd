/** What a page of results was asked for. */

import * as v from "valibot";
import { readParameters } from "../api/request/parameters.ts";
import { SearchParameters } from "../api/schema/parameters.ts";
import { REQUEST_LIMITS } from "../config.ts";
import { Problem } from "../errors.ts";

/** Whatever else an address has, `utm_source` and its like, belongs to others. */
const KNOWN = ["q", "limit", "offset", "typos"] as const;

/** Of these what makes no sense is passed over: an old link is to lead to more results, not to none. */
const FORGIVEN = ["filter", "from", "to", "sort"] as const;

export const PAGE_PARAMETERS = [...KNOWN, ...FORGIVEN] as const;

export function readAsked(asked: URLSearchParams): SearchParameters | Problem {
  const given = [...asked].filter(([name]) => KNOWN.some((known) => known === name));
  for (const name of FORGIVEN) {
    const good = asked.getAll(name).filter((value) => v.is(SearchParameters.entries[name], value));
    given.push(
      ...good.slice(0, name === "filter" ? REQUEST_LIMITS.filters : 1).map((value): [string, string] => [name, value]),
    );
  }
  try {
    return readParameters(SearchParameters, asked.has("q") ? given : [...given, ["q", ""]]);
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown;
    throw thrown;
  }
}

/** What restricts a search besides its words, each with the search that is left without it. */
export function restrictions(parameters: SearchParameters): { text: string; without: SearchParameters }[] {
  const { filter, from, to } = parameters;
  return [
    ...filter.map((one) => ({
      text: one.replace(/^-/, "not ").replace(":", ": "),
      without: { ...parameters, filter: filter.filter((other) => other !== one) },
    })),
    ...(from === undefined ? [] : [{ text: `from ${from}`, without: { ...parameters, from: undefined } }]),
    ...(to === undefined ? [] : [{ text: `to ${to}`, without: { ...parameters, to: undefined } }]),
  ];
}
