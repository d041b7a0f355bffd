import { describe, expect, test } from "vitest";
import { articlesOfJson } from "../../../../index/sources/exports/json.ts";
import type { Source } from "../../../../index/sources/source.ts";
import { readWith } from "../read-file.ts";

const source: Source = (file, settings, report) => {
  const text = new TextDecoder().decode(file.bytes);
  return articlesOfJson(file, JSON.parse(text), text, settings, report) ?? [];
};

const read = (items: unknown, feed: object = {}) =>
  readWith(
    source,
    JSON.stringify(
      { version: "https://jsonfeed.org/version/1.1", home_page_url: "https://example.com/", ...feed, items },
      null,
      1,
    ),
  );

test("an item of JSON Feed", () => {
  const item = {
    id: "12",
    url: "https://example.com/2026/talks",
    title: "Talks &amp; more",
    content_html: "<p>One</p><p>Two</p>",
    content_text: "Not this",
    summary: "Short",
    image: "/a.png",
    date_published: "2026-01-31T09:00:00Z",
    authors: [{ name: "Jane" }, { name: "" }],
    tags: ["a", "b"],
    language: "en_GB",
  };
  const { articles, problems, warnings } = read([{ id: "11", content_text: "First" }, item]);
  expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
  expect(articles[1]).toMatchObject({
    article: {
      id: "2026-talks",
      title: "Talks & more",
      url: "https://example.com/2026/talks",
      lang: "en-GB",
      date: "2026-01-31T09:00:00Z",
      authors: ["Jane"],
      tags: ["a", "b"],
      description: "Short",
      image: "https://example.com/a.png",
    },
    blocks: [
      { kind: "body", text: "One", line: 10 },
      { kind: "body", text: "Two", line: 10 },
    ],
  });
});

describe("the text", () => {
  test.each([
    ["plain, by lines", { content_text: "One < 1\nTwo &amp;" }, ["One < 1", "Two &amp;"]],
    ["plain, by blank lines", { content_text: "One\nmore\n\nTwo" }, ["One more", "Two"]],
    ["a summary alone", { summary: "Short" }, ["Short"]],
    ["an empty one counts as none", { content_html: " ", content_text: "One" }, ["One"]],
  ])("%s", (_, item, texts) => {
    expect(read([{ id: "a", ...item }]).articles[0]?.blocks.map(({ text }) => text)).toEqual(texts);
  });
});

test("what an item does not say, the feed says; version 1 has one author", () => {
  const { articles } = read([{ id: "https://example.com/a", content_text: "One" }], {
    version: "https://jsonfeed.org/version/1",
    language: "fr",
    author: { name: "Jeanne" },
  });
  expect(articles[0]?.article).toEqual({
    ...{ id: "a", title: "One", lang: "fr", url: "https://example.com/a", authors: ["Jeanne"] },
  });
});

test.each([
  ["items that are none", [null, 1, "x", [], {}]],
  ["no list", { a: 1 }],
  [
    "fields of other types",
    [{ id: {}, url: 5, title: [], content_html: 7, tags: "x", authors: "y", date_published: {} }],
  ],
])("nothing can break it: %s", (_, items) => {
  const { articles, problems, warnings } = read(items);
  expect({ articles, problems }).toEqual({ articles: [], problems: [] });
  expect(warnings.length).toBeGreaterThan(0);
});

test("JSON of another shape is none of it", () => {
  for (const content of ["[]", "{}", '{"version":"1.0","items":[]}', '{"db":[]}', "null", '"x"']) {
    const text = content;
    expect(
      articlesOfJson({ file: "f" }, JSON.parse(text), text, { language: "en", creditPatterns: [] }, never),
    ).toBeNull();
  }
});

const never = { problem: () => {}, warning: () => {}, skipped: () => {} };
