import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { findFiles } from "../../../../index/files.ts";
import type { ContentProblem } from "../../../../index/problems.ts";
import { readContent } from "../../../../index/read.ts";
import { placeFiles } from "../../../../index/reading/sitemaps.ts";
import { SOURCES } from "../../../../index/sources/registry.ts";
import { folderWith } from "../../folder.ts";

const urlset = (...paths: string[]) =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>https://example.com${path}</loc></url>`).join("")}</urlset>`;

/** Addresses of files, by their paths, and what was told. */
function place(files: Readonly<Record<string, string | Uint8Array>>, sources: readonly string[]) {
  const warnings: ContentProblem[] = [];
  const { files: found } = findFiles(folderWith(files), sources, new Set([...SOURCES.keys(), ".html"]));
  const placed = placeFiles(found, (warning) => warnings.push(warning));
  const addresses = placed.flatMap(({ path, listed }) => (listed ? [[path, listed.url.slice(19)]] : []));
  const amongPages = placed.filter((file) => file.amongPages).map(({ path }) => path);
  return { addresses: Object.fromEntries(addresses), amongPages, warnings };
}

test.each([
  ["in the folder", { "s/a.html": "", "s/sitemap.xml": urlset("/a") }, ["s"], { "a.html": "/a" }],
  ["compressed", { "s/a.html": "", "s/sitemap.xml.gz": gzipSync(urlset("/a")) }, ["s"], { "a.html": "/a" }],
  [
    "several",
    { "s/a.html": "", "s/b.txt": "", "s/sitemap-0.xml": urlset("/a"), "s/page-sitemap.xml": urlset("/b") },
    ["s"],
    { "a.html": "/a", "b.txt": "/b" },
  ],
  [
    "named by itself, it counts for all",
    { "s/a.html": "", "t/b.txt": "", "sitemap.xml": urlset("/a", "/b") },
    ["s", "t", "sitemap.xml"],
    { "a.html": "/a", "b.txt": "/b" },
  ],
  [
    "of another folder it does not count",
    { "s/a.txt": "", "t/b.txt": "", "t/sitemap.xml": urlset("/a", "/b") },
    ["s", "t"],
    { "b.txt": "/b" },
  ],
  ["broken, it says nothing", { "s/a.html": "", "s/sitemap.xml": "<urlset><url>" }, ["s"], {}],
])("a sitemap gives addresses: %s", (_, files, sources, addresses) => {
  expect(place(files, sources)).toMatchObject({ addresses, warnings: [] });
});

test("an index whose sitemaps are not there is told", () => {
  const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${["sitemap-a.xml", "sitemap-b.xml"].map((name) => `<sitemap><loc>https://example.com/${name}</loc></sitemap>`).join("")}</sitemapindex>`;
  const { addresses, warnings } = place({ "s/a.html": "", "s/sitemap.xml": index, "s/sitemap-a.xml": urlset("/a") }, [
    "s",
  ]);
  expect(addresses).toEqual({ "a.html": "/a" });
  const what = "it names 1 further sitemaps that are not among the files, such as https://example.com/sitemap-b.xml";
  expect(warnings).toEqual([{ file: "s/sitemap.xml", what, cure: expect.any(String) }]);
});

test("a feed beside pages is among them, one by itself is not", () => {
  const files = { "s/a.html": "", "s/feed.xml": "", "t/feed.xml": "" };
  expect(place(files, ["s", "t"]).amongPages).toEqual(["a.html", "feed.xml"]);
});

test("texts beside a page of the same place are copies of it", () => {
  const pages = { "s/a.html": "", "s/b/index.html": "", "s/index.html": "" };
  const copies = { "s/a.md": "", "s/b.html.md": "", "s/b/index.md": "", "s/index.txt": "" };
  const files = folderWith({ ...pages, ...copies, "s/c.md": "", "s/a/b.md": "", "t/a.md": "" });
  const { files: found } = findFiles(files, ["s", "t"], new Set([...SOURCES.keys(), ".html"]));
  const placed = placeFiles(found, () => {});
  expect(new Set(placed.filter(({ isCopy }) => isCopy).map(({ file }) => file))).toEqual(new Set(Object.keys(copies)));
});

test("a page and a folder's own page of the same name are two articles", () => {
  const page = (text: string) => `<title>${text}</title><main><h1>${text}</h1><p>Words about ${text}.</main>`;
  const files = { "s/start.html": page("One"), "s/start/index.html": page("Two"), "s/other/index.html": page("Three") };
  const { articles } = readContent(folderWith(files), { sources: ["s"] }, () => {});
  expect(articles.map(({ id, title }) => [id, title])).toEqual([
    ["other", "Three"],
    ["start-index", "Two"],
    ["start", "One"],
  ]);
});
