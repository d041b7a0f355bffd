import type { Filter } from "../query/filter.ts";
import type { Property } from "../query/names.ts";
import type { SearchRequest } from "../searcher.ts";
import type { Column, ColumnName, Engine } from "../store/engine.ts";

/** Whether a paragraph, by its number, is what is asked for. */
export type Passes = (paragraph: number) => boolean;

/**
 * What a query and its request ask of properties and dates, as one test; null where they ask nothing. What the query asks
 * and what is asked beside it hold both; each of its own takes of one property any of the values, none of the excluded.
 */
export async function createRestriction(
  inQuery: readonly Filter[],
  { filters = [], from, to }: Pick<SearchRequest, "filters" | "from" | "to">,
  engine: Pick<Engine, "columns" | "articleOf">,
): Promise<Passes | null> {
  const demands = [...demandsOf(inQuery), ...demandsOf(filters)];
  if (from !== undefined || to !== undefined)
    demands.push({ column: "date", wanted: [isWithin(from, to)], unwanted: [] });
  if (demands.length === 0) return null;
  const columns = await engine.columns(demands.map(({ column }) => column));
  const tests = demands.map((demand, i) => passesColumn(columns[i]!, demand, engine));
  return (paragraph) => tests.every((passes) => passes(paragraph));
}

/** Whether a value is meant, by its key. */
type Meets = (key: string) => boolean;

interface Demand {
  readonly column: ColumnName;
  /** Any of them; none where all values will do. */
  readonly wanted: readonly Meets[];
  readonly unwanted: readonly Meets[];
}

/** One for each property that is asked about. */
function demandsOf(filters: readonly Filter[]): Demand[] {
  const meeting = (some: readonly Filter[]) => some.map(({ property, key }) => meets(property, key));
  return [...Map.groupBy(filters, ({ property }) => property)].map(([column, some]) => ({
    column,
    wanted: meeting(some.filter(({ excluded }) => !excluded)),
    unwanted: meeting(some.filter(({ excluded }) => excluded)),
  }));
}

function meets(property: Property, asked: string): Meets {
  // Few know all of a name: whole words of it in a row will do.
  if (property === "author") return (key) => ` ${key} `.includes(` ${asked} `);
  // Basic filtering (RFC 4647, 3.3.1): “en” is also “en-GB”.
  if (property === "lang") return (key) => `${key} `.startsWith(`${asked} `);
  return (key) => key === asked;
}

/** Days are compared as they are written, a year or month with as much of them: ISO 8601 sorts by its letters. */
function isWithin(from = "", to = ""): Meets {
  return (date) => date.slice(0, from.length) >= from && date.slice(0, to.length) <= to;
}

/** Asks every value once, then every set of them, so that a row is one look. */
function passesColumn(
  { values, sets, setOf, rows }: Column,
  { wanted, unwanted }: Demand,
  { articleOf }: Pick<Engine, "articleOf">,
): Passes {
  const meetingAny = (some: readonly Meets[]) =>
    Uint8Array.from(values, ({ key }) => +some.some((meets) => meets(key)));
  const [isWanted, isUnwanted] = [meetingAny(wanted), meetingAny(unwanted)];
  const passes = sets.map(
    (set) => (wanted.length === 0 || set.some((value) => isWanted[value])) && !set.some((value) => isUnwanted[value]),
  );
  return rows === "articles"
    ? (paragraph) => passes[setOf[articleOf(paragraph)]!]!
    : (paragraph) => passes[setOf[paragraph]!]!;
}
