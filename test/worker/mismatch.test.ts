import { describe, expect, test } from "vitest";
import { createService } from "../../src/api/service.ts";
import { createApp } from "../../src/app.ts";
import type { Searcher } from "../../src/search/searcher.ts";
import { ask, refused } from "./ask.ts";

describe("an index that cannot be read", () => {
  const broken = { detail: "This search index has format 9.", cure: "Run `npm run build`, then deploy again." };
  const app = createApp(createService(() => ({ problem: broken }), "code"));
  const fetch = (request: Request) => app.fetch(request);

  test.each(["/v1/search?q=a", "/v1/search", "/v1/paragraphs/a.k3f9a1zq", "/v1/status", "/", "/nowhere"])(
    "%s answers 503 with the reason and the cure",
    async (path) => {
      for (const method of ["GET", "POST"]) {
        const { detail } = await refused(path, 503, "index-mismatch", { method }, fetch);
        expect(detail).toBe("This search index has format 9. Run `npm run build`, then deploy again.");
      }
      expect((await ask(path, { method: "HEAD" }, fetch)).status).toBe(503);
      expect((await ask(path, { method: "OPTIONS" }, fetch)).status).toBe(204);
    },
  );
});

describe("an unforeseen failure", () => {
  const secret = new TypeError("Cannot read postings of /srv/secret.ts");

  test("while the Worker starts: it still loads, and says what to do", async () => {
    const app = createApp(
      createService(() => {
        throw secret;
      }, "code"),
    );
    const { detail } = await refused("/v1/search?q=a", 503, "index-mismatch", {}, (request) => app.fetch(request));
    expect(detail).toBe(
      "The search index could not be opened. Build it again with the code that is deployed (npm run build), then deploy.",
    );
  });

  test("while answering: 500, and nothing of the inside", async () => {
    const searcher: Searcher = {
      summary: { version: "0123456789ab", articles: 1, paragraphs: 1, terms: 1, engine: "resident" },
      search: () => Promise.reject(secret),
      suggest: () => Promise.reject(secret),
      paragraph: () => Promise.reject(secret),
      articles: () => Promise.reject(secret),
      article: () => Promise.reject(secret),
    };
    const app = createApp(createService(() => ({ searcher }), "code"));
    for (const path of [
      "/v1/search?q=a",
      "/v1/paragraphs/a.k3f9a1zq",
      "/v1/articles",
      "/v1/articles/a",
      "/articles/a",
    ]) {
      const { detail } = await refused(path, 500, "internal", {}, (request) => app.fetch(request));
      expect(detail).toBe("The request is not at fault. Try it again; if that does not help, tell the site.");
    }
  });
});
