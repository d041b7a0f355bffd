import fc from "fast-check";
import { expect, test } from "vitest";
import { readFilter } from "../../../src/search/query/filter.ts";
import type { Hit, Searcher, SearchRequest, SearchResult } from "../../../src/search/searcher.ts";
import { ask } from "../ask.ts";
import { openContent, type SmallContent } from "../content.ts";
import { contents, type Pinned, requests } from "./cases.ts";
import { type Answer, type Asked, answerTo, type Ranked } from "./oracle.ts";

/** Each content is asked so many things. */
const ASKED = 12;
const CONTENTS = process.env.PILCROW_FULL ? 2000 : 50;

test(`${CONTENTS * ASKED} random searches answer as a plain look at every paragraph does`, async () => {
  const met = { hits: 0, some: 0, shown: 0, more: 0, cutFacets: 0 };
  const cases = fc.record({
    given: contents,
    bounds: fc.record({ maxFacetValues: fc.constantFrom(1, 3, 100), maxExactTotal: fc.constantFrom(2, 10_000) }),
    several: fc.array(requests, { minLength: ASKED, maxLength: ASKED }),
  });
  const property = fc.asyncProperty(cases, async ({ given: { content, pin }, bounds, several }) => {
    // All candidates are looked at in their places, so that filters leave every score as it is …
    const placed = { ...bounds, maxReranked: 10_000 };
    // … or none, as in another order than that of relevance.
    const unplaced = { ...bounds, maxReranked: 0, maxGramsTogether: 0 };
    const open = (looking: typeof placed, ...pins: readonly Pinned[]) => openContent(pinning(content, pins), looking);
    const searchers = { pinned: open(placed, pin), plain: open(placed) };
    const inOrder = { pinned: open(unplaced, { ...pin, show: [] }), plain: open(unplaced) };
    for (const { query, asked } of several) {
      const found = await everythingFound(query, asked, asked.sort === "relevance" ? searchers : inOrder, content, pin);
      const expected = answerTo(asked, found, content, bounds.maxFacetValues);
      const result = await searchers.pinned.search(requestOf(query, asked));
      expect(answerOf(result)).toEqual({ ...expected, total: Math.min(expected.total, bounds.maxExactTotal) });
      expect([result.totalIsExact, result.partial]).toEqual([expected.total <= bounds.maxExactTotal, false]);
      met.hits += expected.hits.length;
      met.some += +(expected.total > 0);
      met.shown += +expected.hits.some(({ pinned }) => pinned === "shown");
      met.more += +expected.hits.some(({ more }) => more !== undefined && more.total > more.hits.length);
      met.cutFacets += +expected.facets.some(({ values, total }) => values.length < total);
    }
  });
  await fc.assert(property, { seed: 20_401, numRuns: CONTENTS });
  // Nothing of it is rare.
  const asked = CONTENTS * ASKED;
  expect(met.hits).toBeGreaterThan(1.5 * asked);
  expect(met.some).toBeGreaterThan(0.6 * asked);
  expect(Math.min(met.shown, met.more, met.cutFacets)).toBeGreaterThan(0.02 * asked);
}, 600_000);

test("each count of a facet is the total of the same search with that value as a filter", async () => {
  let counted = 0;
  const facets = ["kind", "article", "tag", "section"] as const;
  const property = fc.asyncProperty(contents, requests, async ({ content, pin }, { query, asked }) => {
    const searcher = openContent(pinning(content, [pin]));
    const conditions = asked.conditions.filter(({ inQuery }) => inQuery);
    const request = requestOf(query, { ...asked, conditions, facets });
    for (const { property, values } of (await searcher.search(request)).facets) {
      for (const { value, count } of values) {
        const filters = [readFilter(property, { text: value, quoted: true, excluded: false })!];
        expect((await searcher.search({ ...request, filters })).total).toBe(count);
        counted++;
      }
    }
  });
  const runs = process.env.PILCROW_FULL ? 1000 : 60;
  await fc.assert(property, { seed: 20_402, numRuns: runs });
  expect(counted).toBeGreaterThan(3 * runs);
}, 600_000);

function pinning(content: SmallContent, pins: readonly Pinned[]): SmallContent {
  const rules = pins.map(({ query, ...pin }) => ({ ...pin, queries: [query] }));
  return { ...content, rules: { synonyms: [], pins: rules } };
}

/** What the query finds without any filter, in the order of relevance that the request means. */
async function everythingFound(
  query: string,
  { conditions, sort }: Asked,
  { pinned, plain }: Readonly<Record<"pinned" | "plain", Searcher>>,
  content: SmallContent,
  pin: Pinned,
): Promise<readonly Ranked[]> {
  const all = async (searcher: Searcher) =>
    (await ask(searcher, query, { limit: 1000 })).hits.map((hit): Ranked => rankedOf(hit));
  // A query with filters in it is met by no pin.
  if (conditions.some(({ inQuery }) => inQuery)) return all(plain);
  const matched = await all(pinned);
  if (sort === "relevance") return matched;
  // In another order what is shown stands where its own score puts it.
  // Quotes make no other query of it.
  if (query.replaceAll('"', "") !== pin.query) return matched;
  const shown = pin.show.map((number) => content.paragraphs[number]!.id);
  const others = shown.filter((id) => matched.every((one) => one.id !== id));
  const inOrder = content.paragraphs.flatMap(({ id }) => (others.includes(id) ? [{ id, score: 0 }] : []));
  return [...matched, ...inOrder].map((one) => (shown.includes(one.id) ? { ...one, pinned: "shown" } : one));
}

function requestOf(query: string, { conditions, ...asked }: Asked): SearchRequest {
  const typed = conditions.filter(({ inQuery }) => inQuery);
  const written = typed.map(({ property, value, excluded }) => `${excluded ? "-" : ""}${property}:"${value}" `);
  const filters = conditions
    .filter(({ inQuery }) => !inQuery)
    .map(({ property, value, excluded }) => readFilter(property, { text: value, quoted: true, excluded })!);
  return { query: query + written.join(""), typos: true, filters, ...asked };
}

function rankedOf({ paragraph, score, pinned }: Hit): Ranked {
  return { id: paragraph.id, score, ...(pinned === undefined ? {} : { pinned }) };
}

function answerOf({ total, hits, facets }: SearchResult): Answer {
  return {
    total,
    hits: hits.map((hit) => {
      const { more } = hit;
      return { ...rankedOf(hit), ...(more ? { more: { total: more.total, hits: more.hits.map(rankedOf) } } : {}) };
    }),
    facets,
  };
}
