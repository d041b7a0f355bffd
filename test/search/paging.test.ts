import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ask, find } from "./ask.ts";
import { contentOf, openContent } from "./content.ts";
import { defaultArticle, queryOfMany, textOfMany } from "./texts.ts";

describe("pages of an answer", () => {
  test("are stretches of the whole answer, whatever their size, and count the same total", async () => {
    const cases = fc.record({
      paragraphs: fc.array(textOfMany(12), { minLength: 1, maxLength: 12 }),
      query: fc.oneof(queryOfMany, fc.constantFrom("", '"free trade"', "the -india", "indai weapno")),
      limit: fc.integer({ min: 1, max: 5 }),
    });
    const property = fc.asyncProperty(cases, async ({ paragraphs, query, limit }) => {
      const searcher = openContent(contentOf(paragraphs, paragraphs.slice(0, 3)));
      const whole = await ask(searcher, query);
      expect(whole.total).toBe(whole.hits.length);
      const pages: unknown[] = [];
      for (let offset = 0; offset <= whole.total; offset += limit) {
        const { hits, ...about } = await ask(searcher, query, { limit, offset });
        expect(hits.length).toBe(Math.min(limit, whole.total - offset));
        expect({ ...about, hits: whole.hits }).toEqual(whole);
        pages.push(...hits);
      }
      expect(pages).toEqual(whole.hits);
      expect(new Set(whole.hits.map(({ paragraph }) => paragraph.id)).size).toBe(whole.total);
      expect(await ask(searcher, query)).toEqual(whole);
      for (const { score } of whole.hits) expect(score).toBe(Number(score.toFixed(4)));
      for (let i = 1; i < whole.hits.length; i++) {
        expect(whole.hits[i]!.score).toBeLessThanOrEqual(whole.hits[i - 1]!.score);
      }
    });
    await fc.assert(property, { seed: 20_278, numRuns: 200 });
  });

  test("go on beyond the hits whose words are looked at in their places", async () => {
    const texts = Array.from({ length: 30 }, (_, i) => `Arms and ships ${"x ".repeat(i)}`);
    const searcher = openContent(contentOf(texts), { maxReranked: 4 });
    const whole = await ask(searcher, "arms ships ");
    expect(whole).toMatchObject({ total: 30, totalIsExact: true, partial: false });
    const pages = await Promise.all(
      [0, 7, 14, 21, 28].map((offset) => ask(searcher, "arms ships ", { limit: 7, offset })),
    );
    expect(pages.flatMap(({ hits }) => hits)).toEqual(whole.hits);
  });

  test("behind the last hit are empty", async () => {
    const searcher = openContent(contentOf(["Arms."]));
    expect(await ask(searcher, "arms", { offset: 1 })).toMatchObject({ total: 1, hits: [] });
    expect(await ask(searcher, "arms", { offset: 1000 })).toMatchObject({ total: 1, hits: [] });
  });
});

describe("nothing asked: every paragraph in reading order", () => {
  const searcher = openContent(contentOf(["One.", "Two."], ["Three.", "Four."]));

  test.each(["", " ", "\u00a0\t"])("“%s”", async (query) => {
    const { hits, ...about } = await ask(searcher, query);
    expect(hits.map(({ paragraph, score }) => [paragraph.text, score])).toEqual([
      ["One.", 0],
      ["Two.", 0],
      ["Three.", 0],
      ["Four.", 0],
    ]);
    expect(about).toEqual({ total: 4, totalIsExact: true, suggestion: null, partial: false, facets: [] });
  });

  test("page by page", async () => {
    expect(await find(searcher, "", { limit: 2, offset: 1 })).toEqual(["Two.", "Three."]);
    expect(await find(searcher, "", { limit: 2, offset: 3 })).toEqual(["Four."]);
    expect(await find(searcher, "", { limit: 2, offset: 4 })).toEqual([]);
  });
});

describe("titles and headings", () => {
  const monsoon = { title: "Monsoon in Kerala", paragraphs: ["Rain came.", "Rivers rose."] };
  const drought = {
    title: "Drought",
    paragraphs: [{ text: "Wells", kind: "heading" } as const, { text: "They are dry.", headings: ["Wells"] }],
  };
  const searcher = openContent(contentOf(monsoon, drought));

  test.each([
    ["monsoon", ["Rain came."]],
    ["monsoon rivers", ["Rivers rose.", "Rain came."]],
    ["drought", ["Wells"]],
    ["wells", ["Wells"]],
    ["wells dry", ["They are dry.", "Wells"]],
  ])("a title finds the first paragraph of its article, a heading itself: “%s”", async (query, texts) => {
    expect(await find(searcher, query, { typos: false })).toEqual(texts);
  });

  test("a hit brings its article", async () => {
    const { hits } = await ask(searcher, "rivers");
    expect(hits[0]?.article).toEqual({ id: "a0", title: "Monsoon in Kerala", lang: "en" });
  });
});

describe("one paragraph and its neighbours", () => {
  const content = contentOf(["One.", "Two.", "Three."], ["Four.", "Five."]);
  const searcher = openContent(content);
  const texts = (found: readonly { text: string }[] | undefined) => found?.map(({ text }) => text);

  test.each([
    ["One.", 0, [], []],
    ["One.", 1, [], ["Two."]],
    ["Two.", 1, ["One."], ["Three."]],
    ["Two.", 10, ["One."], ["Three."]],
    ["Three.", 10, ["One.", "Two."], []],
    ["Four.", 10, [], ["Five."]],
    ["Five.", 1, ["Four."], []],
  ])("%s with %i each way: never those of another article", async (text, context, before, after) => {
    const { id } = content.paragraphs.find((paragraph) => paragraph.text === text)!;
    const found = await searcher.paragraph(id, context);
    expect(found?.paragraph.text).toBe(text);
    expect(found?.article.id).toBe(id.split(".")[0]);
    expect([texts(found?.before), texts(found?.after)]).toEqual([before, after]);
  });

  test.each(["", "nowhere", "a0", "a0.", "a0.00000000", "__proto__"])("there is none called “%s”", async (id) => {
    expect(await searcher.paragraph(id, 1)).toBeNull();
  });

  test("every paragraph of the default article is found by its id", async () => {
    const article = defaultArticle();
    const all = openContent(article);
    for (const paragraph of article.paragraphs) {
      expect((await all.paragraph(paragraph.id, 0))?.paragraph).toEqual(paragraph);
    }
  });
});

test("the summary counts what is indexed", () => {
  const { summary } = openContent(contentOf(["Arms and weapons.", "Weapons."], ["Arms."]));
  // Terms of the texts and of the title that all these articles have.
  expect(summary).toEqual({ version: "test", articles: 2, paragraphs: 3, terms: 4, engine: "resident" });
});
