import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { bundleClient } from "../../index/client.ts";
import type * as ClientModule from "../../src/client/client.ts";
import { readBundle } from "./bundle.ts";
import { type Served, serve } from "./serve.ts";

const folder = mkdtempSync(join(tmpdir(), "pilcrow-client-"));
const code = bundleClient(resolve(import.meta.dirname, "../.."));
writeFileSync(join(folder, "client.mjs"), code);
const client: typeof ClientModule = await import(pathToFileURL(join(folder, "client.mjs")).href);
const { createClient, PilcrowError } = client;
afterAll(() => rmSync(folder, { recursive: true }));

const ID = "india-russia-military-cooperation.19gx04np";
const ARTICLE = "india-russia-military-cooperation";

test("the client is under 2 KB gzip and imports nothing", () => {
  expect(gzipSync(code).length).toBeLessThan(2048);
  expect(code).not.toMatch(/\bimport\b/);
});

describe("asked of the Worker", () => {
  let worker: Served;
  let pilcrow: ClientModule.Client;
  const asked: string[] = [];
  beforeAll(async () => {
    worker = await serve(readBundle(inject("bundle")), undefined, { PREFIX: { type: "text", value: "/site-search" } });
    pilcrow = createClient({
      url: worker.url,
      fetch: (url, init) => {
        asked.push(url.slice(worker.url.href.length - 1));
        return fetch(url, init);
      },
    });
  });
  afterAll(() => worker[Symbol.asyncDispose]());
  const http = async (path: string) => JSON.parse(await (await worker.fetch(path)).text());

  const CALLS: readonly [address: string, call: (pilcrow: ClientModule.Client) => Promise<unknown>][] = [
    ["/v1/search?q=make+in+india", (pilcrow) => pilcrow.search({ q: "make in india" })],
    ["/v1/search?q=", (pilcrow) => pilcrow.search({ q: "" })],
    ["/v1/search?q=a%26b%3D%C3%A9", (pilcrow) => pilcrow.search({ q: "a&b=é" })],
    [
      "/v1/search?q=india&limit=3&offset=1&filter=-kind%3Acaption&filter=lang%3Aen&sort=position&highlight=html",
      (pilcrow) =>
        pilcrow.search({
          highlight: "html",
          typos: "on",
          filter: ["lang:en", "-kind:caption", "lang:en"],
          sort: "position",
          offset: "1",
          limit: 3,
          q: "india",
        }),
    ],
    [
      "/v1/search?q=india&facets=kind&fields=link",
      (pilcrow) => pilcrow.search({ fields: "link", q: "india", facets: "kind" }),
    ],
    ["/v1/suggest?q=mil&limit=3", (pilcrow) => pilcrow.suggest({ limit: 3, q: "mil", offset: 0 })],
    [`/v1/paragraphs/${ID}`, (pilcrow) => pilcrow.paragraph(ID, 0)],
    [`/v1/paragraphs/${ID}?context=2`, (pilcrow) => pilcrow.paragraph(ID, 2)],
    ["/v1/articles", (pilcrow) => pilcrow.articles({ limit: 10 })],
    ["/v1/articles?limit=1", (pilcrow) => pilcrow.articles({ limit: 1 })],
    [`/v1/articles/${ARTICLE}?offset=2`, (pilcrow) => pilcrow.article(ARTICLE, { offset: 2 })],
    ["/v1/manifest?limit=1", (pilcrow) => pilcrow.manifest({ limit: 1, offset: 0 })],
    ["/v1/status", (pilcrow) => pilcrow.status()],
  ];

  test.each(CALLS)("%s is asked for, and what it answers comes back", async (address, call) => {
    expect(await call(pilcrow)).toEqual(await http(address));
    expect(asked.at(-1)).toBe(address);
  });

  test("the address of a page is the one that Link gives", async () => {
    const { headers } = await worker.fetch("/v1/search?q=india&filter=lang:en&filter=kind:body&limit=2");
    await pilcrow.search({ limit: 2, offset: 2, filter: ["lang:en", "kind:body"], q: "india" });
    expect(headers.get("Link")).toContain(`<${asked.at(-1)!.slice("/v1/search".length)}>; rel="next"`);
  });

  test.each(["/site-search", "/site-search/", "/site-search//?x#y"])("below a path, %s", async (path) => {
    const below = createClient({ url: new URL(path, worker.url) });
    const { hits } = await below.search({ q: "india", limit: 1 });
    expect(hits[0]!.url).toBe(`/site-search/articles/${ARTICLE}`);
  });

  test("what is not there is null", async () => {
    expect(await pilcrow.paragraph("nothing.00000000")).toBeNull();
    expect(await pilcrow.paragraph("a/b?c#d\ud800")).toBeNull();
    expect(await pilcrow.article("nothing")).toBeNull();
  });

  test("what cannot be asked is told parameter by parameter", async () => {
    const { detail, errors } = await http("/v1/search?q=x&limit=51&colour=red");
    const asking = pilcrow.search({ q: "x", limit: 51, ...{ colour: "red" } });
    await expect(asking).rejects.toBeInstanceOf(PilcrowError);
    await expect(asking).rejects.toMatchObject({
      ...{ name: "PilcrowError", message: detail },
      ...{ status: 400, kind: "invalid-parameter", detail, errors },
    });
  });

  test("an aborted search rejects with the reason", async () => {
    const before = AbortSignal.abort("typed on");
    await expect(pilcrow.search({ q: "india" }, { signal: before })).rejects.toBe("typed on");
    const stop = new AbortController();
    const asking = pilcrow.search({ q: "india" }, { signal: stop.signal });
    stop.abort();
    await expect(asking).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("where it goes wrong", () => {
  /** Answers in turn, the last one again and again, and counts. */
  async function answering(...answers: readonly RequestListener[]) {
    let asked = 0;
    const server = createServer((request, response) => {
      const answer = answers[Math.min(asked++, answers.length - 1)]!;
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    return {
      pilcrow: createClient({ url: `http://127.0.0.1:${port}` }),
      asked: () => asked,
      [Symbol.asyncDispose]: async () => {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      },
    };
  }

  const problem = (kind: string, status: number, headers: Record<string, string> = {}): RequestListener => {
    const body = { type: `urn:pilcrow:problem:${kind}`, title: "", status, detail: `This is ${kind}.`, errors: [] };
    return (_, response) =>
      response.writeHead(status, { "Content-Type": "application/problem+json", ...headers }).end(JSON.stringify(body));
  };
  const tooMany = (retryAfter?: string) =>
    problem("too-many-requests", 429, retryAfter === undefined ? {} : { "Retry-After": retryAfter });
  const good: RequestListener = (_, response) => response.end('{"answers":"good"}');
  const page = (status: number): RequestListener => {
    return (_, response) => response.writeHead(status, { "Content-Type": "text/html" }).end("<h1>Gateway</h1>");
  };

  test("who asks too often waits as told, and asks once more", async () => {
    await using server = await answering(tooMany("1"), good);
    expect(await server.pilcrow.status()).toEqual({ answers: "good" });
    expect(server.asked()).toBe(2);
  });

  test("a second refusal is told", async () => {
    await using server = await answering(tooMany("0"));
    await expect(server.pilcrow.status()).rejects.toMatchObject({ status: 429, kind: "too-many-requests" });
    expect(server.asked()).toBe(2);
  });

  test.each([undefined, "", "soon", "-1", "1.5", "31", "Wed, 21 Oct 2026 07:28:00 GMT"])(
    "is not asked again where Retry-After is %s",
    async (retryAfter) => {
      await using server = await answering(tooMany(retryAfter), good);
      await expect(server.pilcrow.status()).rejects.toMatchObject({ status: 429, kind: "too-many-requests" });
      expect(server.asked()).toBe(1);
    },
  );

  test("nobody waits for a retry that was aborted", async () => {
    const stop = new AbortController();
    await using server = await answering((request, response) => {
      tooMany("30")(request, response);
      setTimeout(() => stop.abort("gone"), 50);
    }, good);
    await expect(server.pilcrow.status({ signal: stop.signal })).rejects.toBe("gone");
    expect(server.asked()).toBe(1);
  });

  test("failures inside are told, and not asked again", async () => {
    await using server = await answering(problem("internal", 500), good);
    await expect(server.pilcrow.search({ q: "x" })).rejects.toMatchObject({ status: 500, kind: "internal" });
    expect(server.asked()).toBe(1);
  });

  test.each([200, 404, 502])("a page of another site with status %d is told as such", async (status) => {
    await using server = await answering(page(status));
    await expect(server.pilcrow.paragraph("a.b")).rejects.toMatchObject({
      ...{ status, kind: "unreadable", errors: [] },
      detail: expect.stringMatching(`is no Pilcrow: it answers ${status} with text/html.`),
    });
  });

  test.each(["null", '"text"', '{"type":5}', '{"message":"no"}', ""])("so is %s as an error", async (body) => {
    await using server = await answering((_, response) => response.writeHead(500).end(body));
    await expect(server.pilcrow.status()).rejects.toMatchObject({ status: 500, kind: "unreadable" });
  });

  test("a network that fails is told, before an answer and within one", async () => {
    const cut: RequestListener = (_, response) => {
      response.writeHead(200, { "Content-Length": "100" });
      response.write("{");
      setTimeout(() => response.destroy(), 20);
    };
    await using server = await answering((request) => request.socket.destroy(), cut);
    const unreachable = { name: "PilcrowError", status: 0, kind: "unreachable", cause: expect.any(Error) };
    await expect(server.pilcrow.status()).rejects.toMatchObject(unreachable);
    await expect(server.pilcrow.status()).rejects.toMatchObject(unreachable);
  });

  test.each(["example.com", "localhost:8787", "/search", ""])("“%s”, no address, is noticed at once", (url) => {
    expect(() => createClient({ url })).toThrow(TypeError);
  });
});
