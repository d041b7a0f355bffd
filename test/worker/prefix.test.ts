import { describe, expect, test } from "vitest";
import worker from "../../src/worker.ts";
import { readRoutes } from "../architecture/routes.ts";
import { ask, type Fetch, refused } from "./ask.ts";

const PREFIX = "/site-search";
const SITE = "https://search.example";
const under =
  (prefix: string): Fetch =>
  (request) =>
    worker.fetch(request, { PREFIX: prefix });
const visit = (path: string, init: RequestInit = {}) => under(PREFIX)(new Request(`${SITE}${path}`, init));

/** Every GET route, without what only a caller can know. */
const PATHS = readRoutes()
  .filter(({ method, path }) => method === "GET" && !path.includes(":"))
  .map(({ path }) => path);

describe("under a path of another site", () => {
  test("every address that any answer gives leads to a good answer under the same path", async () => {
    const pending = [
      ...PATHS.flatMap((path) => [`${PREFIX}${path}`, `${PREFIX}${path}?q=india&limit=2&offset=2`]),
      `${PREFIX}/v1/search?q=india&group=article&more=3`,
      `${PREFIX}/search?q=india&filter=kind:body&limit=2&offset=2&sort=-date`,
    ];
    const followed = new Set<string>();
    const broken: string[] = [];
    for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
      if (followed.has(path)) continue;
      followed.add(path);
      const response = await visit(path, { headers: { Accept: "text/html" } });
      const { status } = response;
      const links = linksOf(new URL(path, SITE), response.headers, await response.text());
      broken.push(...links.filter((link) => !`${link}/`.startsWith(`${PREFIX}/`)).map((link) => `${path}: ${link}`));
      // Not every route knows these parameters, or does without them.
      if (status !== 200 && !(status === 400 && /\?q=india&limit=2&offset=2$|^[^?]*$/.test(path))) {
        broken.push(`${path}: ${status}`);
      }
      pending.push(...links);
    }
    expect(broken).toEqual([]);
    expect([...followed].filter((path) => path.startsWith(`${PREFIX}/articles/`))).not.toEqual([]);
    expect([...followed].filter((path) => path.startsWith(`${PREFIX}/style.css?v=`))).toHaveLength(1);
    expect([...followed].filter((path) => path.includes("offset=4"))).not.toEqual([]);
  });

  test("the same Worker answers at the root as it always does", async () => {
    for (const path of [...PATHS, "/search?q=india", "/v1/search?q=india", "/nowhere"]) {
      const [known, unknown] = [await visit(path), await worker.fetch(new Request(SITE + path))];
      expect([path, known.status, await known.text()]).toEqual([path, unknown.status, await unknown.text()]);
      expect([...known.headers]).toEqual([...unknown.headers]);
    }
  });

  test("answers differ from those at the root in their addresses and nothing else", async () => {
    const one = await ask("/v1/search?q=india");
    const other = await ask(`${PREFIX}/v1/search?q=india`, {}, under(PREFIX));
    expect(other.text).not.toBe(one.text);
    expect(other.text.replaceAll(`"${PREFIX}/articles/`, '"/articles/')).toBe(one.text);
    expect(other.headers.get("ETag")).toBe(one.headers.get("ETag"));
  });

  test("the home is there with and without a slash, and its lines name the path", async () => {
    for (const path of [PREFIX, `${PREFIX}/`, `${PREFIX}?utm_source=news`]) {
      const html = await (await visit(path)).text();
      expect(html).toContain(`<link rel="canonical" href="${PREFIX}/">`);
      expect(html).toContain(`src=&quot;${SITE}${PREFIX}/search-box.js&quot;`);
      expect(html).toContain(`curl &#39;${SITE}${PREFIX}/v1/articles&#39;`);
    }
  });

  test("what goes wrong is said with the right addresses", async () => {
    const refuse = (path: string, status: number, kind: string, init: RequestInit = {}) =>
      refused(path, status, kind, init, under(PREFIX));
    expect((await refuse(`${PREFIX}/nowhere`, 404, "not-found")).detail).toContain(`GET ${PREFIX}/v1/search, `);
    expect((await refuse(`${PREFIX}/v1/articles/nothing`, 404, "not-found")).detail).toContain(
      ` ${PREFIX}/v1/articles lists`,
    );
    const { headers } = await refuse(`${PREFIX}/v1/search`, 405, "method-not-allowed", { method: "POST" });
    expect(headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    // Not even for browsers is it a page: what follows is the API.
    await refuse(`${PREFIX}/v1/nowhere`, 404, "not-found", { headers: { Accept: "text/html" } });
    const page = await visit(`${PREFIX}/nowhere`, { headers: { Accept: "text/html" } });
    expect(await page.text()).toContain(`<form action="${PREFIX}/search">`);
  });

  test.each([
    `${PREFIX}x/v1/status`,
    `/x${PREFIX}/v1/status`,
    `${PREFIX}${PREFIX}/v1/status`,
    "/SITE-SEARCH/v1/status",
  ])("%s is another path", async (path) => {
    await refused(path, 404, "not-found", {}, under(PREFIX));
  });

  test("several steps down, too", async () => {
    const { json } = await ask("/a/b.c/v1/search?q=india&limit=1", {}, under("/a/b.c"));
    expect(json).toMatchObject({ hits: [{ url: "/a/b.c/articles/india-russia-military-cooperation" }] });
  });
});

test.each(["site-search", "/site-search/", "/", "/site search", "https://example.com/search", "/a//b", "/a?b"])(
  "a path that cannot be meant, %j, is told at every address",
  async (prefix) => {
    for (const path of ["/", "/v1/search?q=a", "/nowhere"]) {
      const { detail } = await refused(path, 503, "misconfigured", {}, under(prefix));
      expect(detail).toBe(`PREFIX is “${prefix}”. Write it as in “/site-search”.`);
    }
  },
);

/** Where an answer leads to on its own site, as paths with their queries. */
function linksOf(here: URL, headers: Headers, body: string): string[] {
  const type = headers.get("Content-Type") ?? "";
  const found = [...(headers.get("Link") ?? "").matchAll(/<([^>]*)>/g)].map(([, link = ""]) => link);
  if (type.startsWith("text/html")) {
    for (const [, link = ""] of body.matchAll(/\b(?:href|src|action)="([^"]*)"/g)) found.push(unescaped(link));
    for (const [, link = ""] of unescaped(body).matchAll(/curl '([^']*)'/g)) found.push(link);
  }
  if (type.includes("json")) {
    for (const [, link = ""] of body.matchAll(/"(?:url|link)":"([^"]*)"/g)) found.push(link);
  }
  if (type.startsWith("text/plain")) {
    // What robots may not follow are beginnings of addresses.
    for (const [, link = ""] of body.matchAll(/^Allow: (\S+\w)$/gm)) found.push(link);
  }
  return found
    .map((link) => new URL(link, here))
    .filter(({ protocol, origin }) => protocol === "https:" && origin === here.origin)
    .map(({ pathname, search }) => pathname + search);
}

const unescaped = (html: string) => html.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
