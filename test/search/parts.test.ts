import { expect, test } from "vitest";
import { siteOf } from "../page/site.ts";
import { ask, find } from "./ask.ts";
import { contentOf, type GivenArticle, openContent } from "./content.ts";

const FRENCH = "Les chevaux traversaient lentement le vieux pont.";
const HEBREW = "הסוסים חצו את הגשר הישן.";
const given: GivenArticle = {
  id: "bridge",
  title: "The old bridge",
  lang: "en",
  paragraphs: [
    { text: "The bridge was built for horses.", lang: "en" },
    { text: FRENCH, lang: "fr" },
    { kind: "list", text: HEBREW, lang: "he" },
  ],
};
const content = contentOf(given);

test("a paragraph in another language than its article is found by the forms of its own words", async () => {
  const searcher = openContent(content);
  expect(await find(searcher, "traverser ")).toEqual([FRENCH]);
  expect(await find(searcher, '"vieux ponts"')).toEqual([FRENCH]);
  const [hit] = (await ask(searcher, "traverser ")).hits;
  expect(hit?.highlights.text.map(([start, end]) => FRENCH.slice(start, end))).toEqual(["traversaient"]);
  expect(content.paragraphs.map(({ lang }) => lang)).toEqual([undefined, "fr", "he"]);
});

test("pages and answers say its language; where it is the article's they say nothing", async () => {
  const visit = siteOf(given);
  const { html } = await visit("/articles/bridge");
  expect(html).toMatch(/<p id="bridge\.[^"]*" lang="fr" dir="ltr">Les chevaux/);
  expect(html).toMatch(/<li id="bridge\.[^"]*" lang="he" dir="rtl">/);
  expect(html).toMatch(/<p id="bridge\.[^"]*">The bridge/);
  expect((await visit("/search?q=chevaux")).html).toMatch(/<p class="snippet" lang="fr" dir="ltr">/);
});
