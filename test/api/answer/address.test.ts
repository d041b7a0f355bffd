import { expect, test } from "vitest";
import { articleAddress, paragraphAddress } from "../../../src/api/answer/address.ts";
import type { Article, Paragraph } from "../../../src/search/document.ts";

const article = (more: Partial<Article>): Article => ({ id: "talks", title: "Talks", lang: "en", ...more });
const paragraph = (more: Partial<Paragraph>): Paragraph => ({
  id: "talks.k3f9a1zq",
  article: 0,
  positions: [1],
  kind: "body",
  text: "Text",
  headings: [],
  ...more,
});

test.each([
  ["its own address", { url: "https://news.example/talks?x=1" }, "https://news.example/talks?x=1"],
  ["Pilcrow's page without one", {}, "/articles/talks"],
  [
    "an id of any script, encoded",
    { id: "हिंदी_1-ก" },
    "/articles/%E0%A4%B9%E0%A4%BF%E0%A4%82%E0%A4%A6%E0%A5%80_1-%E0%B8%81",
  ],
])("an article is at %s", (_, more, address) => {
  expect(articleAddress(article(more), "")).toBe(address);
});

test.each([
  ["itself on Pilcrow's page", {}, {}, "/articles/talks#talks.k3f9a1zq"],
  ["itself there, although it has an anchor elsewhere", {}, { anchor: "s2" }, "/articles/talks#talks.k3f9a1zq"],
  [
    "the nearest anchor of the article's page",
    { url: "https://a.example/t" },
    { anchor: "s2" },
    "https://a.example/t#s2",
  ],
  ["the page where it has no anchor", { url: "https://a.example/t" }, {}, "https://a.example/t"],
  [
    "its anchor and not the one in the article's address",
    { url: "https://a.example/t#top" },
    { anchor: "s2" },
    "https://a.example/t#s2",
  ],
  [
    "an anchor with odd characters, encoded",
    { url: "https://a.example/" },
    { anchor: 'a b#"é' },
    "https://a.example/#a%20b%23%22%C3%A9",
  ],
  [
    "somewhere even if the anchor is broken",
    { url: "https://a.example/" },
    { anchor: "\ud800" },
    "https://a.example/#%EF%BF%BD",
  ],
  [
    "the words of a fragment, behind the anchor",
    {},
    { text: "Text, in full", fragment: { start: 13 } },
    "/articles/talks#talks.k3f9a1zq:~:text=Text%2C%20in%20full",
  ],
  [
    "first and last words behind what stands above, encoded to the last sign",
    {},
    { text: "It’s -(a)* ~'b'! and so on & on", fragment: { start: 16, end: 24, prefix: "one, two-" } },
    "/articles/talks#talks.k3f9a1zq:~:text=one%2C%20two%2D-,It%E2%80%99s%20%2D%28a%29%2A%20%7E%27b%27%21,on%20%26%20on",
  ],
  [
    "the words alone where the page has no anchor",
    { url: "https://a.example/t" },
    { fragment: { start: 4 } },
    "https://a.example/t#:~:text=Text",
  ],
  [
    "the words behind the anchor that the article's address has",
    { url: "https://a.example/t#top" },
    { fragment: { start: 4 } },
    "https://a.example/t#top:~:text=Text",
  ],
])("a paragraph's link leads to %s", (_, articleFields, paragraphFields, link) => {
  expect(paragraphAddress(article(articleFields), paragraph(paragraphFields), "")).toBe(link);
});
