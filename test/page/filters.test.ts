import { expect, test } from "vitest";
import { attributes, readable } from "./markup.ts";
import { siteOf } from "./site.ts";

const visit = siteOf(
  {
    id: "old",
    date: "2024-03-01",
    tags: ["Île & sea", "boats"],
    paragraphs: ["A lamp on an island.", "A lamp at sea."],
  },
  { id: "new", date: "2026-02-01", tags: ["boats"], paragraphs: ["A lamp in the bow.", "No light."] },
  { id: "undated", paragraphs: Array.from({ length: 12 }, (_, n) => `Lamp number ${n}.`) },
);
const heading = (html: string) => readable((/<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? "").replace(/<[^>]*>/g, ""));
const canonical = (html: string) => readable(/<link rel="canonical" href="([^"]*)">/.exec(html)?.[1] ?? "");
const found = (html: string) =>
  [...html.matchAll(/<h2[^>]*><a href="\/articles\/(\w+)#/g)].map(([, article]) => article);
const active = (html: string) =>
  [...html.matchAll(/<a href="([^"]*)" aria-label="([^"]*) – remove this filter">/g)].map(
    ([, href, text]) => [readable(text!), readable(href!)] as const,
  );

test("filters and dates restrict the results, are shown, and each can be taken away", async () => {
  const { status, html } = await visit("/search?q=lamp&filter=tag:boats&filter=-tag:ile+%26+sea&from=2024&to=2026-02");
  expect([status, heading(html), found(html)]).toEqual([200, "1 result for “lamp”", ["new"]]);
  expect(canonical(html)).toBe("/search?q=lamp&filter=-tag%3Aile+%26+sea&filter=tag%3Aboats&from=2024&to=2026-02");
  expect(active(html)).toEqual([
    ["not tag: ile & sea", "?q=lamp&filter=tag%3Aboats&from=2024&to=2026-02"],
    ["tag: boats", "?q=lamp&filter=-tag%3Aile+%26+sea&from=2024&to=2026-02"],
    ["from 2024", "?q=lamp&filter=-tag%3Aile+%26+sea&filter=tag%3Aboats&to=2026-02"],
    ["to 2026-02", "?q=lamp&filter=-tag%3Aile+%26+sea&filter=tag%3Aboats&from=2024"],
  ]);
  const without = await visit(`/search${active(html)[0]![1]}`);
  expect(heading(without.html)).toBe("3 results for “lamp”");
});

test("the order asked for is kept from page to page", async () => {
  const first = await visit("/search?q=lamp&sort=-date&limit=2");
  expect(found(first.html)).toEqual(["new", "old"]);
  const [next] = attributes(first.html, "href").filter((href) => href.includes("offset=2"));
  expect(next).toBe("?q=lamp&limit=2&offset=2&sort=-date");
  expect(found((await visit(`/search${next}`)).html)).toEqual(["old", "undated"]);
});

test("filters alone list what passes them; nothing asked at all is an invitation", async () => {
  const { html } = await visit("/search?q=&filter=article:undated");
  expect([heading(html), found(html).length]).toEqual(["Results 1–10 of 12", 10]);
  expect(readable(html)).toContain("<title>All paragraphs – Search</title>");
  expect(html).toContain('<a rel="next" href="?q=&amp;offset=10&amp;filter=article%3Aundated">');
  expect(heading((await visit("/search?q=&sort=date")).html)).toBe("What are you looking for?");
});

test("nothing found within filters says what to do", async () => {
  const { html } = await visit("/search?q=lamp&filter=tag:nowhere");
  expect(heading(html)).toBe("Nothing found for “lamp”");
  expect(html).toContain("Try fewer or other words, or remove a filter.");
});

test.each([
  ["filter=boats", "/search?q=lamp"],
  ["filter=colour:red&filter=tag:boats&filter=kind:", "/search?q=lamp&filter=tag%3Aboats"],
  ["sort=newest", "/search?q=lamp"],
  ["sort=&sort=date&sort=position", "/search?q=lamp&sort=date"],
  ["from=yesterday&to=2026-02-30", "/search?q=lamp"],
  [Array(40).fill("filter=tag:boats").join("&"), "/search?q=lamp&filter=tag%3Aboats"],
  ["group=article&facets=tag&highlight=html&fields=id", "/search?q=lamp"],
])("a page passes over what makes no sense: %s", async (query, address) => {
  const { status, html } = await visit(`/search?q=lamp&${query}`);
  expect([status, canonical(html)]).toEqual([200, address]);
});

test("dates the wrong way round find nothing, and show why", async () => {
  const { status, html } = await visit("/search?q=lamp&from=2026&to=2024");
  expect([status, heading(html)]).toEqual([200, "Nothing found for “lamp”"]);
  expect(active(html).map(([text]) => text)).toEqual(["from 2026", "to 2024"]);
});

test("markup in a filter is text", async () => {
  const evil = `tag:<script>"'&amp;`;
  const { html } = await visit(`/search?q=lamp&filter=${encodeURIComponent(evil)}`);
  expect(active(html)[0]![0]).toBe(`tag: <script>"'&amp;`);
  expect(html).not.toContain("<script>");
});
