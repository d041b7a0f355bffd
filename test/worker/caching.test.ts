import { describe, expect, test } from "vitest";
import { createApp } from "../../src/app.ts";
import type { Searcher } from "../../src/search/searcher.ts";
import { ask } from "./ask.ts";

const PATHS = [
  "/v1/search?q=make+in+india",
  "/v1/search?q=",
  "/v1/search?q=nothing+like+it",
  "/v1/search?q=&limit=2&offset=2",
];
const tagOf = async (path: string) => (await ask(path)).headers.get("ETag") ?? "none";
const askWith = (path: string, tags: string) => ask(path, { headers: { "If-None-Match": tags } });

test("answers may be kept for a minute and shown stale for ten more", async () => {
  const { headers } = await ask("/v1/search?q=india");
  expect(headers.get("Cache-Control")).toBe("public, max-age=60, stale-while-revalidate=600");
});

test.each(PATHS)("%s: asked again, the same bytes and headers", async (path) => {
  const [first, ...others] = await Promise.all(Array.from({ length: 5 }, () => ask(path)));
  for (const other of others) {
    expect(other.text).toBe(first?.text);
    expect([...other.headers]).toEqual([...(first?.headers ?? [])]);
  }
});

test("many searches at once do not disturb each other", async () => {
  const words = [
    "india",
    "lavrov",
    "ladakh",
    "sipri",
    "corridor",
    "military cooperation",
    "",
    "zzz",
    "“make in india”",
    "-russia",
  ];
  const paths = words.flatMap((word) =>
    [0, 1].map((offset) => `/v1/search?q=${encodeURIComponent(word)}&offset=${offset}`),
  );
  const alone: string[] = [];
  for (const path of paths) alone.push((await ask(path)).text);
  const together = await Promise.all([...paths, ...paths].map((path) => ask(path)));
  expect(together.map(({ text }) => text)).toEqual([...alone, ...alone]);
});

describe("ETag", () => {
  test("is the answer version and a hash of what was asked", async () => {
    const { json } = await ask("/v1/status");
    const { answers } = json as { answers: string };
    expect(await tagOf("/v1/search?q=a")).toMatch(new RegExp(`^W/"${answers}-[0-9a-f]{8}"$`));
  });

  test.each([
    ["order", "q=a&limit=5", "limit=5&q=a"],
    ["a default that is spelt out", "q=a", "q=a&limit=10&offset=0&typos=on&highlight=ranges"],
    ["a leading zero", "q=a&limit=5", "q=a&limit=05"],
    ["how an accent is composed", "q=caf%C3%A9", "q=cafe%CC%81"],
    ["how a space is written", "q=a+b", "q=a%20b"],
  ])("makes no difference of %s", async (_, one, other) => {
    expect(await tagOf(`/v1/search?${one}`)).toBe(await tagOf(`/v1/search?${other}`));
  });

  test.each([
    ["a space at the end", "q=make+in+", "q=make+in"],
    ["capital letters", "q=a", "q=A"],
    ["the page", "q=a", "q=a&offset=10"],
    ["the highlights", "q=a", "q=a&highlight=none"],
  ])("makes one of %s", async (_, one, other) => {
    expect(await tagOf(`/v1/search?${one}`)).not.toBe(await tagOf(`/v1/search?${other}`));
  });
});

/** What a 304 says again (RFC 9110, 15.4.5), and who may read it. */
const OF_UNCHANGED = ["access-control-allow-origin", "cache-control", "etag"];

describe("If-None-Match", () => {
  test.each([
    ["the tag", (tag: string) => tag],
    ["the tag without its W/", (tag: string) => tag.replace("W/", "")],
    ["a list that holds it", (tag: string) => `"a,b", W/"c" ,${tag}, "d"`],
    ["anything", () => "*"],
  ])("with %s: 304, what guides caches, nothing to read", async (_, given) => {
    for (const path of PATHS) {
      const whole = await ask(path);
      const again = await askWith(path, given(whole.headers.get("ETag") ?? ""));
      expect([again.status, again.text]).toEqual([304, ""]);
      const lasting = [...whole.headers].filter(([name]) => OF_UNCHANGED.includes(name));
      expect([...again.headers]).toEqual(lasting);
    }
  });

  test.each([
    ["another tag", (tag: string) => tag.replace(/.-/, "x-")],
    ["the tag without quotation marks", (tag: string) => tag.replaceAll(/W\/|"/g, "")],
    ["the tag inside another", (tag: string) => tag.replace("-", "--")],
    ["nothing", () => ""],
    ["a broken list", () => '"'],
  ])("with %s: the whole answer", async (_, given) => {
    const { status, text } = await askWith("/v1/search?q=india", given(await tagOf("/v1/search?q=india")));
    expect(status).toBe(200);
    expect(text.length).toBeGreaterThan(0);
  });

  test("with the tag nothing is searched", async () => {
    const path = "/v1/search?q=make+in+india";
    const { answers } = (await ask("/v1/status")).json as { answers: string };
    const unable: Searcher = {
      summary: { version: "0123456789ab", articles: 1, paragraphs: 1, terms: 1, engine: "resident" },
      search: () => Promise.reject(new Error("searched")),
      suggest: () => Promise.reject(new Error("searched")),
      paragraph: () => Promise.reject(new Error("searched")),
      articles: () => Promise.reject(new Error("searched")),
      article: () => Promise.reject(new Error("searched")),
    };
    const app = createApp({ searcher: unable, answers });
    const given = { headers: { "If-None-Match": await tagOf(path) } };
    expect((await ask(path, given, (request) => app.fetch(request))).status).toBe(304);
    expect((await ask(path, {}, (request) => app.fetch(request))).status).toBe(500);
  });

  test("does not make a paragraph out of nothing", async () => {
    expect((await askWith("/v1/paragraphs/nothing.00000000", "*")).status).toBe(404);
  });

  test("does not excuse a wrong parameter", async () => {
    expect((await askWith("/v1/search?q=a&limit=0", "*")).status).toBe(400);
  });
});
