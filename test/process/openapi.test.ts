import { Validator } from "@seriousme/openapi-schema-validator";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { OpenApi, Schema } from "../../index/openapi/document.ts";
import { FIELD_WORDS } from "../../index/openapi/words/fields.ts";
import { PARAMETER_WORDS } from "../../index/openapi/words/parameters.ts";
import { readRoutes } from "../architecture/routes.ts";
import { readBundle } from "./bundle.ts";
import { type Check, checker } from "./openapi/check.ts";
import { type Ids, requests } from "./openapi/requests.ts";
import { times } from "./random.ts";
import { type Served, serve } from "./serve.ts";

const bundle = readBundle(inject("bundle"));
let worker: Served;
let api: OpenApi;
let check: Check;

beforeAll(async () => {
  worker = await serve(bundle);
  api = (await (await worker.fetch("/openapi.json")).json()) as OpenApi;
  check = checker(api);
});
afterAll(() => worker[Symbol.asyncDispose]());

async function ask(address: string, init: RequestInit = {}, of = worker) {
  const response = await of.fetch(address, init);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe("/openapi.json", () => {
  test("is OpenAPI 3.1", async () => {
    const found = await new Validator().validate(structuredClone(api) as unknown as Record<string, unknown>);
    expect(found).toEqual({ valid: true });
    const broken = await new Validator().validate({ ...api, paths: { nowhere: {} } });
    expect(broken.valid).toBe(false);
  });

  test("tells of every route and of no other", () => {
    const routes = readRoutes().map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, "{$1}")}`);
    const told = Object.entries(api.paths).flatMap(([path, operations]) =>
      // HEAD is GET without the body, and no route of its own.
      Object.keys(operations)
        .filter((key) => key !== "parameters" && key !== "head")
        .map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(told.sort()).toEqual(routes.sort());
  });

  test("says what every parameter and every field means, and nothing of what is not there", () => {
    const parameters = Object.values(api.paths).flatMap((path) => path.parameters ?? []);
    const fields = Object.entries(api.components.schemas).flatMap(([name, schema]) => fieldsOf(schema, name));
    const all = [...parameters, ...fields];
    expect(all.filter(({ description }) => description === "").map(({ name }) => name)).toEqual([]);
    const said = new Set(all.map(({ description }) => description));
    const words = Object.entries({ ...FIELD_WORDS, ...PARAMETER_WORDS });
    expect(words.filter(([, meaning]) => !said.has(meaning)).map(([name]) => name)).toEqual([]);
  });

  test("shows real answers: each example is what the Worker answers", async () => {
    const examples = Object.values(api.paths).flatMap(({ get }) => {
      const good = get.responses[200];
      const content = good !== undefined && "content" in good ? Object.values(good.content ?? {}) : [];
      return content.flatMap(({ examples = {} }) => Object.values(examples));
    });
    expect(examples.length).toBeGreaterThan(8);
    for (const { description = "", value } of examples) {
      const address = /^`GET (.*)`$/.exec(description)?.[1] ?? "";
      expect([address, JSON.parse((await ask(address)).text)]).toEqual([address, value]);
    }
  });

  test("names its own address, behind a path of another site too", async () => {
    const text = { type: "text", value: "/site-search" } as const;
    await using prefixed = await serve(bundle, undefined, { PREFIX: text });
    const servers = async (path: string) => JSON.parse((await ask(path, {}, prefixed)).text).servers[0].url;
    expect([await servers("/openapi.json"), await servers("/site-search/openapi.json")]).toEqual(["/", "/site-search"]);
  });
});

describe("the Worker answers as its document says", () => {
  test("whatever is asked, right or wrong", { timeout: 120_000 }, async () => {
    const statuses = new Map<string, number>();
    const given = requests(api, await idsOf());
    const property = fc.asyncProperty(given, async (asked) => {
      const { method, address, exists, wrong } = asked;
      const received = await ask(address, { method });
      check(asked, received);
      const expected = wrong !== undefined ? 400 : exists ? 200 : 404;
      expect(received.status, `${method} ${address}: ${received.text}`).toBe(expected);
      if (wrong !== undefined && method === "GET") {
        const named = JSON.parse(received.text).errors.map(({ parameter }: { parameter: string }) => parameter);
        expect(named, address).toContain(wrong);
      }
      count(`${method} ${received.status}`);
      const tag = received.headers.get("ETag");
      if (tag === null) return;
      const again = await ask(address, { method, headers: { "If-None-Match": tag } });
      check(asked, again);
      expect(again.status, address).toBe(304);
      count("304");
    });
    const count = (kind: string) => statuses.set(kind, (statuses.get(kind) ?? 0) + 1);
    await fc.assert(property, { seed: 2026, numRuns: times(300, 2000) });
    const told = [...statuses].sort().map(([kind, times]) => `${kind} ${times}`);
    console.log(`requests made of the document: ${told.join(", ")}`);
    // Of every kind enough to show something.
    const share = (kind: string) => (statuses.get(kind) ?? 0) / times(300, 2000);
    expect([share("GET 200"), share("GET 400")].every((much) => much > 0.2)).toBe(true);
    expect(["GET 404", "HEAD 200", "HEAD 400", "304"].every((kind) => share(kind) > 0.01)).toBe(true);
  });

  test.each(["PUT", "POST", "DELETE", "PATCH"])("%s is refused, and told what is allowed", async (method) => {
    for (const route of Object.keys(api.paths)) {
      const address = route.replace(/\{\w+\}/, "a");
      const received = await ask(address, { method });
      expect([route, received.status]).toEqual([route, 405]);
      check({ method, route, address }, received);
    }
  });

  test("who asks too often is told when to come back", async () => {
    const limiter = { type: "rate-limit", namespace: "1", simple: { limit: 1, period: 60 } } as const;
    await using limited = await serve(bundle, undefined, { RATE_LIMITER: limiter });
    const statuses = new Set<number>();
    for (const route of ["/v1/search", "/v1/search", "/v1/search", "/v1/suggest", "/search"]) {
      const address = `${route}?q=india`;
      const received = await ask(address, { headers: { "CF-Connecting-IP": "192.0.2.7" } }, limited);
      check({ method: "GET", route, address }, received);
      statuses.add(received.status);
    }
    expect([...statuses]).toContain(429);
  });

  test("settings that cannot be meant are told at every route that needs them", async () => {
    await using misconfigured = await serve(bundle, undefined, { PREFIX: { type: "text", value: "no slash" } });
    for (const route of Object.keys(api.paths).filter((path) => path !== "/style.css")) {
      const address = route.replace(/\{\w+\}/, "a");
      const received = await ask(address, {}, misconfigured);
      expect([route, received.status]).toEqual([route, 503]);
      check({ method: "GET", route, address }, received);
    }
  });

  test("(what is not as it says is noticed)", async () => {
    const asked = { method: "GET", route: "/v1/status", address: "/v1/status" };
    const { status, headers, text } = await ask("/v1/status");
    check(asked, { status, headers, text });
    const more = JSON.stringify({ ...JSON.parse(text), more: 1 });
    expect(() => check(asked, { status, headers, text: more })).toThrow();
    expect(() => check(asked, { status: 202, headers, text })).toThrow();
    expect(() =>
      check(asked, { status, headers: new Headers({ "Content-Type": "application/json" }), text }),
    ).toThrow();
  });
});

/** What there is, by the routes that ask for one of it. */
async function idsOf(): Promise<Ids> {
  const { hits } = JSON.parse((await ask("/v1/search?q=")).text);
  const paragraphs = hits.map(({ id }: { id: string }) => id);
  const articles = [...new Set<string>(hits.map(({ article }: { article: { id: string } }) => article.id))];
  const [file = ""] = /more-\w+\.js/.exec((await ask("/search-box.js")).text) ?? [];
  return {
    "/search-box/{file}": [file],
    "/search-box/lang/{file}": ["de.json", "pt-BR.json", "zh-TW.json"],
    "/v1/paragraphs/{id}": paragraphs,
    "/v1/articles/{id}": articles,
    "/articles/{id}": articles,
  };
}

function fieldsOf(schema: Schema, path: string): { name: string; description: string }[] {
  const { properties = {}, items, anyOf = [], additionalProperties } = schema;
  const inside = [...anyOf, ...[items, additionalProperties].filter((each) => each !== undefined)];
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      { name: `${path}.${name}`, description: field.description ?? "" },
      ...fieldsOf(field, `${path}.${name}`),
    ]),
    ...inside.flatMap((each) => fieldsOf(each, path)),
  ];
}
