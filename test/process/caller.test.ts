import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createTestHarness } from "wrangler";

const ROOT = resolve(import.meta.dirname, "../..");

/** The example of a caller (test/clients/caller-worker), bundled by its own settings, beside Pilcrow as it is deployed. */
describe("a site's own Worker that asks for related paragraphs", () => {
  const workers = createTestHarness({
    workers: [
      { configPath: resolve(ROOT, "test/clients/caller-worker/wrangler.toml") },
      { configPath: resolve(ROOT, "wrangler.toml"), prebuiltWorkerDir: inject("bundle") },
    ],
  });
  const ask = async (worker: "site" | "pilcrow", path: string) => {
    const response = await workers.getWorker(worker).fetch(path);
    return { status: response.status, json: JSON.parse(await response.text()) };
  };

  beforeAll(async () => {
    await workers.listen();
  });
  afterAll(() => workers.close());

  test("gets those that are about the same, and never the paragraph itself", async () => {
    const { json: all } = await ask("pilcrow", "/v1/search?q=");
    let found = 0;
    for (const { id, link, text } of all.hits) {
      const q = encodeURIComponent(text.replace(/["()]/g, " ").slice(0, 1024));
      const { json: same } = await ask("pilcrow", `/v1/search?q=${q}&limit=4&highlight=none&typos=off`);
      const items = same.hits
        .filter((hit: { id: string }) => hit.id !== id)
        .slice(0, 3)
        .map((hit: { link: string; article: { title: string }; snippet: { text: string } }) => ({
          link: hit.link,
          title: hit.article.title,
          passage: hit.snippet.text,
        }));
      const related = await ask("site", `/related/${encodeURIComponent(id)}`);
      expect(related).toEqual({ status: 200, json: { of: link, items, index: all.index.version } });
      found += items.length;
    }
    expect(found).toBeGreaterThan(0);
  });

  test("is told where there is none", async () => {
    expect(await ask("site", "/related/nothing.00000000")).toEqual({
      status: 404,
      json: { error: "There is no such paragraph." },
    });
  });
});
