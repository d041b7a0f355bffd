import { describe, expect, test } from "vitest";
import type { PinEntry } from "../../index/config.ts";
import { ask, find } from "./ask.ts";
import { contentOf, openContent, withRules } from "./content.ts";

const CONTENT = contentOf(
  { id: "how", paragraphs: ["To return a parcel, print the label.", "Glue it on top."] },
  { id: "old", paragraphs: ["In 2019 every return was free.", "A return took two weeks.", "Ask us."] },
  { id: "shop", paragraphs: ["Firms return parcels by lorry.", "Open at nine."] },
);
const TEXTS = CONTENT.paragraphs.map(({ text }) => text);
const idOf = (number: number) => CONTENT.paragraphs[number]!.id;
const [HOW, GLUE, OLD, WEEKS, ASK, FIRMS, NINE] = TEXTS as [
  ...[string, string, string, string, string, string, string],
];

const open = (...pins: readonly PinEntry[]) => openContent(withRules(CONTENT, { pins }));

describe("what is shown", () => {
  test("comes first and in order, whether it matches or not, and once", async () => {
    const searcher = open({ query: "return", show: [idOf(6), idOf(3), "how"] });
    const { hits, total } = await ask(searcher, "return");
    expect(hits.slice(0, 3).map(({ paragraph }) => paragraph.text)).toEqual([NINE, WEEKS, HOW]);
    expect(
      hits
        .slice(3)
        .map(({ paragraph }) => paragraph.text)
        .sort(),
    ).toEqual([FIRMS, OLD].sort());
    expect(total).toBe(5);
  });

  test("says so, and has its own score, which is 0 where it does not match", async () => {
    const own = new Map((await ask(open(), "return")).hits.map((hit) => [hit.paragraph.text, hit.score]));
    const { hits } = await ask(open({ query: "return", show: [idOf(6), "how"] }), "return");
    expect(hits.map(({ pinned }) => pinned)).toEqual(["shown", "shown", undefined, undefined, undefined]);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ paragraph }) => own.get(paragraph.text) ?? 0));
    expect(hits[0]).toMatchObject({ score: 0, highlights: { text: [], credit: [] }, snippet: { text: NINE } });
    expect(hits[1]!.highlights.text).toEqual([[3, 9]]);
  });

  test("is the only hit where nothing else matches", async () => {
    const searcher = open({ query: "opening hours zzyzx", show: [idOf(6)] });
    expect(await ask(searcher, "opening hours zzyzx")).toMatchObject({ total: 1, hits: [{ pinned: "shown" }] });
    expect(await find(searcher, "zzyzx")).toEqual([]);
  });

  test("stands on the first page and on no other, whatever the length of a page", async () => {
    const searcher = open({ query: "return", show: [idOf(6), idOf(3)], hide: [idOf(2)] });
    const whole = await find(searcher, "return");
    expect(whole).toHaveLength(4);
    for (const limit of [1, 2, 3]) {
      const paged: string[] = [];
      for (let offset = 0; offset < 6; offset += limit) {
        const { hits, total } = await ask(searcher, "return", { limit, offset });
        expect(total).toBe(4);
        paged.push(...hits.map(({ paragraph }) => paragraph.text));
      }
      expect(paged).toEqual(whole);
    }
  });
});

describe("what is hidden", () => {
  test.each<[what: string, pin: Omit<PinEntry, "query">, found: readonly string[]]>([
    ["a paragraph", { hide: [idOf(2)] }, [HOW, WEEKS, FIRMS]],
    ["an article", { hide: ["old"] }, [HOW, FIRMS]],
    ["an article but for the paragraph that is shown", { hide: ["old"], show: [idOf(3)] }, [WEEKS, HOW, FIRMS]],
    ["what does not match anyway", { hide: [idOf(1)] }, [HOW, OLD, WEEKS, FIRMS]],
    ["all", { hide: ["how", "old", "shop"] }, []],
  ])("%s: is left out and not counted", async (_, pin, found) => {
    const { hits, total } = await ask(open({ query: "return", ...pin }), "return");
    expect(hits.map(({ paragraph }) => paragraph.text).sort()).toEqual(found.toSorted());
    expect(total).toBe(found.length);
  });

  test("is found by every other query", async () => {
    expect(await find(open({ query: "return", hide: ["old"] }), "return weeks")).toContain(WEEKS);
  });
});

describe("what is boosted", () => {
  const scores = async (pin: Omit<PinEntry, "query">) => {
    const { hits } = await ask(open({ query: "return", ...pin }), "return");
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).sort((a, b) => b - a));
    return new Map(hits.map(({ paragraph, score, pinned }) => [paragraph.text, { score, pinned }]));
  };

  test("has its score multiplied, and says so; what does not match stays out", async () => {
    const before = await scores({ hide: [idOf(1)] });
    const after = await scores({ boost: { shop: 3, [idOf(0)]: 0.25 } });
    expect([...after.keys()]).toEqual([FIRMS, expect.any(String), expect.any(String), HOW]);
    for (const [text, factor, pinned] of [
      [FIRMS, 3, "boosted"],
      [HOW, 0.25, "boosted"],
      [OLD, 1, undefined],
    ] as const) {
      expect(after.get(text)!.score).toBeCloseTo(before.get(text)!.score * factor, 3);
      expect(after.get(text)!.pinned).toBe(pinned);
    }
  });

  test("by its own factor rather than by its article's", async () => {
    const before = await scores({ hide: [idOf(1)] });
    for (const boost of [
      { old: 2, [idOf(3)]: 5 },
      { [idOf(3)]: 5, old: 2 },
    ]) {
      const after = await scores({ boost });
      expect(after.get(OLD)!.score).toBeCloseTo(before.get(OLD)!.score * 2, 3);
      expect(after.get(WEEKS)!.score).toBeCloseTo(before.get(WEEKS)!.score * 5, 3);
    }
  });
});

describe("a pin is for the whole query", () => {
  const searcher = open({ query: ["Send it back", "café return"], show: [idOf(6)] });
  const isPinned = async (query: string) => (await ask(searcher, query)).hits.some(({ pinned }) => pinned === "shown");

  test.each([
    ...["send it back", "SEND IT BACK ", "  send — it: back?", '"send it back"', "send it backs", "Sénd it back"],
    ...["cafe returns", "CAFÉ  RETURN"],
  ])("and is met by %j", async (query) => {
    expect(await isPinned(query)).toBe(true);
  });

  test.each([
    ...["send back", "send it", "send it back now", "back it send", "it send back", "sendit back", "send it bak"],
    ...["send it back -parcel", 'send it back -"a parcel"', "café", "", " "],
  ])("and not by %j", async (query) => {
    expect(await isPinned(query)).toBe(false);
  });
});

test("changes nothing for who browses", async () => {
  const searcher = open({ query: "return", show: [idOf(6)], hide: ["old"] });
  expect(await find(searcher, "")).toEqual([HOW, GLUE, OLD, WEEKS, ASK, FIRMS, NINE]);
});
