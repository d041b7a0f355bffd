import { describe, expect, test } from "vitest";
import { xml } from "../../../../index/sources/xml.ts";
import { readWith } from "../read-file.ts";

const channel = (item: string) =>
  `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><link>https://example.com/</link><item>${item}</item></channel></rss>`;

describe("an item is called by its address", () => {
  test.each([
    ["a path", "<link>https://example.com/news/2026/talks/</link>", "news-2026-talks"],
    ["a file", "<link>https://example.com/news/talks.html</link>", "news-talks"],
    ["a folder's own page", "<link>https://example.com/news/talks/index.html</link>", "news-talks"],
    ["a version is no extension", "<link>https://example.com/v1.2</link>", "v1-2"],
    ["every script", "<link>https://example.com/%D0%BC%D0%B8%D1%80/ไทย</link>", "мир-ไทย"],
    ["what is asked", "<link>https://example.com/?p=123</link>", "p-123"],
    ["what is counted is not", "<link>https://example.com/a?utm_source=x&amp;fbclid=y</link>", "a"],
    ["a place in a page", "<link>https://example.com/changes#v1.2</link>", "changes-v1-2"],
    ["below the home page", "<link>/a/b</link>", "a-b"],
    ["a guid that is its address", "<guid>https://example.com/a/b</guid>", "a-b"],
    ["a guid that is none", '<guid isPermaLink="false">urn:uuid:12-ab</guid>', "urn-uuid-12-ab"],
    ["its title at last", "<title>Good morning!</title>", "Good-morning"],
    [
      "what a counter stands before",
      "<link>https://f.example.net/~r/1</link><feedburner:origLink>https://example.com/a</feedburner:origLink>",
      "a",
    ],
    ["as Atom links", '<atom:link rel="alternate" href="https://example.com/z"/>', "z"],
  ])("%s", (_, inside, id) => {
    const { articles } = readWith(xml, channel(`${inside}<description>Text</description>`));
    expect(articles.map(({ article }) => article.id)).toEqual([id]);
  });

  test("below the path of the site, as its page would be", () => {
    const { articles } = readWith(
      xml,
      channel("<link>https://example.com/blog/a/b</link><description>Text</description>"),
      {
        site: "https://example.com/blog",
      },
    );
    expect(articles[0]?.article.id).toBe("a-b");
  });
});
