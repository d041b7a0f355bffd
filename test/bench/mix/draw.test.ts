import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { generate } from "../corpus/articles.ts";
import { COMMON_WORDS } from "../corpus/law.ts";
import { CLASS_NAMES, type QueryClass, WARM_UP } from "./classes.ts";
import { generatedMix } from "./generated.ts";

const SMALL = generatedMix(1000);
const CONTENT = [...generate(1000)].flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text.toLowerCase()));
const WORDS = new Set(CONTENT.flatMap((text) => text.match(/[a-z]+/g) ?? []));

test.each([
  { paragraphs: 8, hash: "221907d8008a" },
  { paragraphs: 1000, hash: "82f31b981401" },
  { paragraphs: 10_000, hash: "67a3e59c1e20" },
  { paragraphs: 100_000, hash: "3778fa077fd6" },
  { paragraphs: 1_000_000, hash: "c677a798a5af" },
])("the mix of $paragraphs paragraphs is the one that was drawn before anything was tuned", ({ paragraphs, hash }) => {
  const drawn = JSON.stringify(generatedMix(paragraphs));
  expect(createHash("sha256").update(drawn).digest("hex").slice(0, 12)).toBe(hash);
});

test.each(CLASS_NAMES)("of %s at least 200 queries are measured", (name) =>
  expect(SMALL[name].length).toBeGreaterThanOrEqual(WARM_UP + 200),
);

const each = (name: QueryClass, of: (text: string) => boolean) => SMALL[name].every(({ text }) => of(text));
const together = (words: readonly string[]) => CONTENT.some((text) => words.every((word) => text.includes(word)));

test("what is asked for stands in a paragraph: words together, beginnings, phrases", () => {
  expect(each("word", (text) => WORDS.has(text) && !COMMON_WORDS.includes(text))).toBe(true);
  expect(each("words", (text) => together(text.split(" ")))).toBe(true);
  expect(each("common", (text) => together(text.split(" ")) && text.split(" ").length === 5)).toBe(true);
  expect(each("all-common", (text) => text.split(" ").every((word) => COMMON_WORDS.includes(word)))).toBe(true);
  for (const [i, name] of (["prefix-1", "prefix-2", "prefix-3", "prefix-4"] as const).entries()) {
    expect(each(name, (text) => text.length === i + 1 && CONTENT.some((of) => of.includes(text)))).toBe(true);
  }
  expect(each("phrase", (text) => CONTENT.some((of) => of.includes(text.slice(1, -1))))).toBe(true);
});

test("a mistyped word is hardly ever a word, and one edit from one", () => {
  for (const name of ["typo-6", "typo-10"] as const) {
    const mistyped = SMALL[name].filter(({ text }) => !WORDS.has(text));
    expect(mistyped.length / SMALL[name].length).toBeGreaterThan(0.95);
  }
});

test("a session of typing asks at every key but the spaces", () => {
  const first = SMALL.typing.slice(0, 4).map(({ text }) => text);
  expect(first.map((text) => text.length)).toEqual([1, 2, 3, 4]);
  expect(each("typing", (text) => !text.endsWith(" "))).toBe(true);
});
