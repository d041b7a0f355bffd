import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Bundle, bundleProject, readBundle } from "./bundle.ts";
import { copyProject, type Project } from "./project.ts";
import { type Served, serve } from "./serve.ts";

/** The default article, its index in pages: what a million paragraphs are served with. */

const CALLER = `
export default {
  async fetch(request, env) {
    const found = await env.SEARCH.search({ q: "weapons" }).catch(({ message }) => ({ message }));
    return Response.json(found);
  },
};
`;

let project: Project;
let folder: string;
let bundle: Bundle;
let assets: string;
let version: string;

beforeAll(() => {
  project = copyProject();
  folder = mkdtempSync(join(tmpdir(), "pilcrow-pages-"));
  bundleProject(project.root, folder, "--engine", "paged");
  bundle = readBundle(folder);
  assets = join(project.dist, "assets");
  version = readdirSync(assets)[0]!;
}, 60_000);

afterAll(() => {
  project[Symbol.dispose]();
  rmSync(folder, { recursive: true, force: true });
});

const open = (pages = assets): Promise<Served> => serve(bundle, CALLER, {}, pages);

const ASKED = [
  ...["weapons", "make in ind", "Lavorv", '"state of the art" -china', "xqzvbn", ""].map(
    (q) => `/v1/search?q=${encodeURIComponent(q)}&facets=kind,section&explain=1`,
  ),
  "/v1/search?q=india&filter=kind:body&sort=position&group=article",
  "/v1/suggest?q=mil",
  "/v1/paragraphs/india-russia-military-cooperation.19gx04np?context=1",
  "/v1/articles",
  "/v1/manifest",
  "/v1/articles/india-russia-military-cooperation",
];

describe("an index in pages, in a Worker", () => {
  test("answers what the index in memory answers", async () => {
    await using paged = await open();
    await using resident = await serve(readBundle(inject("bundle")));
    for (const path of ASKED) {
      const [one, other] = await Promise.all(
        [paged, resident].map(async (worker) => (await worker.fetch(path)).json()),
      );
      expect({ path, ...(one as object), index: 0, answers: 0 }).toEqual({
        path,
        ...(other as object),
        index: 0,
        answers: 0,
      });
    }
    const status = await (await paged.fetch("/v1/status")).json();
    expect(status).toMatchObject({ engine: "paged", index: { version, paragraphs: 7 } });
    expect(project.run("index/commands/diff.ts", ["--exit-code", String(paged.url)])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("The same articles"),
    });
  });

  test("keeps its pages to itself", async () => {
    await using worker = await open();
    for (const path of [`/${version}/p0`, `/${version}/`, "/assets", `/assets/${version}/p0`]) {
      expect([path, (await worker.fetch(path)).status]).toEqual([path, 404]);
    }
  });

  test("gives them to whoever asks where wrangler.toml says so, and answers as before", async () => {
    await using worker = await serve(bundle, undefined, {}, assets, false);
    const page = await worker.fetch(`/${version}/p0`);
    expect([page.status, Buffer.from(await page.arrayBuffer())]).toEqual([
      200,
      readFileSync(join(assets, version, "p0")),
    ]);
    expect(await (await worker.fetch("/v1/search?q=weapons")).json()).toMatchObject({ total: 2, index: { version } });
    expect((await worker.fetch(`/${version}/p1`)).status).toBe(404);
  });

  test.each<readonly [what: string, spoil: (pages: string) => void]>([
    ["missing", (pages) => rmSync(join(pages, version, "p0"))],
    ["cut short", (pages) => spoil(join(pages, version, "p0"), (bytes) => bytes.subarray(0, -1))],
    [
      "damaged",
      (pages) => spoil(join(pages, version, "p0"), (bytes) => bytes.map((byte, i) => (i === 8 ? byte ^ 1 : byte))),
    ],
    ["of another page", (pages) => cpSync(join(pages, version, "d0"), join(pages, version, "p0"))],
    ["of another version", (pages) => renameSync(join(pages, version), join(pages, "0123456789ab"))],
  ])("whose pages are %s says so wherever it needs them, with the cure, and goes on without", async (_, spoilPages) => {
    const spoilt = mkdtempSync(join(tmpdir(), "pilcrow-pages-"));
    try {
      cpSync(assets, spoilt, { recursive: true });
      spoilPages(spoilt);
      await using worker = await open(spoilt);
      const told = /^Page p0 of this search index is .+\. Run `npm run build`, then deploy again\.$/;
      const answer = await worker.fetch("/v1/search?q=weapons");
      expect(answer.status).toBe(503);
      expect(Object.fromEntries(answer.headers)).toMatchObject({ "cache-control": "no-store" });
      const body = await answer.json();
      expect(body).toMatchObject({ type: "urn:pilcrow:problem:index-mismatch", detail: expect.stringMatching(told) });
      const page = await worker.fetch("/search?q=weapons", { headers: { Accept: "text/html" } });
      expect([page.status, await page.text()]).toEqual([503, expect.stringContaining("Page p0 of this search index")]);
      const called = await (await fetch(worker.caller!)).json();
      expect(called).toEqual({ message: expect.stringMatching(/^index-mismatch: Page p0 /) });
      expect((await worker.fetch("/v1/status")).status).toBe(200);
      expect((await worker.fetch("/v1/suggest?q=mil")).status).toBe(200);
    } finally {
      rmSync(spoilt, { recursive: true });
    }
  });
});

function spoil(path: string, change: (bytes: Buffer) => Uint8Array): void {
  writeFileSync(path, change(readFileSync(path)));
}

test("the terminal searches and verifies an index in pages, and names a page that is spoilt", () => {
  const search = () => project.run("index/commands/search.ts", ["weapons"]);
  expect(search()).toMatchObject({ code: 0, stdout: expect.stringContaining("**weapons**") });
  expect(project.run("index/commands/verify.ts")).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("11 pages"),
  });
  spoil(join(assets, version, "d0"), (bytes) => bytes.fill(0, 40, 41));
  const told = {
    code: 1,
    stdout: "",
    stderr: expect.stringMatching(/^index-mismatch: Page d0 of this search index is damaged/),
  };
  expect(search()).toMatchObject(told);
  expect(project.run("index/commands/verify.ts")).toMatchObject(told);
});
