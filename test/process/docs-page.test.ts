import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { OpenApi } from "../../index/openapi/document.ts";
import { attributes, expectSafe, readable } from "../page/markup.ts";
import { readBundle } from "./bundle.ts";
import { type Served, serve } from "./serve.ts";

const bundle = readBundle(inject("bundle"));
let worker: Served;
let page: string;

beforeAll(async () => {
  worker = await serve(bundle);
  page = await (await worker.fetch("/docs")).text();
});
afterAll(() => worker[Symbol.asyncDispose]());

/** A call to copy, and the answer below it. */
const CALL = /<pre><code>curl (.*?)<\/code><\/pre>\s*<details><summary>\w+<\/summary><pre><code>(.*?)<\/code>/gs;

const callsIn = (html: string) =>
  [...html.matchAll(CALL)].map(([, address = "", answer = ""]) => ({
    address: readable(address).replace(/^'(.*)'$/, "$1"),
    answer: readable(answer),
  }));

describe("/docs", () => {
  test("is a page that is safe, and needs no script, no other host and no second look for its style", async () => {
    const { headers } = await worker.fetch("/docs");
    expectSafe(headers, page);
    expect(headers.get("Cache-Control")).toBe("private, max-age=60");
    const loaded = [...attributes(page, "src"), ...attributes(page, "href")].filter((address) =>
      /^(https?:)?\/\//.test(address),
    );
    expect(loaded).toEqual([]);
    expect(
      (await worker.fetch(attributes(page, "href").find((address) => address.includes("style.css"))!)).status,
    ).toBe(200);
  });

  test("leads only where something is", async () => {
    const places = new Set(attributes(page, "id"));
    const addresses = attributes(page, "href").filter((address) => !address.startsWith("data:"));
    const gone = addresses.filter((address) => address.startsWith("#") && !places.has(address.slice(1)));
    expect(gone).toEqual([]);
    for (const address of addresses.filter((each) => !each.startsWith("#"))) {
      expect([address, (await worker.fetch(new URL(address, new URL("/docs", worker.url)).pathname)).status]).toEqual([
        address,
        200,
      ]);
    }
  });

  test("tells of every route, every parameter and every field", async () => {
    const api = (await (await worker.fetch("/openapi.json")).json()) as OpenApi;
    const codes = new Set([...page.matchAll(/<code>([^<]*)<\/code>/g)].map(([, code = ""]) => readable(code)));
    const told = Object.entries(api.paths).filter(([path]) => path.startsWith("/v1/"));
    const parameters = told.flatMap(([, { parameters = [] }]) => parameters.map(({ name }) => name));
    const fields = Object.values(api.components.schemas).flatMap(({ properties = {} }) => Object.keys(properties));
    const expected = [...Object.keys(api.paths), ...parameters, ...fields];
    expect(expected.filter((name) => !codes.has(name) && !codes.has(`GET ${name}`))).toEqual([]);
  });

  test("gives calls that can be copied, and each is answered as it is shown", async () => {
    const calls = callsIn(page);
    expect(calls.length).toBeGreaterThan(8);
    for (const { address, answer } of calls) {
      const response = await fetch(address);
      const shown: unknown = JSON.parse(answer);
      expect([address, cutAs(shown, await response.json())]).toEqual([address, shown]);
    }
    expect(page.match(/<code>curl /g)).toHaveLength(calls.length);
  });

  test("behind a path of another site, all of its addresses are there", async () => {
    await using prefixed = await serve(bundle, undefined, { PREFIX: { type: "text", value: "/site-search" } });
    const there = await (await prefixed.fetch("/site-search/docs")).text();
    const calls = callsIn(there);
    expect(calls.filter(({ address }) => !address.startsWith(`${prefixed.url.origin}/site-search/v1/`))).toEqual([]);
    expect((await fetch(calls[0]!.address)).status).toBe(200);
    const style = attributes(there, "href").find((address) => address.includes("style.css"))!;
    expect((await fetch(new URL(style, new URL("/site-search/docs", prefixed.url)))).status).toBe(200);
  });

  test("is 304 to who has it", async () => {
    const tag = (await worker.fetch("/docs")).headers.get("ETag") ?? "";
    expect((await worker.fetch("/docs", { headers: { "If-None-Match": tag } })).status).toBe(304);
  });
});

/** The value with its long texts cut where those that are shown are. */
function cutAs(shown: unknown, value: unknown): unknown {
  if (typeof shown === "string" && typeof value === "string") {
    return shown.endsWith("…") && value.startsWith(shown.slice(0, -1)) ? shown : value;
  }
  if (Array.isArray(value)) return value.map((item, i) => cutAs(Array.isArray(shown) ? shown[i] : undefined, item));
  if (typeof value !== "object" || value === null) return value;
  const known = new Map(Object.entries(shown ?? {}));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cutAs(known.get(name), item)]));
}
