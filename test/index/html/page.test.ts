import { describe, expect, test } from "vitest";
import { html } from "../../../index/sources/html.ts";
import type { SourceFile, SourceSettings } from "../../../index/sources/source.ts";
import { readWith } from "../sources/read-file.ts";

const read = (content: string | Uint8Array, settings: Partial<SourceSettings> = {}, file: Partial<SourceFile> = {}) =>
  readWith(html, content, settings, { file: "page.html", path: "guide/page.html", ...file });
const article = (...given: Parameters<typeof read>) => read(...given).articles[0]!.article;
const texts = (...given: Parameters<typeof read>) => read(...given).articles[0]?.blocks.map(({ text }) => text);

const page = (head: string, body = "<main><p>Some words to read.</main>", attributes = "") =>
  `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`;

describe("what bytes mean", () => {
  const latin = (text: string) => Buffer.from(text, "latin1");
  const sixteen = Buffer.from("\ufeff<p>Füße – 漢字", "utf16le");
  test.each<[string, Uint8Array, string]>([
    ["UTF-8 that says nothing", Buffer.from("<p>Füße – 漢字"), "Füße – 漢字"],
    ["UTF-8 with a byte order mark", Buffer.from("\ufeff<p>Füße"), "Füße"],
    ["UTF-8 that says it is Latin 1", Buffer.from("<meta charset=iso-8859-1><p>Füße"), "Füße"],
    [
      "windows-1252 that says nothing",
      Buffer.concat([latin("<p>F\xfc\xdfe "), Buffer.from([0x93, 0x80, 0x94])]),
      "Füße “€”",
    ],
    ["windows-1251", Buffer.concat([latin("<meta charset=windows-1251><p>"), Buffer.from([0xcc, 0xe8, 0xf0])]), "Мир"],
    [
      "Shift JIS",
      Buffer.concat([
        latin('<meta http-equiv=content-type content="text/html; charset=shift_jis"><p>'),
        Buffer.from([0x93, 0xfa, 0x96, 0x7b]),
      ]),
      "日本",
    ],
    ["UTF-16", sixteen, "Füße – 漢字"],
    ["UTF-16, the other end first", Buffer.from(sixteen).swap16(), "Füße – 漢字"],
    ["UTF-16 without a mark", Buffer.from("<p>Füße", "utf16le"), "Füße"],
    ["a charset that nobody knows", latin("<meta charset=klingon><p>F\xfc\xdfe"), "Füße"],
  ])("%s", (_, bytes, expected) => {
    const { articles, problems } = read(bytes);
    expect([articles[0]?.blocks[0]?.text, problems]).toEqual([expected, []]);
  });

  test("UTF-8 with a byte that is none is read, and said so with its line", () => {
    const { articles, warnings } = read(Buffer.from("<meta charset=utf-8>\n<p>F\xfc\xdfe", "latin1"));
    expect(articles[0]?.blocks[0]?.text).toBe("F\ufffd\ufffde");
    expect(warnings).toMatchObject([{ line: 2, what: expect.stringMatching(/UTF-8/) }]);
  });

  test("what is no text stops the build", () => {
    expect(read(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0)).problems).toMatchObject([
      { what: expect.stringMatching(/binary/) },
    ]);
  });
});

describe("pages that are left out, with the reason", () => {
  test.each<[string, string, string, RegExp]>([
    ["noindex", page('<meta name="robots" content="noindex, follow">'), "a.html", /noindex/],
    ["none", page('<meta name="ROBOTS" content="none">'), "a.html", /noindex/],
    ["marked by us", page("", "<p>a", "data-pilcrow-ignore"), "a.html", /data-pilcrow-ignore/],
    ["a redirect", page('<meta http-equiv="refresh" content="0; url=/new/">'), "a.html", /redirects/],
    ["a draft", page('<meta name="draft" content="true">'), "a.html", /draft/],
    ["not found", page(""), "404.html", /not found/],
    ["empty", "", "a.html", /no text/],
    ["only a title", page("<title>A</title>", "<main><h1>A</h1></main>"), "a.html", /no text/],
    [
      "an application",
      page("", '<div id=root></div><noscript>Turn on scripts.</noscript><script src="/a.js"></script>'),
      "a.html",
      /scripts/,
    ],
    ["a print version", page('<link rel=canonical href="https://a.example/b/">'), "b/print.html", /once more/],
    [
      "an AMP version",
      page('<link rel=canonical href="https://a.example/b/">', undefined, "amp"),
      "b/amp/index.html",
      /once more/,
    ],
    [
      "a list of posts",
      page(
        "",
        '<main><article><h2><a href="/a">A post</a></h2><p>How it begins.</article><article><h2><a href="/b">Another</a></h2><p>How that begins.</article></main>',
      ),
      "index.html",
      /lists/,
    ],
    [
      "a list of what has a tag",
      page("", '<main><h1>Food</h1><ul><li><a href="/a">A post about cheese</a></ul></main>'),
      "tags/food/index.html",
      /lists/,
    ],
  ])("%s", (_, content, path, why) => {
    const { articles, skipped, problems } = read(content, {}, { path });
    expect([articles, problems]).toEqual([[], []]);
    expect(skipped).toEqual([expect.stringMatching(why)]);
  });

  test.each([
    ["it only loads itself again", page('<meta http-equiv="refresh" content="300">'), "a.html"],
    ["a magazine called Print", page('<link rel=canonical href="https://a.example/print/a">'), "print/a.html"],
    [
      "its own address differs from its file",
      page('<link rel=canonical href="https://a.example/2026/x/">'),
      "post-1.html",
    ],
    ["robots may index it", page('<meta name=robots content="index, noarchive">'), "a.html"],
  ])("%s: it stays", (_, content, path) => {
    expect(read(content, {}, { path }).articles).toHaveLength(1);
  });
});

describe("what a page says of itself", () => {
  test("JSON-LD, meta tags and the text, the most telling first", () => {
    const ld = {
      "@type": "NewsArticle",
      headline: "Told &amp; tell",
      datePublished: "2026-01-31T09:00:00+01:00",
      author: [{ name: "Ada" }, { name: "Bo" }],
      articleSection: ["World"],
      keywords: "a, b",
      image: { url: "https://a.example/i.png" },
    };
    const head = `<meta charset=utf-8><title>x</title><link rel="canonical" href="https://a.example/told"><meta name=description content="Short &amp; good"><script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify([ld])}</script>`;
    const { articles } = read(page(head, undefined, 'lang="en_gb"'));
    expect(articles[0]?.article).toEqual({
      ...{
        id: "guide-page",
        title: "Told & tell",
        url: "https://a.example/told",
        lang: "en-GB",
        date: "2026-01-31T09:00:00+01:00",
      },
      ...{
        authors: ["Ada", "Bo"],
        section: "World",
        tags: ["a", "b"],
        description: "Short & good",
        image: "https://a.example/i.png",
      },
    });
    expect(articles[0]?.from).toMatchObject({ title: "JSON-LD", url: "<link rel=canonical>", tags: "JSON-LD" });
  });

  test.each<[string, string, string, string]>([
    ["<h1> before <title>", "<title>Home – Site</title>", "<main><h1>Page <a href='#p'>#</a></h1><p>x</main>", "Page"],
    [
      "the site's name behind",
      "<title>Page - Site</title><meta property=og:site_name content=Site>",
      "<main><p>x</main>",
      "Page",
    ],
    [
      "the site's name before",
      "<title>Site: Page</title><meta property=og:site_name content=Site>",
      "<main><p>x</main>",
      "Page",
    ],
    ["a dash of its own", "<title>Salt - a history</title>", "<main><p>x</main>", "Salt - a history"],
    ["a site's name in <h1>", "<title>Page | Site</title>", "<header><h1>Site</h1></header><main><p>x</main>", "Page"],
    ["nothing", "", "<main><p>x</main>", "Page"],
  ])("the title: %s", (_, head, body, expected) => {
    expect(article(page(head, body)).title).toBe(expected);
  });

  test.each<[string, string, string | undefined, string | undefined]>([
    ["canonical", '<link rel=canonical href="https://a.example/x">', "https://b.example", "https://a.example/x"],
    [
      "a canonical without a host",
      '<link rel=canonical href="/x">',
      "https://b.example/",
      "https://b.example/guide/page.html",
    ],
    ["the site and its path", "", "https://b.example", "https://b.example/guide/page.html"],
    ["no site", "", undefined, undefined],
  ])("the address: %s", (_, head, site, expected) => {
    expect(article(page(head), site === undefined ? {} : { site }).url).toBe(expected);
  });

  test("an index has its folder's name and address; a sitemap knows better", () => {
    const path = "guide/index.html";
    expect(article(page(""), { site: "https://a.example" }, { path })).toMatchObject({
      id: "guide",
      url: "https://a.example/guide/",
    });
    const listed = { url: "https://a.example/g", date: "2026-02-01", lang: "de" };
    expect(article(page(""), {}, { path, listed })).toMatchObject(listed);
  });
});

test("XHTML closes what is empty in its own way", () => {
  const content =
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><script src="a.js"/><title>A</title></head><body><a id="x"/><p>One</p></body></html>';
  expect(texts(content, {}, { path: "a.xhtml" })).toEqual(["One"]);
});

test("a page is called as its title and a heading of it say where all pages begin with the site's name", () => {
  const body = "<h1>The Library</h1><h2>How to install</h2><p>Some words that a reader may well want to read.";
  expect(article(page("<title>How to install</title>", body)).title).toBe("How to install");
  expect(article(page("<title>The Library | Home</title>", body)).title).toBe("The Library");
});
