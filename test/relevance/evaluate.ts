import type { Collection, JudgedQuery } from "./collections/collection.ts";
import type { RankingEngine } from "./engines.ts";
import { type Measures, meanOf, measure, quantile } from "./measures.ts";
import { spread } from "./spread.ts";

/** How one engine does on one list of queries. */
export interface Row {
  /** Of a variant `name/variant`. */
  readonly collection: string;
  readonly engine: string;
  readonly queries: number;
  readonly mean: Measures;
  /** Milliseconds of a search, wall clock: for comparing within one run. */
  readonly p50: number;
  readonly p95: number;
  /** Of each query, in the order of the list. */
  readonly each: readonly Measures[];
  /** Of a variant: the means of the same queries as they were meant. */
  readonly meant: Measures | null;
}

/** Hits that are looked at. */
const DEPTH = 100;
/** Searches before the clock counts. */
const WARM_UP = 20;

/**
 * Asks an engine every query of a collection, then every variant.
 *
 * @param most at most so many queries of each list, evenly spread over it
 */
export async function evaluate(engine: RankingEngine, collection: Collection, most: number): Promise<Row[]> {
  const open = await engine.open(collection);
  const times: number[] = [];
  const known = new Map<string, readonly string[]>();

  /** A query is asked once, however many lists it is in. */
  async function rank(query: string): Promise<readonly string[]> {
    const before = known.get(query);
    if (before) return before;
    const begun = performance.now();
    const ranked = await open.rank(query, DEPTH);
    times.push(performance.now() - begun);
    known.set(query, ranked);
    return ranked;
  }

  async function measureAll(queries: readonly JudgedQuery[]): Promise<Measures[]> {
    const each: Measures[] = [];
    for (const { text, relevant } of queries) each.push(measure(await rank(text), relevant));
    return each;
  }

  async function rowOf(name: string, queries: readonly JudgedQuery[], meant: Measures | null): Promise<Row> {
    times.length = 0;
    const each = await measureAll(queries);
    const [p50, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    const counted = { queries: queries.length, mean: meanOf(each), each, meant };
    return { collection: name, engine: engine.name, ...counted, p50, p95 };
  }

  try {
    const queries = spread(collection.queries, most);
    for (const { text } of spread(queries, WARM_UP)) await open.rank(text, DEPTH);
    const rows = [await rowOf(collection.name, queries, null)];
    const byId = new Map(collection.queries.map((query) => [query.id, query]));
    for (const [variant, all] of collection.variants) {
      const varied = spread(all, most);
      const meant = meanOf(await measureAll(varied.flatMap(({ id }) => byId.get(id) ?? [])));
      rows.push(await rowOf(`${collection.name}/${variant}`, varied, meant));
    }
    return rows;
  } finally {
    await open.close();
  }
}
