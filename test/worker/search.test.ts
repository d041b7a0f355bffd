import { describe, expect, test } from "vitest";
import { ProjectedAnswer, SearchAnswer } from "../../src/api/schema/answers.ts";
import { answered, ask, refused } from "./ask.ts";

const search = (query: string) => answered(SearchAnswer, `/v1/search?${query}`);

test("a search lands on the paragraph, with what a page needs to show it", async () => {
  const { hits, ...rest } = await search("q=make+in+india");
  expect(rest).toEqual({
    query: "make in india",
    total: expect.any(Number),
    totalIsExact: true,
    limit: 10,
    offset: 0,
    suggestion: null,
    facets: {},
    index: { version: expect.stringMatching(/^[0-9a-f]{12}$/), articles: 1, paragraphs: 7 },
  });
  const [hit] = hits;
  expect(hit).toMatchObject({
    id: expect.stringMatching(/^india-russia-military-cooperation\.[0-9a-hjkmnp-tv-z]{8}$/),
    url: "/articles/india-russia-military-cooperation",
    link: expect.stringMatching(
      `^/articles/india-russia-military-cooperation#${hit?.id}:~:text=Lavrov%20said%20the%20two,.*Bharat%E2%80%9D%20initiatives\\.$`,
    ),
    article: {
      id: "india-russia-military-cooperation",
      title: "India and Russia discuss military cooperation",
      url: "/articles/india-russia-military-cooperation",
      lang: "en",
    },
    position: 2,
    positions: [2],
    kind: "caption",
    headings: [],
    credit: "Russian Foreign Ministry/Handout via Reuters",
  });
  expect(hit?.text).toMatch(/“Make in India” and “Atmanirbhar Bharat” initiatives\.$/);
  const marked = (hit?.highlights?.text ?? []).map(([start, end]) => hit?.text?.slice(start, end)).join("|");
  expect(marked).toMatch(/Make/);
  expect(hit?.snippet.text).toContain("Make in India");
});

test("an empty query lists every paragraph once, in order", async () => {
  const { total, hits } = await search("q=");
  expect(total).toBe(7);
  expect(hits.map(({ positions }) => positions)).toEqual([[1, 4], [2], [3], [5], [6], [7], [8]]);
  expect(new Set(hits.map(({ score }) => score))).toEqual(new Set([0]));
});

test("only captions with a credit have one", async () => {
  const { hits } = await search("q=");
  for (const hit of hits) expect("credit" in hit).toBe(hit.kind === "caption");
});

test("highlight=none leaves ranges out and changes nothing else", async () => {
  const withRanges = await search("q=make+in+india");
  const without = await search("q=make+in+india&highlight=none");
  expect(without.hits.length).toBeGreaterThan(0);
  for (const hit of withRanges.hits) {
    expect(hit.highlights?.text?.length).toBeGreaterThan(0);
    delete hit.highlights;
    delete hit.snippet.highlights;
  }
  expect(without).toEqual(withRanges);
});

test("highlight=html marks the same words in HTML, beside the plain text", async () => {
  const [ranges] = (await search("q=make+in+india")).hits;
  const [hit] = (await search("q=make+in+india&highlight=html")).hits;
  const marked = (html = "") => [...html.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, inside]) => inside);
  expect(hit).toMatchObject({ id: ranges?.id, text: ranges?.text, credit: ranges?.credit });
  expect(marked(hit?.html?.text)).toEqual(
    ranges?.highlights?.text?.map(([start, end]) => ranges.text?.slice(start, end)),
  );
  expect(hit?.snippet).toEqual({
    text: ranges?.snippet.text,
    html: expect.stringContaining("<mark>Make in India</mark>"),
  });
  expect(hit).not.toHaveProperty("highlights");
});

test("filters restrict words and browsing alike, and are counted by facets", async () => {
  const captions = await search("q=&filter=kind:caption&facets=kind,lang");
  expect(captions.hits.every(({ kind }) => kind === "caption")).toBe(true);
  expect(captions.facets).toEqual({
    kind: { values: [{ value: "caption", count: captions.total }], total: 1 },
    lang: { values: [{ value: "en", count: captions.total }], total: 1 },
  });
  const { total } = await search("q=&filter=-kind:caption");
  expect([captions.total, total]).toEqual([1, 6]);
  expect((await search("q=lavrov&filter=kind:caption")).total).toBe((await search("q=lavrov+kind:caption")).total);
  expect((await search("q=&filter=lang:de")).total).toBe(0);
  expect((await search("q=&from=1900")).total).toBe(0);
});

test("grouped, the article is one hit: its best paragraph, how many more, and the next best on request", async () => {
  const plain = await search("q=india");
  const { total, hits } = await search("q=india&group=article&more=2");
  const [{ more, ...best }, ...others] = hits as [(typeof hits)[0]];
  expect([total, others, best]).toEqual([1, [], plain.hits[0]]);
  expect(more).toEqual({ total: plain.total - 1, hits: plain.hits.slice(1, 3) });
  expect((await search("q=india&group=article")).hits[0]?.more).toEqual({ total: plain.total - 1, hits: [] });
});

test("fields gives what it names and the id, and nothing else", async () => {
  const answer = await answered(ProjectedAnswer, "/v1/search?q=india&fields=text,position&limit=2");
  const whole = await search("q=india&limit=2");
  expect(answer).toEqual({ ...whole, hits: whole.hits.map(({ id, text, position }) => ({ id, position, text })) });
});

test("typos=off finds nothing for a misspelt word that is found otherwise", async () => {
  expect((await search("q=jaishankr")).total).toBeGreaterThan(0);
  expect((await search("q=jaishankr&typos=off")).total).toBe(0);
});

test("a space at the end finishes the word", async () => {
  const { query, total } = await search("q=jaish");
  expect(query).toBe("jaish");
  expect(total).toBeGreaterThan(0);
  const finished = await search("q=jaish+&typos=off");
  expect(finished.query).toBe("jaish ");
  expect(finished.total).toBe(0);
});

test("explain=1 tells how the query was read and each score came about, and changes nothing else", async () => {
  const query = `q=${encodeURIComponent('jaishankr OR lavrov -"new delhi" kind:caption ')}`;
  const { interpreted, ...explained } = await search(`${query}&explain=1`);
  expect(interpreted).toMatchObject({
    words: [{ word: "(jaishankr OR lavrov)", readings: [{ kind: "typo", word: "jaishankar", edits: 1 }, {}] }],
    excluded: [{ words: "new delhi" }],
    filters: [{ property: "kind", value: "caption", excluded: false }],
    cut: [],
  });
  const hits = explained.hits.map(({ explanation, ...hit }) => {
    const { words, ...parts } = explanation!;
    const sum = [...words.map(({ score }) => score), ...Object.values(parts)].reduce((all, part) => all + part, 0);
    expect(Math.abs(sum - hit.score)).toBeLessThan(1e-3);
    return hit;
  });
  expect({ ...explained, hits }).toEqual(await search(query));
  expect(hits).not.toEqual([]);
  expect((await search("q=&explain=1")).interpreted).toMatchObject({ words: [], cut: [] });
});

test("what a bound leaves out is said", async () => {
  const many = Array.from({ length: 120 }, (_, n) => `india${n}`).join("+");
  expect((await search(`q=${many}`)).partial).toBe(true);
  expect(await search("q=make+in+india")).not.toHaveProperty("partial");
});

describe("paging", () => {
  test("pages by limit and offset join to the whole list, each hit once", async () => {
    const whole = await search("q=");
    const pages = await Promise.all([0, 3, 6].map((offset) => search(`q=&limit=3&offset=${offset}`)));
    expect(pages.flatMap(({ hits }) => hits)).toEqual(whole.hits);
    expect((await search("q=&offset=1000")).hits).toEqual([]);
  });

  test("following Link leads through every page and back", async () => {
    const paths = ["/v1/search?limit=3&q="];
    for (const rel of ["next", "next", "prev", "prev"]) {
      const path = paths.at(-1) ?? "";
      const link = (await ask(path)).headers.get("Link") ?? "";
      const target = new RegExp(`<([^>]*)>; rel="${rel}"`).exec(link)?.[1] ?? "no such link";
      const { pathname, search } = new URL(target, `https://search.example${path}`);
      paths.push(pathname + search);
    }
    expect(paths.slice(1)).toEqual([
      "/v1/search?q=&limit=3&offset=3",
      "/v1/search?q=&limit=3&offset=6",
      "/v1/search?q=&limit=3&offset=3",
      "/v1/search?q=&limit=3",
    ]);
    expect((await ask("/v1/search?q=")).headers.get("Link")).toBeNull();
  });
});

describe("what is typed is echoed as it was understood", () => {
  test.each([
    ["q=%63afe%CC%81", "café"],
    ["q=a%00b%0A", "a b "],
    ["q=100%", "100%"],
    ["q=%zz%E0%A4%A", "%zz\ufffd%A"],
    ["q=%ED%A0%80", "\ufffd\ufffd\ufffd"],
    ["q=a+b%2Bc", "a b+c"],
    ["q", ""],
  ])("?%s", async (given, query) => {
    expect((await search(given)).query).toBe(query);
  });
});

describe("parameters that cannot be used are 400 and named, all at once", () => {
  test.each([
    ["", ["q"]],
    ["query=make", ["query", "q"]],
    ["q=a&q=b", ["q"]],
    ["q=a&limit=5&limit=5", ["limit"]],
    ["q=a&limit=0", ["limit"]],
    ["q=a&limit=51", ["limit"]],
    ["q=a&limit=", ["limit"]],
    ["q=a&limit=+5", ["limit"]],
    ["q=a&limit=%205", ["limit"]],
    ["q=a&limit=1e1", ["limit"]],
    ["q=a&limit=0x5", ["limit"]],
    ["q=a&explain=yes", ["explain"]],
    ["q=a&filter=kind&filter=tag:", ["filter"]],
    ["q=a&from=2026&to=2025&more=1", ["from", "to", "more"]],
    ["q=a&group=article&limit=17&more=5", ["limit"]],
    ["q=a&sort=new&group=all&more=9&facets=x&fields=x", ["sort", "group", "more", "facets", "fields"]],
    ["q=a&limit=-1&offset=1001&typos=maybe&highlight=bold&page=2", ["page", "limit", "offset", "typos", "highlight"]],
    [`q=${"a".repeat(65)}`, ["q"]],
    [`q=${"a+".repeat(600)}`, ["q"]],
  ])("?%s", async (query, parameters) => {
    const { errors, detail } = await refused(`/v1/search?${query}`, 400, "invalid-parameter");
    expect(errors.map(({ parameter }) => parameter)).toEqual(parameters);
    for (const error of errors) expect(error.detail).toContain(error.parameter);
    expect(detail).toBe(
      errors.length === 1
        ? errors[0]?.detail
        : `${errors.length} parameters cannot be used; “errors” says why for each.`,
    );
  });

  test("limits are named", async () => {
    expect((await refused(`/v1/search?q=${"a".repeat(65)}`, 400, "invalid-parameter")).detail).toContain("at most 64");
    expect((await refused(`/v1/search?q=${"a+".repeat(600)}`, 400, "invalid-parameter")).detail).toContain(
      "at most 1024",
    );
  });

  test("a long run of Chinese is a query like any other", async () => {
    expect((await search(`q=${encodeURIComponent("印度和俄罗斯".repeat(30))}`)).total).toBe(0);
  });
});
