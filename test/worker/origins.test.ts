import { describe, expect, test } from "vitest";
import worker from "../../src/worker.ts";
import { readRoutes } from "../architecture/routes.ts";

const ORIGINS = "https://news.example http://localhost:3000";
const PATHS = [
  ...readRoutes()
    .filter(({ method }) => method === "GET")
    .map(({ path }) => path.replace(":id", "india-russia-military-cooperation")),
  "/v1/search?q=india",
  "/search?q=india",
  "/nowhere",
];

const ask = (path: string, headers: Record<string, string>, origins = ORIGINS, method = "GET") =>
  worker.fetch(new Request(`https://search.example${path}`, { method, headers }), { ORIGINS: origins });

/** What decides who may read an answer. */
const permission = ({ headers }: Response) =>
  ["Access-Control-Allow-Origin", "Cross-Origin-Resource-Policy", "Vary"].map((name) => headers.get(name));

describe("with a list of origins", () => {
  test.each(PATHS)("%s is for pages of these only, and caches keep them apart", async (path) => {
    for (const origin of ORIGINS.split(" ")) {
      expect(permission(await ask(path, { Origin: origin }))).toEqual([origin, "same-origin", "Origin"]);
    }
    for (const origin of [
      "https://other.example",
      "https://news.example.evil.example",
      "http://news.example",
      "null",
    ]) {
      expect(permission(await ask(path, { Origin: origin }))).toEqual([null, "same-origin", "Origin"]);
    }
  });

  test.each(PATHS)("%s still answers who is no page of another site, word for word", async (path) => {
    const [listed, open] = [await ask(path, {}), await ask(path, {}, "")];
    expect(permission(listed)).toEqual([null, "same-origin", "Origin"]);
    expect(permission(open)).toEqual(["*", "cross-origin", null]);
    expect([listed.status, await listed.text(), listed.headers.get("ETag")]).toEqual([
      open.status,
      await open.text(),
      open.headers.get("ETag"),
    ]);
  });

  test("304 gives the permission again", async () => {
    const tag = (await ask("/v1/search?q=india", {})).headers.get("ETag") ?? "";
    const again = await ask("/v1/search?q=india", { Origin: "https://news.example", "If-None-Match": tag });
    expect(again.status).toBe(304);
    expect(permission(again)).toEqual(["https://news.example", null, "Origin"]);
  });

  test("a browser that asks before is told the same", async () => {
    const preflight = (origin: string) =>
      ask("/v1/search", { Origin: origin, "Access-Control-Request-Method": "GET" }, ORIGINS, "OPTIONS");
    const vary = "Origin, Access-Control-Request-Headers";
    expect(permission(await preflight("https://news.example"))).toEqual(["https://news.example", "same-origin", vary]);
    expect(permission(await preflight("https://other.example"))).toEqual([null, "same-origin", vary]);
  });

  test("commas and line ends between origins are as good as spaces", async () => {
    const origins = "\n https://news.example,\n http://localhost:3000, ";
    for (const origin of ORIGINS.split(" ")) {
      const { headers } = await ask("/v1/status", { Origin: origin }, origins);
      expect(headers.get("Access-Control-Allow-Origin")).toBe(origin);
    }
  });
});

test.each(["https://news.example/", "news.example", "https://News.example", "*", "https://*.example", "null"])(
  "what is no origin, %j, is told at every address",
  async (entry) => {
    for (const path of ["/v1/search?q=a", "/v1/status", "/nowhere"]) {
      const response = await ask(path, {}, `https://blog.example ${entry}`);
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject({
        type: "urn:pilcrow:problem:misconfigured",
        detail: `ORIGINS has “${entry}”. Write each as in “https://news.example”.`,
      });
    }
  },
);
