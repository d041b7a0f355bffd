import { describe, expect, test } from "vitest";
import { blocksOf, placesOf, textAbove } from "../../src/page/text.ts";
import { contentOf, type GivenArticle } from "../search/content.ts";
import { defaultArticle } from "../search/texts.ts";
import { attributes, blocksIn } from "./markup.ts";
import { siteOf } from "./site.ts";

const REPEATED = "A sentence that is long enough to be folded where it repeats.";
const GIVEN: GivenArticle = {
  id: "all-kinds",
  title: "All “kinds” & more",
  authors: ["Ada Bell", "Cy Doe", "Eve Fox"],
  date: "2026-01-31T23:30:00-08:00",
  section: "World",
  description: "What it is about.",
  image: "https://news.example/a.jpg?x=1&y=2",
  paragraphs: [
    REPEATED,
    { kind: "heading", text: "First part" },
    { kind: "heading", text: "Details", headings: ["First part"] },
    { kind: "list", text: "One item" },
    { kind: "list", text: "Another item" },
    { kind: "caption", text: "A ship", credit: "Navy/Handout" },
    REPEATED,
    { kind: "list", text: "One item" },
    { kind: "quote", text: "Said someone" },
    { kind: "code", text: "if (a < b && c) { run(); }" },
    { kind: "table", text: "1 2 3" },
    { kind: "heading", text: "Deep", headings: ["1", "2", "3", "4", "5", "6"] },
  ],
};
const content = contentOf(GIVEN);
const visit = siteOf(GIVEN);

test("every kind of paragraph is what it is, and neighbouring items are one list", async () => {
  const { html } = await visit("/articles/all-kinds");
  const shape = html
    .slice(html.indexOf("</h1>"), html.indexOf("</article>"))
    .replace(/<a class="here"[^>]*><\/a>/g, "")
    .replace(/ id="[^"]*"/g, "#");
  expect(
    shape
      .split("\n")
      .slice(1)
      .filter((line) => line !== ""),
  ).toEqual([
    '<p class="byline">Ada Bell, Cy Doe, and Eve Fox · January 31, 2026 · World</p>',
    `<p#>${REPEATED}</p>`,
    "<h2#>First part</h2>",
    "<h3#>Details</h3>",
    "<ul><li#>One item</li><li#>Another item</li></ul>",
    '<figure><figcaption><p#>A ship</p><p class="credit">Navy/Handout</p></figcaption></figure>',
    `<p>${REPEATED}</p>`,
    "<ul><li#>One item</li></ul>",
    "<blockquote><p#>Said someone</p></blockquote>",
    "<pre#><code>if (a &lt; b &amp;&amp; c) { run(); }</code></pre>",
    '<p class="row"#>1 2 3</p>',
    "<h6#>Deep</h6>",
  ]);
});

test("every paragraph is an anchor exactly once, with a link that a screen reader can tell from the others", async () => {
  const { html } = await visit("/articles/all-kinds");
  expect(attributes(html, "id")).toEqual(content.paragraphs.map(({ id }) => id));
  const links = [...html.matchAll(/<a class="here" href="([^"]*)" aria-label="([^"]*)"/g)];
  expect(links.map(([, href]) => href)).toEqual(content.paragraphs.map(({ id }) => `#${id}`));
  expect(links.map(([, , label]) => label)).toEqual(
    [1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12].map((position) => `Link to paragraph ${position}`),
  );
});

test("the head says what programs ask for", async () => {
  const { html } = await visit("/articles/all-kinds");
  for (const line of [
    "<title>All “kinds” &amp; more</title>",
    '<link rel="canonical" href="/articles/all-kinds">',
    '<meta name="description" content="What it is about.">',
    '<meta name="author" content="Cy Doe">',
    '<meta property="article:published_time" content="2026-01-31T23:30:00-08:00">',
    '<meta property="og:image" content="https://news.example/a.jpg?x=1&amp;y=2">',
  ]) {
    expect(html).toContain(line);
  }
  expect(html).not.toContain("noindex");
});

test("without a description the first paragraph begins one, cut between words", async () => {
  const words = Array.from({ length: 60 }, (_, n) => `word${n}`).join(" ");
  const describe = async (text: string) => {
    const { html } = await siteOf({ paragraphs: [{ kind: "heading", text: "Not this." }, text] })("/articles/a0");
    return /<meta name="description" content="([^"]*)">/.exec(html)?.[1] ?? "";
  };
  expect(await describe("Short.")).toBe("Short.");
  expect(await describe(words)).toMatch(/^word0 .* word\d+…$/);
  expect((await describe(words)).length).toBeLessThanOrEqual(161);
  expect(await describe("語".repeat(400))).toBe(`${"語".repeat(160)}…`);
});

describe("an article with an address of its own", () => {
  test("is canonical there, and says so to readers", async () => {
    const url = "https://news.example/talks?a=1&b=2";
    const { html } = await siteOf({ id: "talks", url, paragraphs: ["Text."] })("/articles/talks");
    expect(html).toContain('<link rel="canonical" href="https://news.example/talks?a=1&amp;b=2">');
    expect(html).toContain('First published at <a href="https://news.example/talks?a=1&amp;b=2">news.example</a>.');
  });
});

test.each([
  ["en", "ltr"],
  ["ar", "rtl"],
  ["he-IL", "rtl"],
  ["ur", "rtl"],
  ["az-Arab", "rtl"],
  ["ar-Latn", "ltr"],
  ["th", "ltr"],
  ["not a tag", "ltr"],
])("a page in %s is written %s, what is around it is English", async (lang, dir) => {
  const { html } = await siteOf({ lang, date: "2026-01-31", authors: ["A", "B"], paragraphs: ["x"] })("/articles/a0");
  expect(html).toContain(`<html lang="${lang}" dir="${dir}">`);
  expect(html).toContain('<header lang="en" dir="ltr">');
});

test("an id of any script has a page, however it is composed", async () => {
  const visitNews = siteOf({ id: "é_समाचार_२", paragraphs: ["One text here."] });
  for (const form of ["NFC", "NFD"]) {
    expect((await visitNews(`/articles/${encodeURIComponent("é_समाचार_२".normalize(form))}`)).status).toBe(200);
  }
});

test("content that is markup is shown as text, wherever it stands", async () => {
  const evil = `<script>alert(1)</script><img src=x onerror="alert('2')"></p></main> & 'quoted'`;
  const { html } = await siteOf({
    id: "evil",
    title: evil,
    authors: [evil],
    section: evil,
    description: evil,
    lang: '"><script>',
    date: "2026-01-31",
    url: 'https://news.example/"><script>alert(1)</script>',
    image: 'https://news.example/"><script>alert(1)</script>',
    paragraphs: [
      evil,
      { kind: "heading", text: evil },
      { kind: "caption", text: evil, credit: evil },
      { kind: "quote", text: evil },
      { kind: "code", text: evil },
      { kind: "list", text: evil },
      { kind: "table", text: evil },
    ],
  })("/articles/evil");
  expect(blocksIn(html).filter((block) => block.includes(evil))).toHaveLength(10);
  expect(html).not.toMatch(/<script>|<img|alert\('2'\)/);
});

test.each([
  ["every kind", content],
  ["the default article", defaultArticle()],
  ["little known", contentOf(["Only a text."])],
])("the text that links look for is the text of the page: %s", async (_, { articles, paragraphs }) => {
  const [article] = articles;
  const visitArticle = siteOf({ ...article!, paragraphs: placesOf(paragraphs).map(({ paragraph }) => paragraph) });
  const { html } = await visitArticle(`/articles/${article!.id}`);
  const blocks = placesOf(paragraphs).flatMap(({ paragraph }) => blocksOf(paragraph));
  expect(blocksIn(html)).toEqual([...textAbove(article!), ...blocks]);
});
