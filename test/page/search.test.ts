import { describe, expect, test } from "vitest";
import { attributes, blocksIn, readable } from "./markup.ts";
import { siteOf } from "./site.ts";

const EVIL = `<script>alert(1)</script><img src=x onerror="alert('2')">`;
const visit = siteOf(
  {
    id: "lamps",
    title: "A year at the lamp",
    paragraphs: Array.from({ length: 25 }, (_, n) => `On night ${n + 1} the keeper trimmed the lamp.`),
  },
  {
    id: "ships",
    title: "Ships & harbours",
    url: "https://news.example/ships?a=1&b=2",
    paragraphs: [
      {
        text: "A vessel of the navy leaves.",
        kind: "caption",
        credit: "Navy/Handout",
        headings: ["Fleet", "Departures"],
      },
      { text: `A vessel called ${EVIL} arrives.`, anchor: "arrivals" },
    ],
  },
  { id: "arabic", title: "حارس المنارة", lang: "ar", paragraphs: ["أشعل الحارس المصباح قبل الغروب"] },
);
const heading = (html: string) => readable((/<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? "").replace(/<[^>]*>/g, ""));
const title = (html: string) => readable(/<title>(.*?)<\/title>/.exec(html)?.[1] ?? "");
const field = (html: string) => readable(/<input name="q"[^>]* value="([^"]*)"/.exec(html)?.[1] ?? "no field");

test("a hit says what matched, of what kind, in which article, and leads to the paragraph", async () => {
  const { html } = await visit("/search?q=navy");
  expect(heading(html)).toBe("1 result for “navy”");
  expect(title(html)).toBe("navy – Search");
  expect(field(html)).toBe("navy");
  expect(blocksIn(html).slice(3)).toEqual([
    "Ships & harbours ¶ 1".replace(" 1", "&nbsp;1"),
    "Fleet › Departures",
    "A vessel of the navy leaves.",
    "Caption · Navy/Handout",
  ]);
  expect(html).toContain("of the <mark>navy</mark> leaves");
  expect(html).toContain('<span lang="en" dir="ltr"><mark>Navy</mark>/Handout</span>');
  expect(html).toMatch(/<a href="https:\/\/news\.example\/ships\?a=1&amp;b=2[^"]*">Ships &amp; harbours/);
});

test("language and direction of a hit are those of its article", async () => {
  const { html } = await visit(`/search?q=${encodeURIComponent("المصباح")}`);
  expect(html).toContain('<p class="snippet" lang="ar" dir="rtl">');
});

test("pages lead to each other, in the page, for programs and in the header alike", async () => {
  const first = await visit("/search?q=keeper&utm_source=news&limit=10&fbclid=1");
  expect(heading(first.html)).toBe("Results 1–10 of 25 for “keeper”");
  expect(first.headers.get("Link")).toBe('<?q=keeper&offset=10>; rel="next"');
  const middle = await visit("/search?q=keeper&offset=10");
  expect(heading(middle.html)).toBe("Results 11–20 of 25 for “keeper”");
  expect(title(middle.html)).toBe("keeper (from 11) – Search");
  expect(middle.html).toContain('<ol class="hits" start="11">');
  expect(middle.headers.get("Link")).toBe('<?q=keeper&offset=20>; rel="next", <?q=keeper>; rel="prev"');
  expect(middle.html).toContain('<a rel="prev" href="?q=keeper">← Previous</a>');
  expect(middle.html).toContain('<a rel="next" href="?q=keeper&amp;offset=20">Next →</a>');
  expect(middle.html).toContain('<link rel="prev" href="?q=keeper">');
  expect(middle.html).toContain('<link rel="next" href="?q=keeper&amp;offset=20">');
  const last = await visit("/search?q=keeper&offset=20");
  expect(last.html).not.toContain('rel="next"');
  expect(heading((await visit("/search?q=keeper&offset=500")).html)).toBe("No more results for “keeper”");
});

test("every hit is on one page, once", async () => {
  const pages = await Promise.all([0, 10, 20].map((offset) => visit(`/search?q=keeper&offset=${offset}`)));
  const links = pages.flatMap(({ html }) =>
    attributes(html, "href").filter((href) => href.startsWith("/articles/lamps")),
  );
  expect([links.length, new Set(links).size]).toEqual([25, 25]);
});

test.each([
  ["q=keeper", "/search?q=keeper"],
  ["utm_medium=x&offset=10&q=keeper&typos=on&limit=010&highlight=none", "/search?q=keeper&offset=10"],
  ["q=keeper&limit=5&typos=off", "/search?q=keeper&limit=5&typos=off"],
  ["", "/search"],
  ["q=", "/search"],
  ["q=+", "/search"],
])("?%s is canonical at %s, and not for other search engines", async (query, canonical) => {
  const { html, status } = await visit(`/search?${query}`);
  expect(status).toBe(200);
  expect(/<link rel="canonical" href="([^"]*)">/.exec(html)?.[1]).toBe(canonical.replaceAll("&", "&amp;"));
  expect(html).toContain('<meta name="robots" content="noindex">');
});

test("nothing found says so, and what may have been meant", async () => {
  const { html, status } = await visit("/search?q=xylophone");
  expect([status, heading(html)]).toEqual([200, "Nothing found for “xylophone”"]);
  expect(html).not.toContain('<ol class="hits"');
  const meant = await visit('/search?q="keeper+vesssel"');
  expect(heading(meant.html)).toBe('Nothing found for “"keeper vesssel"”');
  expect(meant.html).toMatch(/Did you mean <a href="\?q=[^"]+"><bdi>keeper vessel<\/bdi><\/a>\?/);
});

test("a phrase that stands nowhere is searched for as words, and that is said", async () => {
  const { html } = await visit('/search?q="keeper+vessel"+navy');
  expect(heading(html)).toBe('2 results for “"keeper vessel" navy”');
  expect(readable(html)).toContain(
    'Nothing has the words in quotes as they stand; these are for <a href="?q=keeper+vessel+navy"><bdi>keeper vessel navy</bdi></a>.',
  );
});

test("a corrected search says so, and how to have it as typed", async () => {
  const { html } = await visit("/search?q=keepre&offset=10");
  expect(html).toContain('<a href="?q=keeper"><bdi>keeper</bdi></a>');
  expect(html).toContain('<a href="?q=keepre&amp;typos=off">exactly what was typed</a>');
});

test("an empty search is an invitation", async () => {
  for (const query of ["", "?q=", "?q=%20", "?utm_source=x"]) {
    const { html, status } = await visit(`/search${query}`);
    expect([status, heading(html), title(html)]).toEqual([200, "What are you looking for?", "Search"]);
  }
});

describe("what cannot be searched for is 400, in words, and stays in the field", () => {
  test.each([
    [`q=${"a".repeat(65)}`, "a".repeat(65), "The search has a word of 65 characters, “aaaa"],
    [`q=${"ab+".repeat(400)}`, "ab ".repeat(400), "The search may have at most 1024 characters; it has 1200."],
    ["q=keeper&limit=0", "keeper", "limit must be a whole number from 1 to 50, in digits only; it is 0."],
    ["q=keeper&offset=1001", "keeper", "offset must be a whole number from 0 to 1000"],
    ["q=keeper&q=lamp", "keeper", "The search is given more than once; give it once."],
    [
      `q=${encodeURIComponent(EVIL)}&typos=${encodeURIComponent(EVIL)}`,
      EVIL,
      "typos must be on or off; it is “<script>",
    ],
  ])("?%s", async (query, typed, words) => {
    const { status, html, headers } = await visit(`/search?${query}`);
    expect([status, headers.get("Cache-Control"), headers.get("ETag")]).toEqual([400, "no-store", null]);
    expect(field(html)).toBe(typed);
    expect(readable(html)).toContain(`<ul class="errors"><li>${words}`);
    expect(html).toContain('<meta name="robots" content="noindex">');
  });
});

test("markup in content and query is text, everywhere", async () => {
  for (const query of [`vessel ${EVIL}`, EVIL, `"${EVIL}"`, `${EVIL} zzzz`, "vessel"]) {
    const { html } = await visit(`/search?q=${encodeURIComponent(query)}`);
    expect(field(html)).toBe(query);
    expect(title(html)).toContain(query);
    expect(html).not.toMatch(/<script>|<img|onerror="/);
  }
  const found = readable((await visit("/search?q=vessel")).html.replace(/<\/?mark>/g, ""));
  expect(found).toContain(`A vessel called ${EVIL} arrives.`);
});

test("a bound that cut the search short is said", async () => {
  const many = Array.from({ length: 120 }, (_, n) => `k${n}`).join("+");
  expect((await visit(`/search?q=${many}+keeper`)).html).toContain("too many words to look at all of them");
});
