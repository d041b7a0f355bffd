import { describe, expect, test } from "vitest";
import { articlesOfJson } from "../../../../index/sources/exports/json.ts";
import type { Source } from "../../../../index/sources/source.ts";
import { readWith } from "../read-file.ts";

const source: Source = (file, settings, report) => {
  const text = new TextDecoder().decode(file.bytes);
  return articlesOfJson(file, JSON.parse(text), text, settings, report) ?? [];
};

const read = (posts: object[], data: object = {}) =>
  readWith(source, JSON.stringify({ db: [{ meta: { version: "5.87.0" }, data: { posts, ...data } }] }, null, 1), {
    site: "https://example.com/",
  });

const post = {
  id: "p1",
  slug: "talks",
  title: "Talks",
  type: "post",
  status: "published",
  visibility: "public",
  html: "<p>One</p>",
};

test("a post of Ghost", () => {
  const { articles, problems, warnings } = read(
    [
      {
        ...post,
        html: '<p>One <a href="__GHOST_URL__/b/">b</a></p><figure class="kg-card"><img src="__GHOST_URL__/i.jpg"><figcaption>A ship (Photo: Jane)</figcaption></figure>',
        feature_image: "__GHOST_URL__/content/images/a.jpg",
        published_at: "2026-01-31T09:00:00.000Z",
        custom_excerpt: "Short",
      },
    ],
    {
      tags: [
        { id: "t1", name: "World", visibility: "public" },
        { id: "t2", name: "#hidden", visibility: "internal" },
        { id: "t3", name: "Defence", visibility: "public" },
      ],
      posts_tags: [
        { post_id: "p1", tag_id: "t1", sort_order: 1 },
        { post_id: "p1", tag_id: "t2", sort_order: 2 },
        { post_id: "p1", tag_id: "t3", sort_order: 0 },
      ],
      users: [{ id: "u1", name: "Jane Doe", slug: "jane" }],
      posts_authors: [{ post_id: "p1", author_id: "u1", sort_order: 0 }],
      settings: [{ key: "locale", value: "en-IN" }],
    },
  );
  expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
  expect(articles).toMatchObject([
    {
      article: {
        id: "talks",
        title: "Talks",
        url: "https://example.com/talks/",
        lang: "en-IN",
        date: "2026-01-31T09:00:00Z",
        authors: ["Jane Doe"],
        section: "Defence",
        tags: ["Defence", "World"],
        description: "Short",
        image: "https://example.com/content/images/a.jpg",
      },
      blocks: [
        { kind: "body", text: "One b", line: 10 },
        { kind: "caption", text: "A ship", credit: "Photo: Jane" },
      ],
    },
  ]);
});

describe("left out", () => {
  test.each([
    ["a draft", { status: "draft" }, "it is a draft"],
    ["what comes later", { status: "scheduled" }, "it is not published yet"],
    ["a letter", { status: "sent" }, "it was sent by mail only"],
    ["for members", { visibility: "members" }, "it is for members only"],
    ["for who pays", { visibility: "paid" }, "it is for members only"],
    ["for some", { visibility: "tiers" }, "it is for members only"],
  ])("%s", (_, fields, why) => {
    const { articles, problems, warnings, skipped } = read([{ ...post, ...fields }]);
    expect({ articles, problems, warnings }).toEqual({ articles: [], problems: [], warnings: [] });
    expect(skipped).toEqual([why]);
  });

  test("what is kept in its editor's format only, with a warning that says how to mend it", () => {
    const lexical = { ...post, html: null, lexical: '{"root":{}}' };
    const { articles, warnings, skipped } = read([
      lexical,
      { ...lexical, id: "p2", slug: "b" },
      { ...post, id: "p3", slug: "c" },
    ]);
    expect(articles.map(({ article }) => article.id)).toEqual(["c"]);
    expect(skipped).toHaveLength(2);
    expect(warnings).toEqual([
      {
        line: 10,
        what: "2 posts are kept as Lexical or Mobiledoc only, such as “Talks”, and were left out",
        cure: "Export again with a newer Ghost, whose exports hold HTML too.",
      },
    ]);
  });
});

test.each([
  [
    "its plain text stands for HTML that is missing",
    { html: null, plaintext: "One\n\nTwo" },
    { texts: ["One", "Two"] },
  ],
  ["a page is read like a post", { type: "page" }, { texts: ["One"] }],
  [
    "an address of its own",
    { canonical_url: "https://other.example/x" },
    { texts: ["One"], url: "https://other.example/x" },
  ],
])("%s", (_, fields, { texts, url = "https://example.com/talks/" }: { texts: string[]; url?: string }) => {
  const [only] = read([{ ...post, ...fields }]).articles;
  expect(only?.blocks.map(({ text }) => text)).toEqual(texts);
  expect(only?.article).toMatchObject({ id: "talks", url });
});
