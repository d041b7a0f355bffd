import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { makeParagraphs } from "../../../../index/paragraphs.ts";
import { articlesOfJson } from "../../../../index/sources/exports/json.ts";
import { plainText } from "../../../../index/sources/plain-text.ts";
import type { Source } from "../../../../index/sources/source.ts";
import { xml } from "../../../../index/sources/xml.ts";
import { readWith } from "../read-file.ts";

const ID = "india-russia-military-cooperation";
const TEXT = readFileSync(resolve(import.meta.dirname, `../../../../index/articles/${ID}.txt`), "utf8");
const [, title = ""] = /^title: (.*)$/m.exec(TEXT) ?? [];
const LINES = TEXT.slice(TEXT.indexOf("---", 3) + 4)
  .split("\n")
  .filter((line) => line !== "");

const json: Source = (file, settings, report) => {
  const text = new TextDecoder().decode(file.bytes);
  return articlesOfJson(file, JSON.parse(text), text, settings, report) ?? [];
};

const html = LINES.map((line) => `<p>${line}</p>`).join("\n");
const url = `https://example.com/${ID}/`;
const escaped = html.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const figure = html.replace(
  /<p>(Lavrov said the two sides.*?)<\/p>/,
  "<figure><img src=a.jpg><figcaption>$1</figcaption></figure>",
);

const rss = (inside: string) =>
  `<rss version="2.0"><channel><language>en</language><item><title>${title}</title><link>${url}</link>${inside}</item></channel></rss>`;
const atom = (inside: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><entry><title>${title}</title><link href="${url}"/>${inside}</entry></feed>`;
const post = (content: string) =>
  rss(
    `<wp:post_type>post</wp:post_type><wp:status>publish</wp:status><content:encoded><![CDATA[${content}]]></content:encoded>`,
  );
const feed = (item: object) =>
  JSON.stringify({ version: "https://jsonfeed.org/version/1.1", items: [{ id: "1", url, title, ...item }] });

test.each([
  ["RSS", xml, rss(`<content:encoded><![CDATA[${html}]]></content:encoded>`)],
  ["RSS with a figure", xml, rss(`<content:encoded><![CDATA[${figure}]]></content:encoded>`)],
  ["RSS, escaped", xml, rss(`<description>${escaped}</description>`)],
  ["Atom", xml, atom(`<content type="html">${escaped}</content>`)],
  [
    "Atom with XHTML",
    xml,
    atom(`<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></content>`),
  ],
  ["Atom with text", xml, atom(`<content type="text">${LINES.join("\n")}</content>`)],
  ["JSON Feed", json, feed({ content_html: html })],
  ["JSON Feed with text", json, feed({ content_text: LINES.join("\n") })],
  [
    "WordPress, blocks",
    xml,
    post(LINES.map((line) => `<!-- wp:paragraph -->\n<p>${line}</p>\n<!-- /wp:paragraph -->`).join("\n\n")),
  ],
  ["WordPress, classic", xml, post(LINES.join("\n\n"))],
  [
    "Ghost",
    json,
    JSON.stringify({ db: [{ data: { posts: [{ id: "1", slug: ID, title, status: "published", html }] } }] }),
  ],
])("the article of the project is the same in %s", (_, source, content) => {
  const [expected] = readWith(plainText, TEXT, {}, { path: `${ID}.txt` }).articles;
  const { articles, problems, warnings } = readWith(source, content);
  expect({ problems, warnings }).toEqual({ problems: [], warnings: [] });
  expect(articles).toHaveLength(1);
  expect(articles[0]?.article).toMatchObject({ id: ID, title, lang: "en" });
  const paragraphs = makeParagraphs(articles[0]!).paragraphs;
  expect(paragraphs).toEqual(makeParagraphs(expected!).paragraphs);
  expect(paragraphs).toHaveLength(7);
});
