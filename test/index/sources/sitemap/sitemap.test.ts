import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { listedByPath } from "../../../../index/sources/sitemap/listed.ts";
import { readSitemap } from "../../../../index/sources/sitemap/sitemap.ts";
import { xml } from "../../../../index/sources/xml.ts";
import { readWith, type Told } from "../read-file.ts";

const urlset = (...urls: string[]) => `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.map((url) => `<url>${url}</url>`).join("\n")}</urlset>`;

function read(content: string | Uint8Array) {
  const told: Told[] = [];
  const report = { problem: (each: Told) => told.push(each), warning: (each: Told) => told.push(each) };
  return { sitemap: readSitemap(typeof content === "string" ? Buffer.from(content) : content, report), told };
}

describe("a sitemap", () => {
  const french = '<xhtml:link rel="alternate" hreflang="fr" href="https://example.com/fr/a/"/>';
  const content = urlset(
    "<loc>\n https://example.com/a/ </loc><lastmod>2026-01-31</lastmod><priority>1</priority>",
    `<loc>https://example.com/fr/a/</loc><xhtml:link rel="alternate" hreflang="en" href="https://example.com/a/"/>${french}`,
    "<loc>https://example.com/b?x=1&amp;y=2</loc><lastmod>soon</lastmod>",
    "<loc>nothing</loc>",
  );
  const pages = [
    { url: "https://example.com/a/", date: "2026-01-31" },
    { url: "https://example.com/fr/a/", lang: "fr" },
    { url: "https://example.com/b?x=1&y=2" },
  ];

  test.each([
    ["plain", content],
    ["compressed", gzipSync(content)],
    ["of another address of the protocol", content.replace("http://www.sitemaps.org/", "https://www.google.com/")],
  ])("gives addresses, dates and languages: %s", (_, bytes) => {
    expect(read(bytes)).toEqual({ sitemap: { pages, further: [] }, told: [] });
  });

  test("an index names further ones", () => {
    const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://example.com/sitemap-1.xml</loc></sitemap></sitemapindex>`;
    expect(read(index).sitemap).toEqual({ pages: [], further: ["https://example.com/sitemap-1.xml"] });
  });

  test("other XML is none", () => {
    expect(read("<rss/>")).toEqual({ sitemap: null, told: [] });
  });

  test("it gives no articles", () => {
    expect(readWith(xml, content)).toEqual({ articles: [], problems: [], warnings: [], skipped: [] });
  });

  test.each([
    ["a bomb", gzipSync(Buffer.alloc(120_000_000, 32)), "more bytes than a sitemap may have"],
    ["half of one", gzipSync(content).subarray(0, 60), "cannot be uncompressed"],
  ])("%s is told and not unpacked", (_, bytes, what) => {
    const { sitemap, told } = read(bytes);
    expect(sitemap).toBeNull();
    expect(told).toEqual([expect.objectContaining({ what: expect.stringContaining(what) })]);
  });
});

describe("addresses and files", () => {
  const listed = (...addresses: string[]) => addresses.map((address) => ({ url: `https://example.com${address}` }));
  const met = (addresses: string[], paths: string[]) =>
    Object.fromEntries([...listedByPath(listed(...addresses), paths)].map(([path, { url }]) => [path, url.slice(19)]));

  test.each([
    ["folders", ["/", "/a/", "/a/b/"], ["index.html", "a/index.html", "a/b/index.html"], ["/", "/a/", "/a/b/"]],
    ["files without an extension", ["/a", "/a/b"], ["a.html", "a/b.html"], ["/a", "/a/b"]],
    ["files as they are", ["/a.html", "/a/b.php"], ["a.html", "a/b.php"], ["/a.html", "/a/b.php"]],
    ["Markdown", ["/a/", "/b/"], ["a.md", "b/_index.md"], ["/a/", "/b/"]],
    [
      "every script",
      ["/%D0%BC%D0%B8%D1%80/", "/ไทย/"],
      ["мир/index.html", "ไทย.html"],
      ["/%D0%BC%D0%B8%D1%80/", "/ไทย/"],
    ],
    ["names with dots", ["/v1.2/", "/v1.3/"], ["v1.2/index.html", "v1.3.html"], ["/v1.2/", "/v1.3/"]],
    [
      "a site below a path",
      ["/docs/", "/docs/a/", "/docs/b"],
      ["index.html", "a/index.html", "b.html"],
      ["/docs/", "/docs/a/", "/docs/b"],
    ],
  ])("%s", (_, addresses, paths, expected) => {
    expect(met(addresses, paths)).toEqual(Object.fromEntries(paths.map((path, i) => [path, expected[i]])));
  });

  test("a file that is not listed has no address, and an address no file may have", () => {
    expect(met(["/a/", "/c/"], ["a/index.html", "b/index.html"])).toEqual({ "a/index.html": "/a/" });
  });

  test("parts in front are left off only where all addresses share them", () => {
    expect(met(["/en/a/", "/fr/a/"], ["a/index.html"])).toEqual({});
  });
});
