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
      return Response.json({ rejected: error.message });
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

  const call = async (method: string, ...args: readonly unknown[]) => {
    const response = await fetch(worker.caller!, { method: "POST", body: JSON.stringify({ method, args }) });
    return response.json();
  };
  const http = async (path: string) => (await worker.fetch(path)).json();

  test.each(["weapons", "make in india", "Lavorv", '"state of the art" -china', "xqzvbn", ""])(
    "search for “%s” gives what HTTP gives",
    async (q) => {
      const result = await http(`/v1/search?q=${encodeURIComponent(q)}&limit=3`);
      expect(await call("search", { q, limit: 3 })).toEqual({ result });
    },
  );

  test("a paragraph and the status are those of HTTP", async () => {
    const id = "india-russia-military-cooperation.19gx04np";
    expect(await call("paragraph", id, 1)).toEqual({ result: await http(`/v1/paragraphs/${id}?context=1`) });
    expect(await call("status")).toEqual({ result: await http("/v1/status") });
  });

  test("what is wrong is said in the words of HTTP", async () => {
    expect(await call("search", { q: "x", limit: 51, colour: "red" })).toEqual({
      rejected: expect.stringMatching(/^invalid-parameter: .*colour is not a parameter.*limit must be a whole number/),
    });
  });
});
