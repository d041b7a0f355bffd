import { resolve } from "node:path";
import { expect, inject, test } from "vitest";
import { bundleClient } from "../../index/client.ts";
import type * as Client from "../../src/client/client.ts";
import { visit } from "./box/reader.ts";
import { PREFIX } from "./origins.ts";

const code = bundleClient(resolve(import.meta.dirname, "../.."));
const api = inject("search");

test("a page of another site asks with the client, without asking for permission first", async () => {
  const { page } = await visit();
  const methods: string[] = [];
  page.on("request", (request) => {
    if (request.url().startsWith(`${api}${PREFIX}/v1/`)) methods.push(request.method());
  });
  const module = `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
  await page.addScriptTag({ type: "module", content: `globalThis.client = await import(${JSON.stringify(module)});` });
  await page.waitForFunction("globalThis.client");
  const seen = await page.evaluate(
    async ({ url }) => {
      const { createClient } = (globalThis as { client?: typeof Client }).client!;
      const pilcrow = createClient({ url });
      const stop = new AbortController();
      const asking = pilcrow.search({ q: "lamp" }, { signal: stop.signal }).catch((thrown: Error) => thrown.name);
      stop.abort();
      return {
        found: await pilcrow.search({ q: "lamp", limit: 2 }),
        missing: await pilcrow.paragraph("nothing.00000000").catch((thrown: Error) => thrown.message),
        aborted: await asking,
        away: await createClient({ url: "http://127.0.0.1:1" })
          .status()
          .catch(({ kind }: Client.PilcrowError) => kind),
      };
    },
    { url: `${api}${PREFIX}` },
  );
  const direct = await fetch(`${api}${PREFIX}/v1/search?q=lamp&limit=2`);
  expect(seen).toEqual({
    found: await direct.json(),
    missing: null,
    aborted: "AbortError",
    away: "unreachable",
  });
  expect(new Set(methods)).toEqual(new Set(["GET"]));
});
