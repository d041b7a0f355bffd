import { resolve } from "node:path";
import { expect, test } from "vitest";
import { bundleStyle } from "../../index/embed.ts";
import { createService } from "../../src/api/service.ts";
import { createApp } from "../../src/app.ts";
import { NO_TEXTS } from "../../src/page/built.ts";
import { contentOf, openContent } from "../search/content.ts";
import { blocksIn } from "./markup.ts";
import { siteOf } from "./site.ts";

const EVIL = `<script>alert(1)</script><img src=x onerror="alert('2')"> it's`;

test("lists articles with what is known of them, in their own language and direction", async () => {
  const { html } = await siteOf(
    { id: "news", title: "The news", date: "2026-01-31", section: "World", paragraphs: ["One.", "Two."] },
    { id: "own", title: "Elsewhere", url: "https://news.example/own", paragraphs: ["One."] },
    { id: "arabic", title: "حارس المنارة", lang: "ar", paragraphs: ["نص"] },
  )("/");
  expect(html).toContain("3 articles, 4 paragraphs");
  expect(html).toContain(
    '<a href="/articles/news" lang="en" dir="ltr">The news</a><span>2 paragraphs · January 31, 2026 · World</span>',
  );
  expect(html).toContain(
    '<a href="https://news.example/own" lang="en" dir="ltr">Elsewhere</a><span>1 paragraph</span>',
  );
  expect(html).toContain('<a href="/articles/arabic" lang="ar" dir="rtl">حارس المنارة</a>');
  expect(html).not.toContain("the whole list");
});

test("lists the first of many, and says where the others are", async () => {
  const visit = siteOf(...Array.from({ length: 61 }, (_, n) => ({ id: `a${n}`, paragraphs: [`Text ${n}.`] })));
  const { html } = await visit("/");
  expect(html.match(/<li>/g)).toHaveLength(50);
  expect(html).toContain('And 11 more articles: <a href="/v1/articles?offset=50">the whole list</a>');
});

test("markup in content is text, and its quotes break out of no call", async () => {
  const { html } = await siteOf({ title: EVIL, section: EVIL, paragraphs: [EVIL] })("/");
  expect(blocksIn(html)).toContain(`${EVIL}1 paragraph · ${EVIL}`);
  expect(html).not.toMatch(/<script>|<img/);
  const calls =
    blocksIn(html)
      .join("\n")
      .match(/curl \S+ ?/g) ?? [];
  expect(calls).toHaveLength(3);
  for (const call of calls) expect(call.trim()).toMatch(/^curl 'https:\/\/search\.example\/v1\/[^'\s]*'$/);
});

test("weighs little", async () => {
  const visit = siteOf({ title: "India and Russia discuss military cooperation", paragraphs: ["One.", "Two."] });
  const home = await visit("/");
  const style = bundleStyle(resolve(import.meta.dirname, "../.."));
  const bytes = (text: string) => Buffer.byteLength(text);
  // With the search box the page may have 30 KB in all.
  expect(bytes(home.html) + bytes(style)).toBeLessThan(14 * 1024);
});

test("has the lines that pin the newest release of the search box, once there is one", async () => {
  const searcher = openContent(contentOf({ paragraphs: ["One."] }));
  const home = async (text: string) => {
    const app = createApp(
      createService(() => ({ searcher }), "code"),
      { ...NO_TEXTS, release: { text, hash: "" } },
    );
    const response = await app.request("https://search.example/");
    return { tag: response.headers.get("ETag"), html: await response.text() };
  };
  const [without, one] = [await home(""), await home("1.2.3 sha256-AbC+/=")];
  expect(without.html).not.toContain("integrity");
  const lines =
    /<script type="module" crossorigin src="https:\/\/search\.example\/search-box\/1\.2\.3\.js" integrity="sha256-AbC\+\/=">/;
  expect(one.html.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"')).toMatch(lines);
  expect(one.tag).not.toBe(without.tag);
});
