import { describe, expect, test } from "vitest";
import README from "../../src/api/README.md?raw";
import { createApp } from "../../src/app.ts";
import worker from "../../src/worker.ts";
import { readRoutes } from "../architecture/routes.ts";

/** The table of src/api/README.md: what it says of each route. */
const TABLE = new Map(
  [...README.matchAll(/^\| `(\/[^`]*)` \| (.*?(?:no-store|max-age).*?) \| (yes|no) \|/gm)].map(
    ([, route = "", cell = "", tagged]) => {
      const values = [...cell.matchAll(/`([^`]+)`/g)].map(([, value]) => value ?? "");
      return [route, { values: new Set(values), tagged: tagged === "yes" }];
    },
  ),
);

const ROUTES = readRoutes()
  .filter(({ method }) => method === "GET")
  .map(({ path }) => path.replace(/:(\w+)/g, "{$1}"));

const ask = (path: string, init: RequestInit = {}, host = "search.example") =>
  worker.fetch(new Request(`https://${host}${path}`, init));
const cacheControl = ({ headers }: Response) => headers.get("Cache-Control");

/** Addresses of a route that have a good answer. */
async function goodAddresses(route: string): Promise<string[]> {
  const article = "india-russia-military-cooperation";
  const path = route
    .replace("paragraphs/{id}", `paragraphs/${article}.19gx04np`)
    .replace("{id}", article)
    .replace("lang/{file}", "lang/de.json");
  if (path === "/style.css") {
    const page = await (await ask("/search")).text();
    return [path, /href="(\/style\.css[^"]*)"/.exec(page)?.[1] ?? "none"];
  }
  if (path === "/search-box/{file}") {
    const script = await (await ask("/search-box.js")).text();
    return [`/${/search-box\/more-\w+\.js/.exec(script)?.[0]}`];
  }
  return (await ask(path)).status === 400 ? [`${path}?q=india`] : [path];
}

test("the table has every route, and no other", () => {
  expect([...TABLE.keys()].sort()).toEqual([...new Set(ROUTES)].sort());
});

describe.each(ROUTES)("%s", (route) => {
  const { values, tagged } = TABLE.get(route) ?? { values: new Set(), tagged: false };

  test("a good answer may be kept as the table says, and so may what stands for it", async () => {
    const good = await Promise.all((await goodAddresses(route)).map((path) => ask(path)));
    expect(good.map(({ status }) => status)).toEqual(good.map(() => 200));
    expect(new Set(good.map(cacheControl))).toEqual(values);
    for (const path of await goodAddresses(route)) {
      const answer = await ask(path);
      const tag = answer.headers.get("ETag");
      expect(tag === null ? "no" : "yes").toBe(tagged ? "yes" : "no");
      if (tag === null) continue;
      for (const method of ["GET", "HEAD"]) {
        const again = await ask(path, { method, headers: { "If-None-Match": tag } });
        expect([again.status, await again.text(), cacheControl(again)]).toEqual([304, "", cacheControl(answer)]);
      }
    }
  });

  test("what names the host that was asked is kept by no cache that hosts share", async () => {
    for (const path of await goodAddresses(route)) {
      const [one, other] = [await ask(path), await ask(path, {}, "other.example")];
      if ((await one.text()) !== (await other.text())) expect(cacheControl(one)).toMatch(/^(private|no-store)/);
    }
  });

  test("what goes wrong is not kept", async () => {
    const nothing = route.replace(/\{\w+\}/, "nothing");
    const wrong = [
      await ask(`${nothing}?limit=0`),
      await ask(`${nothing}?a=b`),
      ...(nothing === route ? [] : [await ask(nothing)]),
      await ask(nothing, { method: "PUT" }),
      await ask(nothing, { method: "OPTIONS" }),
      await ask(`${nothing}/nowhere/at/all`),
    ].filter(({ status }) => status !== 200);
    expect(wrong.map(({ status }) => status)).toEqual(
      expect.arrayContaining(nothing === route ? [405, 204, 404] : [404, 405, 204]),
    );
    if (route.startsWith("/v1/")) expect(wrong.map(({ status }) => status)).toContain(400);
    expect(wrong.map(cacheControl)).toEqual(wrong.map(() => "no-store"));
  });

  test("nor is it without an index", async () => {
    const app = createApp({ problem: { detail: "None.", cure: "Build it." } });
    const response = await app.request(route);
    // A page that says so is to look like one.
    if (route === "/style.css") expect(response.status).toBe(200);
    else expect([response.status, cacheControl(response)]).toEqual([503, "no-store"]);
  });
});
