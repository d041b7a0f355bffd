import { expect, test } from "vitest";
import { contentOf, openContent } from "./content.ts";

const content = contentOf(["One.", "Two.", "Three."], { id: "none", paragraphs: [] }, ["Four."], {
  id: "last",
  paragraphs: ["Five.", "Six."],
});
const searcher = openContent(content);

test("articles come in the order of the content, with their number of paragraphs", async () => {
  const counts = async (offset: number, limit: number) =>
    (await searcher.articles(offset, limit)).map(({ article, count }) => [article.id, count]);
  expect(await counts(0, 9)).toEqual([
    ["a0", 3],
    ["none", 0],
    ["a2", 1],
    ["last", 2],
  ]);
  expect(await counts(1, 2)).toEqual([
    ["none", 0],
    ["a2", 1],
  ]);
  expect(await counts(4, 2)).toEqual([]);
});

test.each([
  ["a0", 0, 9, ["One.", "Two.", "Three."]],
  ["a0", 1, 1, ["Two."]],
  ["a0", 2, 2, ["Three."]],
  ["a0", 3, 2, []],
  ["none", 0, 9, []],
  ["a2", 0, 9, ["Four."]],
  ["last", 0, Number.POSITIVE_INFINITY, ["Five.", "Six."]],
] as const)("%s from %i, at most %d: only its own paragraphs, in order", async (id, offset, limit, texts) => {
  const found = await searcher.article(id, offset, limit);
  expect(found?.article.id).toBe(id);
  expect(found?.paragraphs.map(({ text }) => text)).toEqual(texts);
});

test("an id that nobody has is null", async () => {
  expect(await searcher.article("a9", 0, 9)).toBeNull();
  expect(await searcher.article("__proto__", 0, 9)).toBeNull();
});
