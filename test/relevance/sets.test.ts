import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../index/folder.ts";
import { complaint, type Judged, judge } from "./judge.ts";
import { readSet, type SetQuery } from "./sets.ts";

const folder = join(import.meta.dirname, "sets");
const names = (existsSync(folder) ? readdirSync(folder) : []).filter((name) =>
  existsSync(join(folder, name, "judgements.json")),
);
const sets = await Promise.all(
  names.sort().map(async (name) => {
    const set = readSet(join(folder, name));
    return { name, set, ...(await judge(set)) };
  }),
);

describe.each(sets)("the set $name", ({ set, queries, mean }) => {
  test("reaches its floors", () => {
    expect(mean.mrr10).toBeGreaterThanOrEqual(set.floors.mrr10);
    expect(mean.ndcg10).toBeGreaterThanOrEqual(set.floors.ndcg10);
  });

  test.each(queries.filter(({ miss }) => miss === undefined))("answers “$query”: $reason", (judged) => {
    expect(complaint(judged)).toBeNull();
  });

  const misses = queries.filter(({ miss }) => miss !== undefined);
  if (misses.length > 0) {
    test.each(misses)("does not yet answer “$query”: $miss", (judged) => expect(complaint(judged)).toBeNull());
  }
});

/** A set of two articles with these queries; each names its answers as [article, words]. */
function folderOf(queries: readonly object[], more: object = {}): string {
  return folderWith({
    "articles/ferry.txt": "---\ntitle: Ferries\n---\nThe ferry leaves at noon.\n\nDogs travel free on the ferry.\n",
    "articles/brot.txt": "---\ntitle: Brot\nlang: de\n---\nBrot wird nachts gebacken.\n",
    "judgements.json": JSON.stringify({ about: "Two.", floors: { mrr10: 0, ndcg10: 0 }, queries, ...more }),
  });
}

const answers = (...relevant: readonly (readonly [article: string, holds: string, gain?: number])[]) => ({
  relevant: relevant.map(([article, holds, gain = 1]) => ({ article, holds, gain })),
  reason: "so",
});

describe("a set", () => {
  test("is read by the build's own reader, and its judgements name paragraphs", () => {
    const queries = [
      { query: "ferry noon", ...answers(["ferry", "at noon", 2], ["ferry", "Dogs"]) },
      { query: "zeppelin", ...answers(), miss: "why" },
    ];
    const { collection, queries: read } = readSet(folderOf(queries));
    expect(collection.articles.map(({ id, lang }) => [id, lang])).toEqual([
      ["brot", "de"],
      ["ferry", "en"],
    ]);
    const [, noon, dogs] = collection.paragraphs.map(({ id }) => id);
    expect(read[0]!.relevant).toEqual(
      new Map([
        [noon!, 2],
        [dogs!, 1],
      ]),
    );
    expect(read[1]).toEqual({ query: "zeppelin", relevant: new Map(), reason: "so", miss: "why" });
    expect(collection.queries.map(({ text }) => text)).toEqual(["ferry noon"]);
  });

  test.each([
    {
      what: "no paragraph",
      relevant: ["ferry", "at midnight"],
      says: /“ferry”: “at midnight” in ferry: 0 of its para/,
    },
    { what: "two paragraphs", relevant: ["ferry", "ferry"], says: /2 of its paragraphs hold it/ },
    { what: "no article", relevant: ["fairy", "at noon"], says: /there is no such article/ },
  ])("whose judgement names $what is refused", ({ relevant, says }) => {
    const [article, holds] = relevant as [string, string];
    expect(() => readSet(folderOf([{ query: "ferry", ...answers([article, holds]) }]))).toThrow(says);
  });

  test("says everything that is wrong at once, with its place", () => {
    const twice = { query: "ferry", ...answers(["ferry", "noon"], ["ferry", "leaves"]) };
    expect(() => readSet(folderOf([twice, twice]))).toThrow(/named already[\s\S]*is there twice/);
    const odd = { query: "", relevant: [{ article: "ferry", holds: "noon", gain: 0 }], reason: "so" };
    const says = /queries\.0\.query: [\s\S]*queries\.0\.relevant\.0\.gain: /;
    expect(() => readSet(folderOf([odd]))).toThrow(says);
    expect(() => readSet(folderOf([], { floor: 1 }))).toThrow(/floor: /);
    expect(() => readSet(folderWith({ "judgements.json": "{" }))).toThrow(/judgements\.json: cannot be read as JSON/);
  });

  test("is judged by what the search gives", async () => {
    const queries = [
      { query: "noon ferries", ...answers(["ferry", "noon"]) },
      { query: "dogs", ...answers(["ferry", "leaves"]) },
      { query: "zeppelin", ...answers() },
      { query: "bread", ...answers(["brot", "nachts"]), miss: "another language" },
    ];
    const { queries: judged, mean } = await judge(readSet(folderOf(queries)));
    expect(judged.map(({ rank }) => rank)).toEqual([1, 0, 1, 0]);
    expect(mean.mrr10).toBeCloseTo(1 / 3, 12);
    expect(judged.map(complaint)).toEqual([null, expect.stringContaining("“dogs” has its first answer"), null, null]);
  });
});

describe("a query", () => {
  const asked = (rank: number, more: Partial<SetQuery> = {}): Judged => ({
    ...{ query: "dogs", relevant: new Map([["p", 1]]), reason: "so", rank },
    ...more,
  });
  test.each([
    { what: "answered third is good enough", judged: asked(3), says: null },
    { what: "answered fourth is not", judged: asked(4), says: /at 4; the first 3/ },
    { what: "not answered is not", judged: asked(0), says: /at no rank/ },
    {
      what: "that nothing answers must find nothing",
      judged: asked(0, { relevant: new Map() }),
      says: /finds something/,
    },
    { what: "that is a named miss may be anywhere", judged: asked(2, { miss: "why" }), says: null },
    {
      what: "is a miss no longer when it is answered first",
      judged: asked(1, { miss: "why" }),
      says: /remove its “miss”/,
    },
  ])("$what", ({ judged, says }) => {
    const told = complaint(judged);
    if (says === null) expect(told).toBeNull();
    else expect(told).toMatch(says);
  });
});
