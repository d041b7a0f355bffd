import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readContent } from "../../index/read.ts";

const root = resolve(import.meta.dirname, "../..");
const FILE = "index/articles/india-russia-military-cooperation.txt";
const { articles, paragraphs, folded, warnings } = readContent(root, { sources: [FILE] }, () => {});

test("the body of the default article is the text as it was given, byte for byte", () => {
  const file = readFileSync(resolve(root, FILE));
  const frontMatter = "---\ntitle: India and Russia discuss military cooperation\nlang: en\n---\n";
  expect(file.subarray(0, frontMatter.length).toString()).toBe(frontMatter);
  const body = file.subarray(frontMatter.length);
  expect(createHash("sha256").update(body).digest("hex")).toBe(
    "f20c82287432c7007e469a5206c261783e544351f728e7181510e16fcdb6e151",
  );
});

test("it is one article of 8 lines and 7 paragraphs, its standfirst at 1 and 4", () => {
  expect(articles).toEqual([
    { id: "india-russia-military-cooperation", title: "India and Russia discuss military cooperation", lang: "en" },
  ]);
  expect(warnings).toEqual([]);
  expect(folded).toBe(1);
  expect(paragraphs.map(({ id, kind, positions }) => [id.split(".")[1], kind, positions])).toEqual([
    ["6a52b4qs", "body", [1, 4]],
    ["j7j2rd0j", "caption", [2]],
    ["zy6msaa1", "body", [3]],
    ["92ks390d", "body", [5]],
    ["edbq3z8e", "body", [6]],
    ["19gx04np", "body", [7]],
    ["44kt8va4", "body", [8]],
  ]);
});

test("its caption is told from its credit", () => {
  const caption = paragraphs.find(({ kind }) => kind === "caption");
  expect(caption?.credit).toBe("Russian Foreign Ministry/Handout via Reuters");
  expect(caption?.text).toMatch(/^Lavrov said the two sides .* “Atmanirbhar Bharat” initiatives\.$/);
});
