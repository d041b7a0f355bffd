import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { createTestHarness } from "wrangler";
import { fencesOf, readPages } from "../architecture/markdown.ts";
import { readBundle } from "./bundle.ts";
import { copyProject } from "./project.ts";
import { type Served, serve } from "./serve.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** An empty project of somebody else with the package in it, and beside it what npm would install for it. */
const home = mkdtempSync(join(tmpdir(), "pilcrow-packed-"));
const installed = join(home, "node_modules/pilcrow");
let packed: string[];
let worker: Served;

beforeAll(async () => {
  using project = copyProject();
  const { status, stdout, stderr } = spawnSync("npm", ["pack", "--json", "--pack-destination", home], {
    cwd: project.root,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`npm pack failed.\n${stdout}${stderr}`);
  mkdirSync(installed, { recursive: true });
  const tarball = readdirSync(home).find((name) => name.endsWith(".tgz"));
  spawnSync("tar", ["-xzf", tarball!, "--strip-components=1", "-C", installed], { cwd: home });
  packed = [...stdout.matchAll(/"path": "(.*)"/g)].map(([, path]) => path!);
  const { dependencies } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const types = ["@types/node", "undici-types", "@cloudflare/workers-types"];
  for (const name of [...Object.keys(dependencies), ...types]) {
    mkdirSync(dirname(join(home, "node_modules", name)), { recursive: true });
    symlinkSync(join(ROOT, "node_modules", name), join(home, "node_modules", name));
  }
  cpSync(join(ROOT, "test/clients/packed"), home, { recursive: true });
  writeFileSync(join(home, "package.json"), '{ "type": "module", "private": true }');
  worker = await serve(readBundle(inject("bundle")));
});
afterAll(async () => {
  rmSync(home, { recursive: true, force: true });
  await worker[Symbol.asyncDispose]();
});

test("holds the code, its types and the content, and nothing else", () => {
  const strangers = packed.filter((path) => !/^(package\.json|README\.md|LICENSE|dist\/package\/.*)$/.test(path));
  expect(packed).toContain("dist/package/client/client.js");
  const { customElements } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const [described] = JSON.parse(readFileSync(join(installed, customElements), "utf8")).modules;
  expect(described.declarations[0].tagName).toBe("pilcrow-search");
  expect(strangers).toEqual([]);
});

describe("type-checks in a strict project, all of its own types included", () => {
  const tsc = (files: readonly string[], ...settings: readonly string[]) => {
    const strict = ["--noEmit", "--strict", "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes"];
    const options = [...strict, "--skipLibCheck", "false", "--target", "es2022", ...settings, ...files];
    const command = [join(ROOT, "node_modules/typescript/bin/tsc"), ...options];
    const { status, stdout } = spawnSync(process.execPath, command, { cwd: home, encoding: "utf8" });
    return { status, stdout };
  };
  const bundler = ["--module", "esnext", "--moduleResolution", "bundler"];
  const node = ["--module", "nodenext", "--moduleResolution", "nodenext"];
  const worker = ["--lib", "es2022", "--types", "@cloudflare/workers-types"];

  const callers = ["client.ts", "caller.ts", "site.ts"];

  // What each file must not be able to write stands in it; that it is noticed is part of passing.
  test.each([
    ["a page", ["client.ts", "box.ts"], [...bundler, "--lib", "es2022,dom,dom.iterable", "--types", ""]],
    ["Node", ["client.ts"], [...node, "--lib", "es2022", "--types", "node"]],
    ["a Worker, and the examples of the pages", [...callers, ...writeExamples()], [...bundler, ...worker]],
    ["a Worker, modules as Node finds them", callers, [...node, ...worker]],
  ])("of %s", (_, files, settings) => {
    expect(tsc(files, ...settings)).toEqual({ status: 0, stdout: "" });
  });
});

/** The code of the pages that uses the package, as files. */
function writeExamples(): string[] {
  const examples = readPages()
    .flatMap(fencesOf)
    .filter(({ lang, body }) => lang === "ts" && body.includes('"pilcrow'));
  if (examples.length === 0) throw new Error("The pages have no example.");
  return examples.map(({ body }, i) => {
    writeFileSync(join(home, `example-${i}.ts`), body);
    return `example-${i}.ts`;
  });
}

test("runs in Node: the client asks, the library is there", async () => {
  const script = `
    import { createClient, PilcrowError } from "pilcrow/client";
    import { createApp, openIndex, search } from "pilcrow";
    const pilcrow = createClient({ url: process.argv[1] });
    const [found, failed] = await Promise.allSettled([
      pilcrow.search({ q: "weapons", limit: 2 }), pilcrow.search({ q: "weapons", limit: 0 })]);
    const names = [createApp, openIndex, search].map(({ name }) => name);
    console.log(JSON.stringify({ found: found.value, kind: failed.reason.kind, names }));`;
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script, worker.url.href], {
    cwd: home,
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toEqual({
    found: JSON.parse(await (await worker.fetch("/v1/search?q=weapons&limit=2")).text()),
    kind: "invalid-parameter",
    names: ["createApp", "openIndex", "search"],
  });
});

test("has a client under 2 KB gzip", () => {
  const size = gzipSync(readFileSync(join(installed, "dist/package/client/client.js"))).length;
  console.log(`pilcrow/client: ${size} bytes gzip`);
  expect(size).toBeLessThan(2048);
});

describe("carries the index in another Worker", () => {
  const caller = {
    ...{ name: "caller", main: join(home, "caller.ts"), compatibility_date: "2026-10-01" },
    services: [
      { binding: "SEARCH", service: "site", entrypoint: "SearchService" },
      { binding: "SITE", service: "site" },
    ],
  };
  const workers = createTestHarness({ workers: [{ configPath: join(home, "wrangler.toml") }, { config: caller }] });
  beforeAll(async () => {
    await workers.listen();
  });
  afterAll(() => workers.close());
  const site = (path: string) => workers.fetch(`https://site.example${path}`);
  const http = async (path: string) => JSON.parse(await (await worker.fetch(path)).text());

  test.each(["make in india", "stokholm", "xqzvbn"])("which searches for “%s” itself", async (words) => {
    const { total, hits } = await http(`/v1/search?q=${encodeURIComponent(words)}&limit=3`);
    const answer = await site(`/about/${encodeURIComponent(words)}`);
    const passages = hits.map((hit: { snippet: { text: string } }) => hit.snippet.text);
    expect(await answer.json()).toEqual({ total, passages });
  });

  test("which hears what cannot be asked", async () => {
    const answer = await site(`/about/${"a".repeat(65)}`);
    expect(await answer.json()).toEqual({
      kind: "invalid-parameter",
      errors: [{ parameter: "q", detail: expect.stringContaining("a word may have at most 64") }],
    });
  });

  test("which has every page and route of Pilcrow below a path, with addresses that stay there", async () => {
    for (const path of ["/find", "/find/search?q=india", "/find/search-box.js", "/find/style.css", "/find/v1/status"]) {
      expect([path, (await site(path)).status]).toEqual([path, 200]);
    }
    const answer = await site("/find/v1/search?q=india&limit=2");
    const { hits } = JSON.parse(await answer.text());
    expect(hits[0].url).toBe("/find/articles/india-russia-military-cooperation");
    expect((await site(hits[0].url)).status).toBe(200);
    const { headers } = await worker.fetch("/v1/search?q=india&limit=2");
    expect(answer.headers.get("ETag")).toBe(headers.get("ETag"));
  });

  test("which other Workers may ask over HTTP, with the client", async () => {
    const answer = await workers.getWorker("caller").fetch("/?words=make+in+india");
    const direct = await site("/find/v1/search?q=make+in+india");
    expect(await answer.json()).toEqual(await direct.json());
  });

  test("which other Workers may ask over RPC", async () => {
    const id = "india-russia-military-cooperation.19gx04np";
    const answer = await workers.getWorker("caller").fetch(`/?id=${id}`);
    const [paragraph, found] = await Promise.all([http(`/v1/paragraphs/${id}`), http("/v1/search?q=peace")]);
    expect(await answer.json()).toEqual({ text: paragraph.text, first: found.hits[0].link });
  });
});
