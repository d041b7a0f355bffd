import { exports } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { SearchAnswer, SuggestAnswer } from "../../src/api/schema/answers.ts";
import type { SuggestInput } from "../../src/api/schema/parameters.ts";
import { answered, ask, refused } from "./ask.ts";

const suggest = (query: string) => answered(SuggestAnswer, `/v1/suggest?${query}`);
const texts = async (q: string) => (await suggest(new URLSearchParams({ q }).toString())).items.map(({ text }) => text);

describe("GET /v1/suggest", () => {
  test("completes what is typed with names, titles and phrases of the content", async () => {
    const { index } = await answered(SearchAnswer, "/v1/search?q=");
    expect(await suggest("q=make+in+ind")).toEqual({
      query: "make in ind",
      items: [{ text: "Make in India", kind: "name", count: 2, highlights: [[0, 11]] }],
      total: 1,
      limit: 8,
      offset: 0,
      index,
    });
  });

  test.each([
    ["lav", ["Lavrov", "Sergey Lavrov"]],
    ["free trade sergei lavr", ["free trade Sergey Lavrov"]],
    ["stokholm", ["Stockholm International Peace Research Institute"]],
    ["atma", ["Atmanirbhar Bharat"]],
    ["xyzzy", []],
    ["भारत", []],
    ["印度", []],
  ])("%j", async (q, expected) => {
    expect(await texts(q)).toEqual(expected);
  });

  test("every completion of the content leads to hits, and counts them in quotes", async () => {
    const { total } = await suggest("q=&limit=1");
    const pages = Array.from({ length: Math.ceil(total / 20) }, (_, page) =>
      suggest(`q=&limit=20&offset=${20 * page}`),
    );
    const items = (await Promise.all(pages)).flatMap((page) => page.items);
    expect(items).toHaveLength(total);
    for (const { text, kind, count } of items) {
      const plain = await answered(SearchAnswer, `/v1/search?${new URLSearchParams({ q: text })}`);
      expect([text, plain.total > 0]).toEqual([text, true]);
      if (kind === "title") continue;
      const quoted = await answered(SearchAnswer, `/v1/search?${new URLSearchParams({ q: `"${text}"` })}`);
      expect([text, quoted.total]).toEqual([text, count]);
    }
  });

  test("pages by Link, up to the greatest offset", async () => {
    const all = await suggest("q=&limit=20");
    const { headers } = await ask("/v1/suggest?q=&limit=3&offset=3");
    expect(headers.get("Link")).toBe('<?q=&limit=3&offset=6>; rel="next", <?q=&limit=3>; rel="prev"');
    const pages = await Promise.all([0, 3, 6].map((offset) => suggest(`q=&limit=3&offset=${offset}`)));
    expect(pages.flatMap(({ items }) => items)).toEqual(all.items.slice(0, 9));
    expect((await suggest("q=&offset=100")).items).toEqual([]);
    expect((await ask("/v1/suggest?q=lav")).headers.get("Link")).toBeNull();
  });

  test("is kept by caches, and known by its tag", async () => {
    const { headers, text } = await ask("/v1/suggest?q=lav");
    expect(headers.get("Cache-Control")).toBe((await ask("/v1/search?q=lav")).headers.get("Cache-Control"));
    const tag = headers.get("ETag")!;
    expect((await ask("/v1/suggest?limit=8&q=lav&offset=0")).headers.get("ETag")).toBe(tag);
    const again = await ask("/v1/suggest?q=lav", { headers: { "If-None-Match": tag } });
    expect([again.status, again.text]).toEqual([304, ""]);
    expect((await ask("/v1/suggest?q=lav")).text).toBe(text);
    expect((await ask("/v1/suggest?q=lavr")).headers.get("ETag")).not.toBe(tag);
  });

  test.each([
    ["", ["q"]],
    ["q=a&limit=21", ["limit"]],
    ["q=a&limit=0&offset=101", ["limit", "offset"]],
    ["q=a&q=b", ["q"]],
    ["q=a&typos=off", ["typos"]],
    [`q=${"a".repeat(1025)}`, ["q"]],
    [`q=${"a".repeat(65)}`, ["q"]],
  ])("?%s is 400", async (query, parameters) => {
    const { errors } = await refused(`/v1/suggest?${query}`, 400, "invalid-parameter");
    expect(errors.map(({ parameter }) => parameter)).toEqual(parameters);
  });
});

test.each(["", " ", "make in ", "lav", "lavrvo", "who is lavr", "india", "\ud800", "“make", "न", "印", "a".repeat(64)])(
  "suggest %j over RPC equals HTTP",
  async (q) => {
    for (const more of [{}, { limit: 2, offset: 1 }] as const) {
      const parameters: SuggestInput = { q, ...more };
      const query = new URLSearchParams(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
      const answer = await exports.SearchService.suggest(parameters);
      expect(JSON.stringify(answer)).toBe((await ask(`/v1/suggest?${query}`)).text);
    }
  },
);

test("over RPC what cannot be used rejects in the words of HTTP", async () => {
  await expect(Promise.resolve(exports.SearchService.suggest({ q: "a", limit: 21 }))).rejects.toThrow(
    "invalid-parameter: limit must be a whole number from 1 to 20, in digits only; it is 21.",
  );
});
