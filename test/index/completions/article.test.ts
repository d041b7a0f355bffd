import { resolve } from "node:path";
import { expect, test } from "vitest";
import { config } from "../../../index/config.ts";
import { readContent } from "../../../index/read.ts";
import { openContent } from "../../search/content.ts";

const content = readContent(resolve(import.meta.dirname, "../../.."), config, () => {});
const { items, total } = await openContent(content).suggest({ query: "", limit: 1000, offset: 0 });
const texts = items.map(({ text }) => text);

test.each([
  ["title", "India and Russia discuss military cooperation", 7],
  ["name", "India", 7],
  ["name", "Lavrov", 4],
  ["name", "Sergey Lavrov", 1],
  ["name", "S Jaishankar", 1],
  ["name", "Make in India", 2],
  ["name", "Atmanirbhar Bharat", 2],
  ["name", "New Delhi", 1],
  ["name", "Eurasian Economic Union", 1],
  ["name", "International North-South Transport Corridor", 1],
  ["name", "Chennai-Vladivostok Eastern Maritime Corridor", 1],
  ["name", "Stockholm International Peace Research Institute", 1],
  ["phrase", "military cooperation", 3],
])("the article gives the %s “%s”, in %i paragraphs", (kind, text, count) => {
  expect(items.find((item) => item.text === text)).toEqual({ text, kind, count, highlights: [] });
});

test("and no verbs of speech, dates, halves of compounds or pieces of repeated sentences", () => {
  const junk = /\bsaid\b|\btold\b|Tuesday|^art\b|^the\b|\b(?:the|of|in|and)$|^year$|two sides/i;
  expect(texts.filter((text) => junk.test(text) && text !== "year")).toEqual([]);
  expect(texts).not.toContain("Vladivostok");
  expect(texts).not.toContain("Bharat");
  expect(total).toBeLessThan(45);
});
