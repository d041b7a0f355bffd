import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeParagraphs } from "../../../index/paragraphs.ts";
import { html } from "../../../index/sources/html.ts";
import { plainText } from "../../../index/sources/plain-text.ts";
import { readWith } from "../sources/read-file.ts";

const id = "india-russia-military-cooperation";
const written = readFileSync(new URL(`../../../index/articles/${id}.txt`, import.meta.url), "utf8");
const [, title = ""] = /^title: (.*)$/m.exec(written) ?? [];
const lines = written.split("---\n")[2]!.trim().split("\n");
const own = lines.map((line, i) =>
  i === 1 ? `<figure><img><figcaption>${line}</figcaption></figure>` : `<p>${line}</p>`,
);

const around = (
  content: string,
) => `<!doctype html><html lang="en"><head><title>${title} | The Daily Field</title></head><body>
<div class="cookie-consent"><p>We and our partners keep cookies on your device. You decide which ones we may keep.</p><button>Accept</button></div>
<div class="top-bar"><a href="/">The Daily Field</a><ul class="menu"><li><a href="/world">World</a></li><li><a href="/india">India</a></li></ul></div>
${content}
<div id="comments"><h3>Comments</h3><p>A reader writes at some length that the summit was always going to be late this year.</p><p>Another answers that nobody could have known, and that it hardly matters.</p></div>
<div class="footer">© The Daily Field <a href="/imprint">Imprint</a></div></body></html>`;

test.each([
  ["in <main>", `<main><h1>${title}</h1>${own.join("\n")}</main>`],
  [
    "in <article>, with what else there is to read",
    `<article><h1>${title}</h1>${own.slice(0, 4).join("")}<aside><h4>Read also</h4><a href="/a">Another story</a></aside>${own.slice(4).join("")}</article>`,
  ],
  [
    "in nothing that says so",
    `<div class="x1"><div class="x2"><h1>${title}</h1><div>${own.join("\n")}</div></div></div>`,
  ],
  [
    "in a table of the nineties",
    `<table><tr><td><a href="/">Home</a></td><td><h1>${title}</h1>${lines.join("<br><br>")}</td></tr></table>`,
  ],
  ["as text between line breaks", `<div><h1>${title}</h1>${lines.join("<br />\n<br />\n")}</div>`],
])("the article %s, among navigation, cookies and comments, gives the paragraphs of its text", (_, content) => {
  const [asText] = readWith(plainText, written, {}, { path: `${id}.txt` }).articles;
  const { articles, problems } = readWith(html, around(content), {}, { path: `${id}.html` });
  expect(problems).toEqual([]);
  expect(articles).toMatchObject([{ article: { id, title, lang: "en" } }]);
  const paragraphs = makeParagraphs(articles[0]!).paragraphs;
  expect(paragraphs).toEqual(makeParagraphs(asText!).paragraphs);
  expect(paragraphs).toHaveLength(7);
});

/** A page of so many sections, with all that a page has. */
const long = (sections: number) =>
  around(
    `<main>${Array.from({ length: sections }, (_, i) => `<section id="s${i}"><h2>Part ${i}</h2><p>${"Some words of a sentence. ".repeat(8)}</p><ul><li><a href="#s${i}">One</a></li><li>Two</li></ul><table><tr><td>a<td>b</table></section>`).join("\n")}</main>`,
  );

test("a page of four times the size takes about four times as long", () => {
  const seconds = (sections: number) => {
    const page = Buffer.from(long(sections));
    const times = Array.from({ length: 3 }, () => {
      const start = process.cpuUsage();
      expect(readWith(html, page, {}, { path: "a.html" }).articles[0]?.blocks).toHaveLength(sections * 5);
      return process.cpuUsage(start).user;
    });
    return Math.min(...times);
  };
  seconds(200);
  expect(seconds(4_000) / seconds(1_000)).toBeLessThan(9);
});
