/** Pages as the deployed Worker gives them to a browser. */

import { exports } from "cloudflare:workers";
import { describe, expect, test } from "vitest";
import { createService } from "../../src/api/service.ts";
import { createApp } from "../../src/app.ts";
import { NO_TEXTS } from "../../src/page/built.ts";
import type { Searcher } from "../../src/search/searcher.ts";
import { expectSafe } from "../page/markup.ts";
import { ask, type Fetch, refused } from "./ask.ts";

const ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
const ARTICLE = "/articles/india-russia-military-cooperation";
const PAGES = [
  "/",
  ARTICLE,
  "/search",
  "/search?q=make+in+india",
  "/search?q=military&limit=2&offset=2",
  "/search?q=xylophone",
];

const worker: Fetch = (request) => exports.default.fetch(request);

async function visit(path: string, init: RequestInit = {}, fetch: Fetch = worker) {
  const headers = new Headers({ Accept: ACCEPT, ...Object.fromEntries(new Headers(init.headers)) });
  const response = await fetch(new Request(`https://search.example${path}`, { ...init, headers }));
  const html = await response.text();
  expect(response.headers.get("Content-Security-Policy")).toMatch(/^default-src 'none'/);
  expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
  expect(response.headers.get("Referrer-Policy")).toBe("no-referrer");
  if (html.startsWith("<!doctype html>")) {
    expect(response.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expectSafe(response.headers, html);
  }
  return { status: response.status, headers: response.headers, html };
}

describe.each(PAGES)("%s", (path) => {
  test("is the same page each time, whoever asks", async () => {
    const [one, other] = [await visit(path), await visit(path, { headers: { Accept: "*/*" } })];
    expect(one.status).toBe(200);
    expect(other.html).toBe(one.html);
    expect([...other.headers]).toEqual([...one.headers]);
  });

  test("HEAD has the status and headers of GET, and no body", async () => {
    const [get, head] = [await visit(path), await visit(path, { method: "HEAD" })];
    expect([head.status, head.html]).toEqual([200, ""]);
    const comparable = ({ headers }: typeof get) => [...headers].filter(([name]) => name !== "content-length");
    expect(comparable(head)).toEqual(comparable(get));
  });

  test("is 304 to who has it, and the policy of their copy stays", async () => {
    const whole = await visit(path);
    const tag = whole.headers.get("ETag") ?? "";
    expect(tag).toMatch(/^W\/"[0-9a-f]{8}-[0-9a-f]{8}"$/);
    const again = await worker(new Request(`https://search.example${path}`, { headers: { "If-None-Match": tag } }));
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect([...again.headers.keys()]).toEqual(["access-control-allow-origin", "cache-control", "etag"]);
  });

  test("is read only", async () => {
    for (const method of ["POST", "PUT", "DELETE"]) {
      const { status, headers, html } = await visit(path, { method });
      expect([status, headers.get("Allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
      expect(html).toContain("This method does nothing here");
      await refused(path, 405, "method-not-allowed", { method });
    }
  });

  test("passes over what others hang onto links", async () => {
    const separator = path.includes("?") ? "&" : "?";
    const plain = await visit(path);
    const tagged = await visit(`${path}${separator}utm_source=news&fbclid=x`);
    expect([tagged.status, tagged.html]).toEqual([200, plain.html]);
    expect(tagged.headers.get("ETag")).toBe(plain.headers.get("ETag"));
  });
});

describe("what goes wrong is a page for browsers and problem details for programs", () => {
  test.each([
    ["/nowhere", "Nothing answers at this address."],
    ["/articles", "Nothing answers at this address."],
    ["/articles/nothing", "No article has the id “nothing”. /v1/articles lists those that are indexed."],
    ["/articles/%3Cscript%3E", "No article has the id “&lt;script&gt;”."],
  ])("%s", async (path, words) => {
    const { status, html, headers } = await visit(path);
    expect([status, headers.get("Cache-Control"), headers.get("ETag")]).toEqual([404, "no-store", null]);
    expect(html).toContain(words);
    expect(html).toContain('<form action="/search">');
    await refused(path, 404, "not-found");
  });

  test("the API speaks JSON whoever asks", async () => {
    for (const path of ["/v1/nowhere", "/v1/articles/nothing", "/v1"]) {
      await refused(path, 404, "not-found", { headers: { Accept: ACCEPT } });
    }
  });

  test("an index that cannot be read: 503 with the cure, and the page still has its looks", async () => {
    const problem = { detail: "This search index has <b>format 9</b>.", cure: "Run `npm run build`." };
    const app = createApp(createService(() => ({ problem }), "code"));
    const fetch: Fetch = (request) => app.fetch(request);
    for (const path of ["/", "/search?q=a", ARTICLE, "/nowhere"]) {
      const { status, html } = await visit(path, {}, fetch);
      expect(status).toBe(503);
      expect(html).toContain("This search index has &lt;b&gt;format 9&lt;/b&gt;. Run `npm run build`.");
      expect(html).not.toContain("<form");
    }
    expect((await visit("/style.css", {}, fetch)).status).toBe(200);
  });

  test("what nobody foresaw: 500, and nothing of the inside", async () => {
    const fail = () => Promise.reject(new TypeError("Cannot read postings of /srv/secret.ts"));
    const summary = { version: "0123456789ab", articles: 1, paragraphs: 1, terms: 1, engine: "resident" } as const;
    const searcher = { summary, search: fail, suggest: fail, paragraph: fail, articles: fail, article: fail };
    const app = createApp(createService(() => ({ searcher }), "code"));
    for (const path of ["/", ARTICLE, "/search?q=a"]) {
      const { status, html } = await visit(path, {}, (request) => app.fetch(request));
      expect(status).toBe(500);
      expect(html).toContain("The request is not at fault.");
      expect(html).not.toContain("secret");
    }
  });
});

describe("GET /", () => {
  test("names the host that was asked, and no shared cache keeps it", async () => {
    const { html, headers } = await visit("/");
    expect(headers.get("Cache-Control")).toBe("private, max-age=60");
    expect(html).toContain("src=&quot;https://search.example/search-box.js&quot;");
    const response = await exports.default.fetch("http://localhost:8787/");
    expect(await response.text()).toContain("curl &#39;http://localhost:8787/v1/articles&#39;");
    expect(response.headers.get("ETag")).not.toBe(headers.get("ETag"));
  });

  test("every call that it shows is answered", async () => {
    const { html } = await visit("/");
    const calls = [...html.matchAll(/curl &#39;https:\/\/search\.example(.*?)&#39;/g)].map(([, path]) => path ?? "");
    expect(calls).toHaveLength(3);
    for (const path of calls) expect([path, (await ask(path)).status]).toEqual([path, 200]);
  });

  test("says what is in it, and leads there", async () => {
    const { html } = await visit("/");
    expect(html).toContain("1 article, 7 paragraphs");
    expect(html).toMatch(new RegExp(`<a href="${ARTICLE}"[^>]*>India and Russia discuss military cooperation</a>`));
  });
});

describe("GET /search-box.js and /highlight.js", () => {
  test.each(["/search-box.js", "/highlight.js"])(
    "%s is a script that any site may load, kept for an hour and renewed in passing",
    async (path) => {
      const { status, headers, text } = await ask(path, { headers: { Origin: "https://news.example" } });
      expect([status, text === ""]).toEqual([200, false]);
      expect(headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
      expect(headers.get("Cache-Control")).toBe("public, max-age=3600, stale-while-revalidate=86400");
      expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
      expect(headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    },
  );

  test("is 304 to who has it, whatever else was deployed", async () => {
    const searcher = { summary: { version: "0123456789ab", articles: 1, paragraphs: 1, terms: 1, engine: "resident" } };
    const deploy = (code: string, box: string) => {
      const service = createService(() => ({ searcher: searcher as unknown as Searcher }), code);
      const app = createApp(service, { ...NO_TEXTS, searchBox: { text: box, hash: box } });
      return (init: RequestInit = {}) => ask("/search-box.js", init, (request) => app.fetch(request));
    };
    const tag = (await deploy("one", "box();")()).headers.get("ETag") ?? "";
    const given = { headers: { "If-None-Match": tag } };
    expect([(await deploy("two", "box();")(given)).status, (await deploy("one", "box(2);")(given)).status]).toEqual([
      304, 200,
    ]);
  });
});

test("GET /robots.txt lets articles be found, and answers not", async () => {
  const { status, headers, text } = await ask("/robots.txt");
  expect([status, headers.get("Content-Type")]).toEqual([200, "text/plain; charset=utf-8"]);
  const rules = [...text.matchAll(/^(Allow|Disallow): (\S+)$/gm)].map(([, rule = "", path = ""]) => ({ rule, path }));
  const allowed = (path: string) =>
    rules.filter((each) => path.startsWith(each.path)).sort((a, b) => b.path.length - a.path.length)[0]?.rule !==
    "Disallow";
  expect(["/", ARTICLE, "/search-box.js", "/highlight.js", "/style.css"].filter((path) => !allowed(path))).toEqual([]);
  expect(["/search", "/search?q=a", "/v1/search?q=a", "/v1/articles"].filter(allowed)).toEqual([]);
});

describe("GET /style.css", () => {
  test("is kept for ever at the address that pages give, and for a while at others", async () => {
    const { html } = await visit(ARTICLE);
    const address = /<link rel="stylesheet" href="(\/style\.css\?v=[0-9a-f]+)">/.exec(html)?.[1] ?? "";
    const { status, headers, text } = await askStyle(address);
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toBe("text/css; charset=utf-8");
    expect(headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    for (const other of ["/style.css", "/style.css?v=0"]) {
      const { headers: headersThen, text: textThen } = await askStyle(other);
      expect(textThen).toBe(text);
      expect(headersThen.get("Cache-Control")).toBe("public, max-age=60, stale-while-revalidate=600");
    }
  });

  test("has looks for light, dark, paper, and where a link lands", async () => {
    const { text } = await askStyle("/style.css");
    for (const part of ["prefers-color-scheme:dark", "@media print", ":target", "::target-text", ":focus-visible"]) {
      expect(text).toContain(part);
    }
  });

  const askStyle = (path: string) => ask(path, { headers: { Accept: "text/css" } });
});
