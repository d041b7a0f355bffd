import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { RETRY_AFTER } from "../../src/config.ts";
import { readBundle } from "./bundle.ts";
import { type Served, serve } from "./serve.ts";

const LIMIT = 3;
/** The counter begins anew at some moment; in so many requests one is over the limit wherever that moment falls. */
const ENOUGH = 2 * LIMIT + 1;

describe("with a limit on searches", () => {
  let worker: Served;
  beforeAll(async () => {
    const simple = { limit: LIMIT, period: 60 } as const;
    const limiter = { type: "rate-limit", namespace: "1", simple } as const;
    worker = await serve(readBundle(inject("bundle")), undefined, { RATE_LIMITER: limiter });
  });
  afterAll(() => worker[Symbol.asyncDispose]());

  const ask = (address: string, path: string, headers: Record<string, string> = {}) =>
    worker.fetch(path, { headers: { "CF-Connecting-IP": address, ...headers } });

  async function askOften(address: string | (() => string), path = "/v1/search?q=india"): Promise<Response[]> {
    const answers: Response[] = [];
    while (answers.length < ENOUGH) answers.push(await ask(typeof address === "string" ? address : address(), path));
    return answers;
  }
  const statuses = async (...asked: Parameters<typeof askOften>) =>
    new Set((await askOften(...asked)).map(({ status }) => status));

  test("too many are told when to come back, and the others keep searching", async () => {
    const [first, ...others] = await askOften("192.0.2.1");
    expect(first!.status).toBe(200);
    const refused = others.find(({ status }) => status === 429)!;
    expect(refused.headers.get("Retry-After")).toBe(String(RETRY_AFTER));
    expect(refused.headers.get("Cache-Control")).toBe("no-store");
    expect(refused.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(refused.headers.get("Access-Control-Expose-Headers")).toContain("Retry-After");
    expect(refused.headers.get("Content-Type")).toBe("application/problem+json");
    expect(await refused.json()).toEqual({
      type: "urn:pilcrow:problem:too-many-requests",
      title: "Too many searches",
      status: 429,
      detail: `Too many searches came from your network. Try again in ${RETRY_AFTER} seconds.`,
      errors: [],
    });
    expect((await ask("192.0.2.2", "/v1/search?q=india")).status).toBe(200);
  });

  test.each(["/v1/suggest?q=india", "/search?q=india"])("%s is a search too", async (path) => {
    expect(await statuses(`198.51.100.${path.length}`, path)).toContain(429);
  });

  test("readers are told on a page", async () => {
    await askOften("192.0.2.3");
    const pages = Array.from({ length: ENOUGH }, () => ask("192.0.2.3", "/search?q=india", { Accept: "text/html" }));
    const refused = (await Promise.all(pages)).find(({ status }) => status === 429)!;
    expect(refused.headers.get("Retry-After")).toBe(String(RETRY_AFTER));
    expect(await refused.text()).toContain("<h1>Too many searches</h1>");
  });

  test("what costs nothing does not count: who has the answer, what cannot be asked, articles to read", async () => {
    const address = "192.0.2.4";
    const tag = (await ask(address, "/v1/search?q=india")).headers.get("ETag")!;
    await askOften(address);
    expect((await ask(address, "/v1/search?q=india", { "If-None-Match": tag })).status).toBe(304);
    expect(await statuses(address, "/v1/search?q=india&limit=0")).toEqual(new Set([400]));
    for (const path of ["/", "/search", "/articles/india-russia-military-cooperation", "/v1/articles", "/v1/status"]) {
      expect([path, await statuses(address, path)]).toEqual([path, new Set([200])]);
    }
  });

  test("a network of IPv6 counts as one, and no other with it", async () => {
    let host = 0;
    const written = ["2001:db8:0:7::", "2001:db8::7:0:0:0:", "2001:db8:0:7:1:2:3:"];
    expect(await statuses(() => written[++host % written.length]! + host)).toContain(429);
    for (const other of ["2001:db8:0:8::1", "2001:db8::1", "2001:db8:7::1", "::2"]) {
      expect((await ask(other, "/v1/search?q=india")).status).toBe(200);
    }
  });

  test("who comes without an address, as other Workers do, or from this machine is not counted", async () => {
    const answers = await Promise.all(Array.from({ length: ENOUGH }, () => worker.fetch("/v1/search?q=india")));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    for (const own of ["127.0.0.1", "::1"]) expect(await statuses(own)).toEqual(new Set([200]));
  });
});

test("a limiter that does not work lets everybody search", async () => {
  const broken = { type: "text", value: "none" } as const;
  await using worker = await serve(readBundle(inject("bundle")), undefined, { RATE_LIMITER: broken });
  const { status } = await worker.fetch("/v1/search?q=india", { headers: { "CF-Connecting-IP": "192.0.2.1" } });
  expect(status).toBe(200);
});

test("what wrangler.toml limits is what is told", () => {
  const read = (path: string) => readFileSync(resolve(import.meta.dirname, "../..", path), "utf8");
  const [, limit, period] = /name = "RATE_LIMITER"[^[]*limit = (\d+), period = (\d+)/.exec(read("wrangler.toml"))!;
  expect(period).toBe(String(RETRY_AFTER));
  expect(read("src/api/README.md")).toContain(`${limit} searches in ${period} seconds`);
});
