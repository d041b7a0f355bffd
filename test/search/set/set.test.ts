import { describe, expect, test } from "vitest";
import { SEARCH_BOUNDS } from "../../../src/config.ts";
import { readFilter } from "../../../src/search/query/filter.ts";
import type { Property } from "../../../src/search/query/names.ts";
import type { SearchRequest } from "../../../src/search/searcher.ts";
import { ask, find } from "../ask.ts";
import { contentOf, openContent, withRules } from "../content.ts";

const content = contentOf(
  {
    ...{
      id: "war",
      title: "War",
      date: "2024-05-31",
      tags: ["Peace", "Econ-omy"],
      authors: ["Leo Tolstoy"],
      lang: "en",
    },
    paragraphs: ["One ship.", { text: "A ship of ships.", kind: "caption" }, "No such thing."],
  },
  {
    ...{ id: "old", title: "Old", date: "2019-01-01", tags: ["econ omy"], section: "World", lang: "en-GB" },
    paragraphs: ["The ship was old.", "Rust.", { text: "Rust on ship and ship.", kind: "quote" }],
  },
  { id: "none", title: "Undated", section: "world", paragraphs: ["Ship, ship, ship ships."] },
  {
    ...{
      id: "late",
      title: "Late",
      date: "2024-05-31T18:30:00Z",
      tags: ["ECON OMY", "econ omy"],
      authors: ["Ann Leo"],
    },
    paragraphs: ["A ship at night."],
  },
);
const searcher = openContent(content);

/** Filters as they are written, `-` before what is excluded. */
const filters = (...written: readonly string[]) =>
  written.map((one) => {
    const [property, text] = one.replace(/^-/, "").split(":") as [Property, string];
    return readFilter(property, { text, quoted: true, excluded: one.startsWith("-") })!;
  });

/** The numbers of the hits' paragraphs in the content. */
const numbers = async (query: string, request: Partial<SearchRequest>, of = searcher) =>
  (await find(of, query, request)).map((text) => content.paragraphs.findIndex((one) => one.text === text));
const sorted = async (...asked: Parameters<typeof numbers>) => (await numbers(...asked)).toSorted((a, b) => a - b);

describe("filters beside the query", () => {
  test.each<[filters: readonly string[], found: readonly number[]]>([
    [[], [0, 1, 3, 5, 6, 7]],
    [["kind:caption"], [1]],
    [
      ["kind:caption", "kind:quote"],
      [1, 5],
    ],
    [
      ["-kind:caption", "-kind:quote"],
      [0, 3, 6, 7],
    ],
    [["kind:body", "article:war"], [0]],
    [["tag:economy"], []],
    [["tag:econ_omy"], [0, 1, 3, 5, 7]],
    [
      ["tag:ECON-OMY", "-tag:peace"],
      [3, 5, 7],
    ],
    [["-tag:econ omy"], [6]],
    [["section:WORLD"], [3, 5, 6]],
    [["author:leo"], [0, 1, 7]],
    [["author:tolstoy"], [0, 1]],
    [["author:tolst"], []],
    [["lang:en"], [0, 1, 3, 5, 6, 7]],
    [["lang:en-gb"], [3, 5]],
    [
      ["-lang:en-GB", "lang:en"],
      [0, 1, 6, 7],
    ],
  ])("%j", async (written, found) => {
    expect(await sorted("ship ", { filters: filters(...written) })).toEqual(found);
    expect((await numbers("", { filters: filters(...written) })).filter((one) => one !== 2 && one !== 4)).toEqual(
      found,
    );
  });

  test("hold besides those in the query, even of the same property", async () => {
    expect(await sorted("ship tag:peace ", { filters: filters("tag:econ-omy") })).toEqual([0, 1]);
    expect(await sorted("ship section:world ", { filters: filters("tag:peace") })).toEqual([]);
    expect(await sorted("kind:quote OR kind:caption", { filters: filters("article:war") })).toEqual([1]);
  });

  test("change neither how the query is read nor what its words weigh", async () => {
    const asked = { explain: true } as const;
    const request = { ...asked, filters: filters("article:none") };
    const [all, some] = [await ask(searcher, "shiip rust ", asked), await ask(searcher, "shiip rust ", request)];
    expect(some.interpretation).toEqual(all.interpretation);
    expect(some.hits).toEqual(all.hits.filter(({ article }) => article.id === "none"));
    expect([some.total, some.suggestion]).toEqual([1, all.suggestion]);
    // A phrase that stands somewhere is demanded where it does not stand, too.
    expect(await sorted('"at night" old ', { filters: filters("article:old") })).toEqual([]);
  });
});

describe("dates", () => {
  test.each<[from: string | undefined, to: string | undefined, found: readonly number[]]>([
    ["2024", undefined, [0, 1, 7]],
    ["2019", "2019", [3, 5]],
    ["2019-01", "2024-04", [3, 5]],
    ["2024-05-31", "2024-05-31", [0, 1, 7]],
    ["2024-06", undefined, []],
    [undefined, "2024-05-30", [3, 5]],
    [undefined, "2018", []],
    [undefined, "9999", [0, 1, 3, 5, 7]],
    ["2024-05-31", "2019", []],
  ])("from %s to %s, both included; never an article without one", async (from, to, found) => {
    const request = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    expect(await sorted("ship ", request)).toEqual(found);
  });
});

describe("order", () => {
  test.each<[query: string, sort: SearchRequest["sort"], found: readonly number[]]>([
    ["ship ", "position", [0, 1, 3, 5, 6, 7]],
    ["ship ", "date", [5, 3, 1, 0, 7, 6]],
    ["ship ", "-date", [7, 1, 0, 5, 3, 6]],
    ["", "date", [3, 4, 5, 0, 1, 2, 7, 6]],
    ["", "-date", [7, 0, 1, 2, 3, 4, 5, 6]],
    ["", "relevance", [0, 1, 2, 3, 4, 5, 6, 7]],
    ["", "position", [0, 1, 2, 3, 4, 5, 6, 7]],
  ])("“%s” by %s: equal dates by relevance, undated last", async (query, sort, found) => {
    expect(await numbers(query, { sort: sort! })).toEqual(found);
    expect(await numbers(query, { sort: sort!, offset: 2, limit: 2 })).toEqual(found.slice(2, 4));
    expect(await numbers(query, { sort: sort!, offset: 99 })).toEqual([]);
  });
});

describe("what is pinned", () => {
  const shown = content.paragraphs[4]!.id;
  const pinned = openContent(withRules(content, { pins: [{ query: "ship", show: [shown], hide: ["war"] }] }));

  test.each<[what: string, request: Partial<SearchRequest>, found: readonly number[]]>([
    ["comes first", {}, [4, 6, 5, 3, 7]],
    ["still, beside a filter that lets it through", { filters: filters("section:world") }, [4, 6, 5, 3]],
    ["not where a filter keeps it out", { filters: filters("kind:quote") }, [5]],
    ["not where its date is another", { from: "2020" }, [7]],
    ["stands at its place in another order", { sort: "position" }, [3, 4, 5, 6, 7]],
    ["stands behind what matches where dates are equal", { sort: "date" }, [5, 3, 4, 7, 6]],
    ["brings its group first", { group: "article" }, [4, 6, 7]],
    ["is not the best of its group in another order", { group: "article", sort: "position" }, [5, 6, 7]],
  ])("%s", async (_, request, found) => {
    expect(await numbers("ship ", request, pinned)).toEqual(found);
  });
});

describe("groups", () => {
  test("give the best paragraph of each article, how many more there are, and the next best", async () => {
    const { hits, total, totalIsExact } = await ask(searcher, "ship ", { group: "article", more: 1 });
    expect([total, totalIsExact]).toEqual([4, true]);
    const told = hits.map(({ article, paragraph, more }) => [
      article.id,
      paragraph.text,
      more!.total,
      ...more!.hits.map((hit) => hit.paragraph.text),
    ]);
    expect(told).toEqual([
      ["none", "Ship, ship, ship ships.", 0],
      ["war", "A ship of ships.", 1, "One ship."],
      ["old", "Rust on ship and ship.", 1, "The ship was old."],
      ["late", "A ship at night.", 0],
    ]);
    const plain = await ask(searcher, "ship ");
    const same = (id: string) => plain.hits.find(({ paragraph }) => paragraph.id === id);
    for (const { more, ...hit } of hits) {
      for (const one of [hit, ...more!.hits]) expect(one).toEqual(same(one.paragraph.id));
    }
  });

  test.each<[query: string, request: Partial<SearchRequest>, found: readonly number[], more: readonly number[]]>([
    ["ship ", { sort: "position" }, [1, 5, 6, 7], [1, 1, 0, 0]],
    ["ship ", { sort: "-date" }, [7, 1, 5, 6], [0, 1, 1, 0]],
    ["ship ", { filters: filters("-kind:caption"), sort: "date" }, [5, 0, 7, 6], [1, 0, 0, 0]],
    ["", {}, [0, 3, 6, 7], [2, 2, 0, 0]],
    ["", { filters: filters("-kind:body") }, [1, 5], [0, 0]],
    ["", { offset: 1, limit: 2 }, [3, 6], [2, 0]],
  ])("“%s” %j", async (query, request, found, more) => {
    const asked = { group: "article", ...request } as const;
    expect(await numbers(query, asked)).toEqual(found);
    const { hits } = await ask(searcher, query, asked);
    expect(hits.map((hit) => hit.more)).toEqual(more.map((total) => ({ total, hits: [] })));
  });
});

describe("facets", () => {
  const count = async (query: string, request: Partial<SearchRequest>, of = searcher) =>
    (await ask(of, query, request)).facets.map(({ property, values, total }) => [
      property,
      total,
      ...values.map(({ value, count }) => `${value} ${count}`),
    ]);

  test.each<[query: string, request: Partial<SearchRequest>, facets: readonly (string | number)[]]>([
    ["ship ", { facets: ["kind"] }, ["kind", 3, "body 4", "caption 1", "quote 1"]],
    ["ship ", { facets: ["article"] }, ["article", 4, "old 2", "war 2", "late 1", "none 1"]],
    // Of the spellings of one value the most frequent stands for it, once a paragraph.
    ["ship ", { facets: ["tag"] }, ["tag", 2, "econ omy 5", "Peace 2"]],
    ["ship ", { facets: ["section"] }, ["section", 1, "World 3"]],
    ["ship ", { facets: ["author"] }, ["author", 2, "Leo Tolstoy 2", "Ann Leo 1"]],
    ["ship ", { facets: ["lang"] }, ["lang", 2, "en 4", "en-GB 2"]],
    ["ship ", { facets: ["tag"], limit: 1, offset: 3 }, ["tag", 2, "econ omy 5", "Peace 2"]],
    ["ship ", { facets: ["tag"], filters: filters("kind:quote") }, ["tag", 1, "econ omy 1"]],
    ["ship ", { facets: ["tag"], group: "article" }, ["tag", 2, "econ omy 3", "Peace 1"]],
    ["ship ", { facets: ["kind"], group: "article" }, ["kind", 3, "body 4", "caption 1", "quote 1"]],
    ["", { facets: ["kind"], group: "article" }, ["kind", 3, "body 4", "caption 1", "quote 1"]],
    ["", { facets: ["kind"] }, ["kind", 3, "body 6", "caption 1", "quote 1"]],
    ["xqzvbn ", { facets: ["tag"] }, ["tag", 0]],
  ])("“%s” %j", async (query, request, facets) => {
    expect(await count(query, request)).toEqual([facets]);
  });

  test("come in the order asked, as many values as the bound; beyond an exact total they count everything", async () => {
    const facets = ["section", "kind"] as const;
    const few = openContent(content, { maxFacetValues: 1, maxExactTotal: 2 });
    expect(await count("ship ", { facets }, few)).toEqual([
      ["section", 1, "World 3"],
      ["kind", 3, "body 4"],
    ]);
    expect(await ask(searcher, "ship ")).toMatchObject({ facets: [] });
    expect(SEARCH_BOUNDS.maxFacetValues).toBe(100);
  });

  test("tell pictures apart and leave blanks out", async () => {
    const pictures = openContent(
      contentOf({ tags: ["🚀", "🎉", " ", ""], paragraphs: ["One."] }, { tags: ["🚀"], paragraphs: ["Two."] }),
    );
    expect(await count("", { facets: ["tag"] }, pictures)).toEqual([["tag", 2, "🚀 2", "🎉 1"]]);
    expect(await find(pictures, "", { filters: filters("tag:🎉") })).toEqual(["One."]);
    expect(await find(pictures, "tag:🎉")).toEqual(["One."]);
  });
});
