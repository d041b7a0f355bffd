import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { seeded } from "../../process/random.ts";
import { articleAt, articlesFor, generate } from "./articles.ts";
import { COMMON_WORDS, commonWord, isCommon } from "./law.ts";
import { wordOf } from "./words.ts";

const wordsOf = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? [];
const texts = (paragraphs: number) =>
  [...generate(paragraphs)].flatMap((article) => article.paragraphs.map(({ text }) => text));

test("the same numbers give the same content to the byte, on every machine and in every release", () => {
  const hash = createHash("sha256");
  for (const article of generate(2000)) hash.update(JSON.stringify(article));
  expect(hash.digest("hex").slice(0, 12)).toBe("8117828ba43a");
});

test("another seed gives another content", () => expect(articleAt(3, 2)).not.toEqual(articleAt(3, 1)));

test.each([1, 8, 9, 20, 50, 51, 1000])(
  "of %i paragraphs there are as many, in as many articles as foretold",
  (count) => {
    const articles = [...generate(count)];
    expect(articles.flatMap(({ paragraphs }) => paragraphs)).toHaveLength(count);
    expect(articles).toHaveLength(articlesFor(count));
  },
);

test("a longer content begins with the shorter one", () =>
  expect([...generate(500)].slice(0, 49)).toEqual([...generate(490)].slice(0, 49)));

test("no two words of the language are alike", () => {
  const many = 800_000;
  expect(new Set(Array.from({ length: many }, (_, rank) => wordOf(rank))).size).toBe(many);
});

test("the number of distinct words grows as in English: 10,000 at 1,000 paragraphs, 45,000 at 10,000", () => {
  const distinct = (paragraphs: number) => new Set(texts(paragraphs).flatMap(wordsOf)).size;
  expect(distinct(1000)).toBeGreaterThan(9000);
  expect(distinct(1000)).toBeLessThan(11_500);
  expect(distinct(10_000)).toBeGreaterThan(42_000);
  expect(distinct(10_000)).toBeLessThan(48_000);
});

test("English function words are its head: about two of five words, “the” the most frequent", () => {
  const words = texts(2000).flatMap(wordsOf);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const common = words.filter((word) => COMMON_WORDS.includes(word)).length / words.length;
  expect(common).toBeGreaterThan(0.4);
  expect(common).toBeLessThan(0.48);
  expect([...counts].sort(([, a], [, b]) => b - a)[0]![0]).toBe("the");
  // Zipf: the tenth is a few times rarer than the first, the hundredth some twenty times.
  const frequencies = [...counts.values()].sort((a, b) => b - a);
  expect(frequencies[0]! / frequencies[99]!).toBeGreaterThan(10);
});

test("a paragraph has some 45 words", () => {
  const words = texts(2000).map((text) => wordsOf(text).length);
  const mean = words.reduce((sum, count) => sum + count, 0) / words.length;
  expect(mean).toBeGreaterThan(43);
  expect(mean).toBeLessThan(47);
  expect(Math.min(...words)).toBeGreaterThanOrEqual(15);
  expect(Math.max(...words)).toBeLessThanOrEqual(75);
});

test("a telling word of a paragraph stands twice as often in its own article as in any other", () => {
  const articles = [...generate(2000)].map(
    ({ paragraphs }) => new Set(paragraphs.flatMap(({ text }) => wordsOf(text))),
  );
  const next = paragraphsOfArticles().map(([first, second], i) => {
    const telling = first.filter((word) => !COMMON_WORDS.includes(word));
    const share = (words: ReadonlySet<string>) => telling.filter((word) => words.has(word)).length / telling.length;
    return { own: share(new Set(second)), other: share(articles[(i + 7) % articles.length]!) };
  });
  const mean = (of: "own" | "other") => next.reduce((sum, share) => sum + share[of], 0) / next.length;
  expect(mean("own")).toBeGreaterThan(2 * mean("other"));
});

function paragraphsOfArticles(): [string[], string[]][] {
  return [...generate(2000)].map(({ paragraphs }) => [wordsOf(paragraphs[0]!.text), wordsOf(paragraphs[1]!.text)]);
}

test("every twentieth word or so is the first", () => {
  const random = seeded(7);
  let first = 0;
  for (let i = 0; i < 100_000; i++) if (isCommon(random) && commonWord(random) === 0) first++;
  expect(first / 100_000).toBeGreaterThan(0.03);
  expect(first / 100_000).toBeLessThan(0.06);
});
