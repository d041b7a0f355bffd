import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Searcher } from "../../src/search/searcher.ts";
import { ask } from "./ask.ts";
import { analyserOf, contentOf, openContent } from "./content.ts";
import { defaultArticle, textOfMany } from "./texts.ts";

/** Copies of stretches of a text, from the start of one word to the end of the same or a later one. */
const stretches = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 9 }));
const contents = fc.array(textOfMany(20), { minLength: 1, maxLength: 4 }).map((texts) => contentOf(texts));

async function isFound(searcher: Searcher, query: string, id: string): Promise<void> {
  const { hits } = await ask(searcher, query, { typos: false });
  expect(
    hits.map(({ paragraph }) => paragraph.id),
    query,
  ).toContain(id);
}

/** Asks for a stretch of every paragraph. */
async function check(query: (stretch: string) => string): Promise<void> {
  const property = fc.asyncProperty(contents, stretches, async (content, [at, more]) => {
    const searcher = openContent(content);
    for (const { id, text } of content.paragraphs) {
      const words = analyserOf(content)
        .tokens(text, "en")
        .filter(({ width }) => width === 1);
      const first = at % words.length;
      const last = Math.min(words.length - 1, first + more);
      const stretch = text.slice(words[first]!.start, words[last]!.end).replace(/["“”]/gu, " ");
      await isFound(searcher, query(stretch), id);
    }
  });
  await fc.assert(property, { seed: 20_279, numRuns: 400 });
}

describe("what a reader copies out of a paragraph finds it", () => {
  test("as a phrase in quotes", () => check((stretch) => `"${stretch}"`));
  test("as words", () => check((stretch) => `${stretch.replace(/(?<=\s)-/gu, " ")} `));
  test("as words still being typed", () => check((stretch) => stretch.replace(/(?<=\s)-/gu, " ")));
  test("in capitals", () => check((stretch) => `"${stretch.toUpperCase()}"`));
  test("in another normal form", () => check((stretch) => `"${stretch.normalize("NFD")}"`));
});

test("every word of the default article finds every paragraph that has it", async () => {
  const content = defaultArticle();
  const searcher = openContent(content);
  for (const { id, text, credit = "" } of content.paragraphs) {
    for (const { start, end, width } of analyserOf(content).tokens(text, "en")) {
      if (width === 1) await isFound(searcher, `${text.slice(start, end)} `, id);
    }
    for (const { start, end } of analyserOf(content).tokens(credit, "en")) {
      await isFound(searcher, credit.slice(start, end), id);
    }
  }
});
