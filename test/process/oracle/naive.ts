import type { FacetFields } from "../../../src/api/schema/answers.ts";

/** What a search is asked besides words, answered the plainest way: one look at every paragraph. */

/** A paragraph with what its article says of it. */
export interface Row {
  readonly id: string;
  /** In reading order. */
  readonly place: number;
  readonly date?: string;
  readonly of: Readonly<Record<Property, readonly string[]>>;
}

type Property = "kind" | "article" | "tag" | "section" | "author" | "lang";

export interface Asked {
  readonly filter: readonly string[];
  readonly from?: string;
  readonly to?: string;
  readonly sort: "relevance" | "date" | "-date" | "position";
  readonly group: "none" | "article";
  readonly more: number;
  readonly facets: readonly Property[];
  readonly limit: number;
  readonly offset: number;
}

export interface Expected {
  readonly total: number;
  /** By hit its id, and those of its next best. */
  readonly hits: readonly { readonly id: string; readonly more?: { readonly total: number; readonly ids: string[] } }[];
  readonly facets: Readonly<Record<string, FacetFields>>;
}

/**
 * @param ranked what the words alone find, best first
 * @param all every paragraph of the content
 */
export function expected(ranked: readonly Row[], all: readonly Row[], asked: Asked): Expected {
  const set = ranked.filter((row) => passes(row, asked));
  const groups = asked.group === "none" ? set.map((row) => [row]) : byArticle(set);
  const inOrder = [...groups].sort(([one], [other]) => compare(one!, other!, asked.sort));
  const page = inOrder.slice(asked.offset, asked.offset + asked.limit);
  return {
    total: groups.length,
    hits: page.map(([best, ...others]) => {
      const { id } = best!;
      if (asked.group === "none") return { id };
      return { id, more: { total: others.length, ids: others.slice(0, asked.more).map((row) => row.id) } };
    }),
    facets: Object.fromEntries(asked.facets.map((property) => [property, facet(property, groups, all)])),
  };
}

function passes({ of, date }: Row, { filter, from, to }: Asked): boolean {
  const asked = filter.map((text) => {
    const [, minus, property, value] = /^(-?)(\w+):(.*)$/.exec(text)!;
    return { wanted: minus === "", property: property as Property, value: value! };
  });
  for (const property of Object.keys(of) as Property[]) {
    const here = asked.filter((each) => each.property === property);
    const is = ({ value }: { value: string }) => of[property].some((own) => equals(property, own, value));
    const wanted = here.filter((each) => each.wanted);
    if (wanted.length > 0 && !wanted.some(is)) return false;
    if (here.some((each) => !each.wanted && is(each))) return false;
  }
  if (from === undefined && to === undefined) return true;
  // Years, months and days are compared as far as they are told.
  const told = (bound: string) => date!.slice(0, bound.length);
  return date !== undefined && (from === undefined || told(from) >= from) && (to === undefined || told(to) <= to);
}

function equals(property: Property, own: string, asked: string): boolean {
  if (property === "article") return own === asked;
  if (property === "author") return ` ${plain(own)} `.includes(` ${plain(asked)} `);
  if (property === "lang") return plain(own) === plain(asked) || plain(own).startsWith(`${plain(asked)} `);
  return plain(own) === plain(asked);
}

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\s_-]+/g, " ")
    .trim();

function byArticle(rows: readonly Row[]): Row[][] {
  return [...Map.groupBy(rows, ({ of }) => of.article[0]).values()];
}

/** Equals stay as they came: by relevance. */
function compare(one: Row, other: Row, sort: Asked["sort"]): number {
  if (sort === "relevance") return 0;
  if (sort === "position") return one.place - other.place;
  const [a, b] = [one, other].map(({ date }) => date?.replace(" ", "T"));
  if (a === b) return 0;
  if (a === undefined) return 1;
  if (b === undefined) return -1;
  return (a < b ? -1 : 1) * (sort === "date" ? 1 : -1);
}

function facet(property: Property, groups: readonly Row[][], all: readonly Row[]): FacetFields {
  const keyOf = property === "article" ? (value: string) => value : plain;
  const counts = new Map<string, number>();
  for (const group of groups) {
    const keys = group.flatMap(({ of }) => of[property].map(keyOf));
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const values = Array.from(counts, ([key, count]) => ({ value: spelling(property, key, keyOf, all), count }));
  values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { values, total: values.length };
}

/** The most frequent spelling of a value among all articles, the first of equals. */
function spelling(property: Property, key: string, keyOf: (value: string) => string, all: readonly Row[]): string {
  const heads = byArticle(all).map(([head]) => head!);
  const spellings = (property === "kind" ? all : heads)
    .flatMap(({ of }) => of[property])
    .filter((each) => keyOf(each) === key);
  const times = (one: string) => spellings.filter((each) => each === one).length;
  return spellings.reduce((best, each) => (times(each) > times(best) ? each : best));
}
