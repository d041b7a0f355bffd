import { join } from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  ArticleAnswer,
  ArticlesAnswer,
  type HitFields,
  ProjectedAnswer,
  SearchAnswer,
} from "../../src/api/schema/answers.ts";
import { PROPERTIES } from "../../src/search/query/names.ts";
import { readBundle } from "./bundle.ts";
import { DAYS, oracleContent, QUERIES, VALUES, WIDE } from "./oracle/content.ts";
import { type Asked, expected, type Row } from "./oracle/naive.ts";
import { copyProject } from "./project.ts";
import { seeded, times } from "./random.ts";
import { type Served, serve } from "./serve.ts";

/** So many of the best are looked at more closely; a query that finds no more has one order, whatever is filtered. */
const RANKED = 32;

describe("filters, dates, orders, groups, facets and pages of the real Worker are those of a plain look at every paragraph", () => {
  let worker: Served;
  let rows: readonly Row[];
  const byId = new Map<string, Row>();
  /** By query all hits, as they are without anything else asked. */
  const plain = new Map<string, readonly HitFields[]>();

  beforeAll(async () => {
    using project = copyProject(oracleContent());
    const { code, stderr } = project.run("index/commands/wrangler.ts", ["deploy", "--dry-run", "--outdir", "bundle"]);
    if (code !== 0) throw new Error(stderr);
    worker = await serve(readBundle(join(project.root, "bundle")));
    rows = await readRows(worker);
    for (const row of rows) byId.set(row.id, row);
    for (const q of ["", ...QUERIES, ...WIDE]) plain.set(q, await everyHit(worker, q));
  });
  afterAll(() => worker[Symbol.asyncDispose]());

  test("(the content has enough of everything, and no query finds too much to compare)", () => {
    expect(rows.length).toBeGreaterThan(200);
    expect(plain.get("")!.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(WIDE.filter((q) => plain.get(q)!.length <= RANKED)).toEqual([]);
    const found = QUERIES.map((q) => plain.get(q)!.length);
    expect(QUERIES.filter((q) => plain.get(q)!.length > RANKED)).toEqual([]);
    expect(found.filter((count) => count > 8).length).toBeGreaterThan(20);
  });

  test("in seeded cases without a difference", async () => {
    const random = seeded(2718);
    const seen = new Map<string, number>();
    for (let n = 0; n < times(500, 10_000); n++) {
      const wide = random() < 0.1;
      const queries = wide ? WIDE : random() < 0.3 ? [""] : QUERIES;
      const q = queries[Math.floor(random() * queries.length)]!;
      // Which of many is best may change with what they are among; what is found and where it stands may not.
      const asked: Asked = { ...anyAsked(random), ...(wide ? { sort: "position", group: "none", more: 0 } : {}) };
      const hits = plain.get(q)!;
      const wanted = expected(
        hits.map(({ id }) => byId.get(id)!),
        rows,
        asked,
      );
      const path = address(q, asked, random);
      const response = await worker.fetch(path);
      const answer = v.parse(SearchAnswer, await response.json());

      const got = answer.hits.map(({ id, more }) =>
        more === undefined ? { id } : { id, more: { total: more.total, ids: more.hits.map((next) => next.id) } },
      );
      expect({ path, total: answer.total, hits: got, facets: answer.facets }).toEqual({ path, ...wanted });
      // What stands in the page decides nothing of a hit: each is what it is without filters.
      const bare = answer.hits.flatMap(({ more, ...hit }) => [hit, ...(more?.hits ?? [])]);
      if (!wide) for (const hit of bare) expect(hit).toEqual(hits.find(({ id }) => id === hit.id));
      expect([path, response.headers.get("Link")?.includes('rel="next"') ?? false]).toEqual([
        path,
        asked.offset + asked.limit < wanted.total,
      ]);
      for (const kind of kindsOf(asked, wanted.total)) seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }
    // Each kind of case came up: the others are no proof otherwise.
    for (const kind of KINDS) expect([kind, (seen.get(kind) ?? 0) >= 10]).toEqual([kind, true]);
  });

  test("the facet's count of a value is the total of the same search with that value as a filter", async () => {
    for (const group of ["none", "article"]) {
      for (const q of ["", "kelmet"]) {
        const base = `/v1/search?q=${encodeURIComponent(q)}&group=${group}`;
        const { facets } = await get(worker, `${base}&facets=tag,section,kind,article`);
        const counts = Object.entries(facets).flatMap(([property, facet]) =>
          facet.values.map(({ value, count }) => ({ filter: `${property}:${value}`, count })),
        );
        expect(counts.length).toBeGreaterThan(15);
        for (const { filter, count } of counts) {
          const { total } = await get(worker, `${base}&filter=${encodeURIComponent(filter)}`);
          expect({ base, filter, count: total }).toEqual({ base, filter, count });
        }
      }
    }
  });

  test("Link leads through every page of a grouped, filtered, sorted search, each article once", async () => {
    const first =
      "/v1/search?q=&sort=-date&group=article&limit=4&filter=-lang:de&filter=-section:world&more=1&facets=tag&fields=article,more";
    const pages: string[][] = [];
    let path: string | undefined = first;
    while (path !== undefined) {
      const response = await worker.fetch(path);
      const { hits } = v.parse(ProjectedAnswer, await response.json());
      pages.push(hits.map(({ article }) => article!.id));
      const next: string | undefined = /<([^>]*)>; rel="next"/.exec(response.headers.get("Link") ?? "")?.[1];
      path =
        next === undefined
          ? undefined
          : new URL(next, `http://search.example${path}`).href.slice("http://search.example".length);
    }
    const { hits, total } = await get(worker, first.replace("limit=4", "limit=50").replace(/&fields.*/, ""));
    expect(pages.flat()).toEqual(hits.map(({ article }) => article.id));
    expect([pages.flat().length, new Set(pages.flat()).size, pages.length > 3]).toEqual([total, total, true]);
  });
});

async function get(worker: Served, path: string): Promise<SearchAnswer> {
  return v.parse(SearchAnswer, await (await worker.fetch(path)).json());
}

/** All paragraphs, as the lists of articles tell of them. */
async function readRows(worker: Served): Promise<Row[]> {
  const rows: Row[] = [];
  const { items } = v.parse(ArticlesAnswer, await (await worker.fetch("/v1/articles?limit=50")).json());
  for (const { id, tags = [], authors = [], section, lang, date } of items) {
    const article = v.parse(ArticleAnswer, await (await worker.fetch(`/v1/articles/${id}`)).json());
    for (const paragraph of article.items) {
      const of = {
        kind: [paragraph.kind],
        article: [id],
        tag: tags,
        section: section ? [section] : [],
        author: authors,
        lang: [lang],
      };
      rows.push({ id: paragraph.id, place: rows.length, of, ...(date === undefined ? {} : { date }) });
    }
  }
  return rows;
}

async function everyHit(worker: Served, q: string): Promise<HitFields[]> {
  const hits: HitFields[] = [];
  for (let total = 1; hits.length < total; ) {
    const page = await get(worker, `/v1/search?q=${encodeURIComponent(q)}&limit=50&offset=${hits.length}`);
    total = page.total;
    hits.push(...page.hits);
  }
  return hits;
}

function anyAsked(random: () => number): Asked {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const filters = Math.floor(random() ** 2 * 5);
  const filter = Array.from({ length: filters }, () => {
    const property = pick(PROPERTIES);
    return `${random() < 0.3 ? "-" : ""}${property}:${pick<string>(VALUES[property])}`;
  });
  const [from, to] = [random() < 0.2 ? pick(DAYS) : undefined, random() < 0.2 ? pick(DAYS) : undefined];
  const group = random() < 0.4 ? "article" : "none";
  const backwards = from !== undefined && to !== undefined && from.slice(0, to.length) > to.slice(0, from.length);
  return {
    filter,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined || backwards ? {} : { to }),
    sort: pick(["relevance", "relevance", "date", "-date", "position"]),
    group,
    more: group === "article" ? Math.floor(random() * 6) : 0,
    facets: PROPERTIES.filter(() => random() < 0.2),
    limit: 1 + Math.floor(random() * 12),
    offset: random() < 0.5 ? 0 : Math.floor(random() * 20),
  };
}

/** Parameters in any order; defaults are given or left out. */
function address(q: string, { filter, facets, ...single }: Asked, random: () => number): string {
  const given: [string, string][] = [
    ["q", q],
    ...Object.entries(single).map(([name, value]): [string, string] => [name, String(value)]),
    ...filter.map((value): [string, string] => ["filter", value]),
    ...(facets.length === 0 ? [] : [["facets", facets.join(",")] satisfies [string, string]]),
  ];
  return `/v1/search?${new URLSearchParams(given.sort(() => random() - 0.5))}`;
}

const KINDS = [
  "filtered",
  "without",
  "dates",
  "date",
  "-date",
  "position",
  "relevance",
  "grouped",
  "more",
  "facets",
  "later page",
  "none",
  "several",
];

function kindsOf({ filter, from, to, sort, group, more, facets, offset }: Asked, total: number): string[] {
  const is: Readonly<Record<string, boolean>> = {
    filtered: filter.length > 0,
    without: filter.some((each) => each.startsWith("-")),
    dates: from !== undefined || to !== undefined,
    [sort]: true,
    grouped: group === "article",
    more: more > 0,
    facets: facets.length > 0,
    "later page": offset > 0 && offset < total,
    none: total === 0,
    several: total > 1,
  };
  return Object.keys(is).filter((kind) => is[kind]);
}
