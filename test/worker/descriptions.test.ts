/** What is told to browsers, language models and deploys, as the deployed Worker tells it. */

import { describe, expect, test } from "vitest";
import { ArticlesAnswer, ManifestAnswer, SearchAnswer, StatusAnswer } from "../../src/api/schema/answers.ts";
import { answered, ask, refused } from "./ask.ts";

const SITE = "https://search.example";

describe("/v1/manifest", () => {
  test("says what each expected query finds first, and so do searches now", async () => {
    const { expectations } = await answered(ManifestAnswer, "/v1/manifest?limit=1000");
    expect(expectations.items).toHaveLength(expectations.total);
    expect(expectations.items.filter(({ first }) => first === null).length).toBeGreaterThan(5);
    for (const { query, first } of expectations.items) {
      const { hits } = await answered(SearchAnswer, `/v1/search?${new URLSearchParams({ q: query, limit: "1" })}`);
      expect([query, hits[0]?.id ?? null]).toEqual([query, first]);
    }
  });

  test("has every article with a hash, the index and the answer version", async () => {
    const { items, total, index, answers } = await answered(ManifestAnswer, "/v1/manifest");
    const listed = await answered(ArticlesAnswer, "/v1/articles");
    expect(items).toEqual(
      listed.items.map(({ id, paragraphs }) => ({ id, hash: expect.stringMatching(/^[0-9a-f]{12}$/), paragraphs })),
    );
    expect([total, index]).toEqual([listed.total, listed.index]);
    expect(answers).toBe((await answered(StatusAnswer, "/v1/status")).answers);
  });

  test("is read to its end by Link", async () => {
    const whole = await answered(ManifestAnswer, "/v1/manifest?limit=1000");
    const queries: string[] = [];
    const articles: string[] = [];
    for (let path: string | undefined = "/v1/manifest?limit=30"; path !== undefined; ) {
      const { headers } = await ask(path);
      const { items, expectations } = await answered(ManifestAnswer, path);
      articles.push(...items.map(({ id }) => id));
      queries.push(...expectations.items.map(({ query }) => query));
      const next = /<([^>]*)>; rel="next"/.exec(headers.get("Link") ?? "")?.[1];
      path = next === undefined ? undefined : `/v1/manifest${next}`;
    }
    expect(articles).toEqual(whole.items.map(({ id }) => id));
    expect(queries).toEqual(whole.expectations.items.map(({ query }) => query));
  });

  test.each(["limit=0", "limit=1001", "offset=-1", "q=a"])("?%s is 400", async (query) => {
    const { errors } = await refused(`/v1/manifest?${query}`, 400, "invalid-parameter");
    expect(errors.map(({ parameter }) => parameter)).toEqual([query.split("=")[0]]);
  });
});

/** Attributes of every `Url`, by what it is for. */
function urlsIn(xml: string) {
  return [...xml.matchAll(/<Url ([^>]*)\/>/g)].map(([, attributes = ""]) =>
    Object.fromEntries([...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value])),
  );
}

describe("/opensearch.xml", () => {
  test("keeps to OpenSearch 1.1, and every address in it answers as it says", async () => {
    const { status, headers, text } = await ask("/opensearch.xml");
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toBe("application/opensearchdescription+xml; charset=utf-8");
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<OpenSearchDescription xmlns="http:\/\/a9.com\//);
    expect(/<ShortName>(.*)<\/ShortName>/.exec(text)?.[1]).toMatch(/^.{1,16}$/u);
    const urls = urlsIn(text);
    expect(urls.map(({ rel }) => rel)).toEqual(["results", "results", "suggestions", "self"]);
    for (const { type, template = "" } of urls) {
      expect(template.startsWith(`${SITE}/`)).toBe(true);
      const path = template.slice(SITE.length).replace("{searchTerms}", encodeURIComponent("“make” & <ind>"));
      const response = await (path.startsWith("/search") ? askPage(path) : ask(path));
      expect([path, response.status, response.headers.get("Content-Type")]).toEqual([
        path,
        200,
        `${type}; charset=utf-8`,
      ]);
    }
  });

  test("is named by every page, with the name of the site", async () => {
    for (const path of ["/", "/search", "/search?q=india", "/articles/india-russia-military-cooperation", "/docs"]) {
      expect((await askPage(path)).text).toContain(
        '<link rel="search" type="application/opensearchdescription+xml" title="Pilcrow" href="/opensearch.xml">',
      );
    }
  });
});

/** Pages have a policy of their own, so `ask` is not for them. */
async function askPage(path: string) {
  const { default: worker } = await import("../../src/worker.ts");
  const response = await worker.fetch(new Request(SITE + path));
  return { status: response.status, headers: response.headers, text: await response.text() };
}

describe("/opensearch/suggest", () => {
  test.each([
    ["q=make+in+ind", ["make in ind", ["Make in India"], ["2 paragraphs"], [`${SITE}/search?q=Make+in+India`]]],
    ["q=xyzzy&client=firefox&q=b", ["xyzzy", [], [], []]],
    ["q=%E0%B8%A5", ["ล", [], [], []]],
    ["q=qxyzzye%CC%81", ["qxyzzye\u0301", [], [], []]],
  ])("?%s", async (query, expected) => {
    const { status, json, headers } = await ask(`/opensearch/suggest?${query}`);
    expect([status, json]).toEqual([200, expected]);
    expect(headers.get("Content-Type")).toBe("application/x-suggestions+json; charset=utf-8");
  });

  test("offers the best completions before anything is typed", async () => {
    const { json } = await ask("/opensearch/suggest");
    expect(json).toEqual(["", ...Array(3).fill(expect.objectContaining({ length: 8 }))]);
  });

  test("says what cannot be completed", async () => {
    const { errors } = await refused(`/opensearch/suggest?q=${"a".repeat(1025)}`, 400, "invalid-parameter");
    expect(errors.map(({ parameter }) => parameter)).toEqual(["q"]);
  });
});

test("/llms.txt has a title, a summary, and links that all answer", async () => {
  const { status, headers, text } = await ask("/llms.txt");
  expect([status, headers.get("Content-Type")]).toEqual([200, "text/plain; charset=utf-8"]);
  expect(text).toMatch(/^# Pilcrow\n\n> \S.*\n\n## /);
  const links = [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, link = ""]) => link);
  expect(links).toContain(`${SITE}/articles/india-russia-military-cooperation`);
  for (const link of links) expect([link, (await askPage(link.slice(SITE.length))).status]).toEqual([link, 200]);
});

test.each(["/v1/manifest", "/opensearch.xml", "/opensearch/suggest?q=lav", "/llms.txt"])(
  "%s answers HEAD as GET without the body",
  async (path) => {
    const [get, head] = [await ask(path), await ask(path, { method: "HEAD" })];
    expect([head.status, head.text]).toEqual([200, ""]);
    const comparable = ({ headers }: typeof get) => [...headers].filter(([name]) => name !== "content-length");
    expect(comparable(head)).toEqual(comparable(get));
  },
);
