import { describe, expect, test } from "vitest";
import { ask, refused } from "./ask.ts";

const ROUTES = [
  "/v1/search?q=india",
  "/v1/paragraphs/nothing.00000000",
  "/v1/articles",
  "/v1/articles/india-russia-military-cooperation",
  "/v1/status",
  "/v1/search",
  "/nowhere",
];

describe.each(ROUTES)("%s", (path) => {
  test("HEAD has the status and headers of GET, and no body", async () => {
    const get = await ask(path);
    const head = await ask(path, { method: "HEAD" });
    expect(head.status).toBe(get.status);
    expect(head.text).toBe("");
    const comparable = ({ headers }: typeof get) => [...headers].filter(([name]) => name !== "content-length");
    expect(comparable(head)).toEqual(comparable(get));
  });

  test("a browser's preflight is let through", async () => {
    const { status, headers, text } = await ask(path, {
      method: "OPTIONS",
      headers: {
        Origin: "https://news.example",
        "Access-Control-Request-Method": "GET",
        "Access-Control-Request-Headers": "x-requested-with, accept-language",
      },
    });
    expect([status, text]).toEqual([204, ""]);
    expect(headers.get("Access-Control-Allow-Methods")).toBe("GET, HEAD");
    expect(headers.get("Access-Control-Allow-Headers")).toBe("x-requested-with, accept-language");
    expect(headers.get("Access-Control-Max-Age")).toBe("86400");
    expect(headers.get("Vary")).toBe("Access-Control-Request-Headers");
  });
});

test.each(["/v1/search", "/v1/paragraphs/some-article.k3f9a1zq", "/v1/status"])("%s is read only", async (path) => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "QUERY"]) {
    const { headers, detail } = await refused(path, 405, "method-not-allowed", { method });
    expect(headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
    expect(detail).toBe(`${method} does nothing here; use one of: GET, HEAD, OPTIONS.`);
  }
  const { headers } = await ask(path, { method: "OPTIONS" });
  expect(headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
});

test.each(["/v1", "/v1/", "/v1/Search", "/v1/paragraphs", "/v1/paragraphs/", "/v2/search?q=a", "/%zz", "/%00"])(
  "%s is no route, and the answer names those there are",
  async (path) => {
    const { detail } = await refused(path, 404, "not-found");
    for (const route of ["search", "suggest", "paragraphs/{id}", "articles"])
      expect(detail).toContain(`GET /v1/${route}, `);
    await refused(path, 404, "not-found", { method: "POST" });
  },
);

test("a slash at the end makes no difference", async () => {
  expect((await ask("/v1/search/?q=india")).text).toBe((await ask("/v1/search?q=india")).text);
});
