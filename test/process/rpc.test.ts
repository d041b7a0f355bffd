import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { readBundle } from "./bundle.ts";
import { type Served, serve } from "./serve.ts";

/** Another Worker: calls what it is told to by its service binding, and passes on what it gets. */
const CALLER = `
export default {
  async fetch(request, env) {
    const { method, args } = await request.json();
    try {
      using result = await env.SEARCH[method](...args);
      return Response.json({ result: structuredClone(result) });
    } catch (error) {
      const { message, kind, detail, errors } = error;
      return Response.json({ rejected: message, problem: { kind, detail, errors } });
    }
  },
};
`;

describe("another Worker, by a service binding", () => {
  let worker: Served;
  beforeAll(async () => {
    worker = await serve(readBundle(inject("bundle")), CALLER);
  });
  afterAll(() => worker[Symbol.asyncDispose]());

  // Answers are compared, not read: their types are those of JSON.
  const call = async (method: string, ...args: readonly unknown[]) => {
    const response = await fetch(worker.caller!, { method: "POST", body: JSON.stringify({ method, args }) });
    return JSON.parse(await response.text());
  };
  const http = async (path: string) => JSON.parse(await (await worker.fetch(path)).text());

  test.each(["weapons", "make in india", "Lavorv", '"state of the art" -china', "xqzvbn", ""])(
    "search for “%s” gives what HTTP gives",
    async (q) => {
      const result = await http(`/v1/search?q=${encodeURIComponent(q)}&limit=3`);
      expect(await call("search", { q, limit: 3 })).toEqual({ result });
    },
  );

  const ID = "india-russia-military-cooperation.19gx04np";
  const ARTICLE = "india-russia-military-cooperation";
  /** Calls, and the addresses that answer the same over HTTP. */
  const PAIRS: readonly [path: string, method: string, ...args: unknown[]][] = [
    ["/v1/search?q=india&fields=link,snippet&limit=2", "search", { q: "india", fields: "link,snippet", limit: "2" }],
    ["/v1/suggest?q=mil&limit=3", "suggest", { q: "mil", limit: 3 }],
    [`/v1/paragraphs/${ID}`, "paragraph", ID],
    [`/v1/paragraphs/${ID}?context=1`, "paragraph", ID, 1],
    ["/v1/articles", "articles"],
    ["/v1/articles?limit=1&offset=1", "articles", { limit: 1, offset: 1 }],
    [`/v1/articles/${ARTICLE}?limit=2`, "article", ARTICLE, { limit: 2 }],
    ["/v1/status", "status"],
  ];

  test.each(PAIRS)("%s is what %s() gives", async (path, method, ...args) => {
    expect(await call(method, ...args)).toEqual({ result: await http(path) });
  });

  test("what is not there is null", async () => {
    expect(await call("paragraph", "nothing.00000000")).toEqual({ result: null });
    expect(await call("article", "nothing")).toEqual({ result: null });
  });

  test("what is wrong is said in the words of HTTP, and parameter by parameter", async () => {
    const { detail, errors } = await http("/v1/search?q=x&colour=red&limit=51");
    expect(await call("search", { q: "x", colour: "red", limit: 51 })).toEqual({
      rejected: `invalid-parameter: ${errors.map((error: { detail: string }) => error.detail).join(" ")}`,
      problem: { kind: "invalid-parameter", detail, errors },
    });
  });

  describe("in one round trip", () => {
    const batch = (calls: unknown) => call("batch", calls);

    test("everything is what it is alone", async () => {
      const calls = PAIRS.map(([, ...call]) => call);
      const answers = await Promise.all(PAIRS.map(async ([path]) => ({ value: await http(path) })));
      expect(await batch(calls)).toEqual({ result: answers });
      expect(await batch([])).toEqual({ result: [] });
    });

    test("a wrong call takes no other with it, and says what HTTP says", async () => {
      const { detail, errors } = await http("/v1/suggest?limit=99");
      expect(await batch([["suggest", { limit: 99 }], ["paragraph", "nothing.0"], ["status"]])).toEqual({
        result: [
          { error: { kind: "invalid-parameter", detail, errors } },
          { value: null },
          { value: await http("/v1/status") },
        ],
      });
    });

    test.each([
      ["an unknown name", ["serach", { q: "x" }], "begins with what is “serach”"],
      ["a name that every object has", ["constructor"], "begins with what is “constructor”"],
      ["a batch in a batch", ["batch", []], "begins with what is “batch”"],
      ["no list", { method: "search" }, "one is of type object"],
      ["nothing", [], "begins with what is of type undefined"],
    ])("%s is told with what there is", async (_, wrong, words) => {
      const { result } = await batch([wrong, ["status"]]);
      const parameter = "calls";
      const detail = expect.stringMatching(
        /^calls must be lists .* search, suggest, paragraph, articles, article, status;/,
      );
      expect(result[0]).toEqual({ error: { kind: "invalid-parameter", detail, errors: [{ parameter, detail }] } });
      expect(result[0].error.detail).toContain(words);
      expect(result[1]).toHaveProperty("value");
    });

    test("20 are answered, 21 are refused as a whole", async () => {
      const { result } = await batch(Array(20).fill(["status"]));
      expect(result).toHaveLength(20);
      expect(await batch(Array(21).fill(["status"]))).toMatchObject({
        rejected: "invalid-parameter: calls may be at most 20; there are 21. Split them.",
      });
      expect(await batch("status")).toMatchObject({
        rejected:
          'invalid-parameter: calls must be a list, as in [["search", { q: "words" }], ["status"]]; it is “status”.',
      });
    });
  });
});
