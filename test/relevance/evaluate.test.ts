import { describe, expect, test } from "vitest";
import type { Collection, JudgedQuery } from "./collections/collection.ts";
import type { RankingEngine } from "./engines.ts";
import { evaluate } from "./evaluate.ts";
import { pilcrow } from "./pilcrow.ts";
import { resultTables } from "./table.ts";

const TEXTS = ["The ferry to the island leaves at noon.", "A storm closed the harbour.", "Bread is baked at night."];

const query = (id: string, text: string, answer: number): JudgedQuery => ({
  id,
  text,
  relevant: new Map([[`p${answer}`, 1]]),
});

const COLLECTION: Collection = {
  name: "news",
  articles: TEXTS.map((_, i) => ({ id: `a${i}`, title: "", lang: "en" })),
  paragraphs: TEXTS.map((text, i) => ({
    ...{ id: `p${i}`, article: i, positions: [1], kind: "body", headings: [] },
    text,
  })),
  queries: [query("1", "ferries to islands", 0), query("2", "storm", 1), query("3", "zeppelin", 2)],
  variants: new Map([["typo", [query("2", "strom", 1)]]]),
  notes: [],
};

/** Answers always the same. */
const fixed = (name: string, answers: readonly string[]): RankingEngine => ({
  name,
  open: async () => ({ rank: async (_, most) => answers.slice(0, most), close: async () => {} }),
});

describe("a collection is evaluated", () => {
  test("with Pilcrow as it is built and searched", async () => {
    const [clean, typo] = await evaluate(pilcrow, COLLECTION, 100);
    expect(clean).toMatchObject({ collection: "news", engine: "pilcrow", queries: 3, meant: null });
    expect(clean!.each.map(({ success1, empty }) => [success1, empty])).toEqual([
      [1, 0],
      [1, 0],
      [0, 1],
    ]);
    expect(clean!.mean.success1).toBeCloseTo(2 / 3, 12);
    expect(typo).toMatchObject({ collection: "news/typo", queries: 1 });
  });

  test("a variant is held against the same queries as they were meant", async () => {
    const [, typo] = await evaluate(fixed("peer", ["p2", "p1"]), COLLECTION, 100);
    expect(typo!.mean.mrr10).toBe(0.5);
    expect(typo!.meant!.mrr10).toBe(0.5);
  });

  test("or a sample of its queries, evenly spread", async () => {
    const [clean] = await evaluate(fixed("peer", ["p0"]), COLLECTION, 2);
    expect(clean!.each.map(({ success1 }) => success1)).toEqual([1, 0]);
  });
});

describe("the table", () => {
  test("has a line for every list and engine, what chance makes of a lead, and what typos cost", async () => {
    const engines = [fixed("pilcrow", ["p0", "p1"]), fixed("peer", ["p1"])];
    const rows = (await Promise.all(engines.map((engine) => evaluate(engine, COLLECTION, 100)))).flat();
    const lines = resultTables(rows)
      .split("\n")
      .map((line) => line.split("|").map((cell) => cell.trim()));
    const peer = lines.find(([, collection, engine]) => collection === "news" && engine === "peer")!;
    // Reciprocal ranks 1, ½ and 0 against 0, 1 and 0.
    expect(peer.slice(3, 6)).toEqual(["3", "0.3333", "0.3333"]);
    expect(peer.at(-2)).toMatch(/^\+0\.1667 p \d\.\d{3} \(1 up, 1 down\)$/);
    const typo = lines.find(([, collection, engine]) => collection === "news/typo" && engine === "pilcrow")!;
    expect(typo.at(-3)).toBe("0.0 % of 0.5000");
  });

  test("gives the mean of several collections, each counted alike", async () => {
    const other = { ...COLLECTION, name: "other", queries: COLLECTION.queries.slice(0, 1), variants: new Map() };
    const engine = fixed("pilcrow", ["p0"]);
    const rows = [...(await evaluate(engine, COLLECTION, 100)), ...(await evaluate(engine, other, 100))];
    expect(resultTables(rows)).toMatch(/\| mean of 2 +\| pilcrow +\| +\| +0\.6667 \| +0\.6667 /);
  });
});
