import { REQUEST_LIMITS } from "../../config.ts";
import { PARAGRAPH_KINDS } from "../../search/document.ts";
import { type Filter, readFilter } from "../../search/query/filter.ts";
import { PROPERTIES } from "../../search/query/names.ts";
import { didYouMean } from "./likeliest.ts";
import { cleanQuery } from "./query.ts";
import { quote } from "./quote.ts";

const { filterLength } = REQUEST_LIMITS;

/**
 * The filter that `field:value` is, or `-field:value` for what must not be. All behind the first colon is the value.
 * @returns a text where it is none: what is wrong with it, as the end of a sentence
 */
export function parseFilter(given: string): Filter | string {
  const [, minus, name = "", text = ""] = /^(-?)([^:]*):(.*)$/s.exec(cleanQuery(given).trim()) ?? [];
  if (minus === undefined) return `must be field:value, or -field:value for what is not wanted; it is ${quote(given)}.`;
  const property = PROPERTIES.find((property) => property === name);
  if (property === undefined) return `has an unknown field, ${quote(name)}.${didYouMean(name, PROPERTIES)}`;
  if (text.trim() === "") return `needs a value behind “${name}:”.`;
  if (text.length > filterLength) {
    return `may have at most ${filterLength} characters behind “${name}:”; there are ${text.length}.`;
  }
  const filter = readFilter(property, { text, quoted: true, excluded: minus !== "" });
  if (filter !== null) return filter;
  return property === "kind"
    ? `has an unknown kind, ${quote(text)}.${didYouMean(text, PARAGRAPH_KINDS)}`
    : `asks for ${quote(text)}, which no ${name} can be.`;
}

/** The filters that were checked, as a search takes them. */
export const toFilters = (given: readonly string[]): Filter[] =>
  given.map(parseFilter).filter((filter) => typeof filter !== "string");

/** Filters in one order and each once, since neither makes a difference to what is found. */
export function normaliseFilters(filters: readonly Filter[]): string[] {
  const written = filters.map((filter) => ({
    text: writeFilter(filter),
    same: writeFilter({ ...filter, value: filter.key }),
  }));
  written.sort((one, other) => (one.text < other.text ? -1 : 1));
  // Of several spellings of one value the first stays.
  return written
    .filter(({ same }, i) => written.findIndex((other) => other.same === same) === i)
    .map(({ text }) => text);
}

const writeFilter = ({ property, value, excluded }: Filter) => `${excluded ? "-" : ""}${property}:${value}`;
