import { describe, expect, test } from "vitest";
import type { Hit } from "../../../src/search/searcher.ts";
import { ask } from "../ask.ts";
import { contentOf, openContent } from "../content.ts";

/** The parts of a hit's score. */
function partsOf({ explanation }: Hit): number[] {
  const { words, coverage, article, exactness, nearness, passage, phrase, boost } = explanation!;
  return [...words.map(({ score }) => score), coverage, article, exactness, nearness, passage, phrase, boost];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("an explanation", () => {
  const searcher = openContent(
    contentOf(
      {
        title: "Weapons made in India",
        paragraphs: [
          "India makes state-of-the-art weapons.",
          "The ministry praised the makers of arms and a free trade area.",
          { text: "Ministers meet in New Delhi", credit: "Handout via Reuters" },
        ],
      },
      {
        title: "Trade",
        paragraphs: ["Free trade with the ministry.", "Nothing else.", "Area codes and weapon codes."],
      },
    ),
  );

  test.each([
    ...["weapons", "make weapons in india", "free trade area", "trade", "reuters handout", "ministy of arms", "wea"],
    ...["state of the art", '"free trade"', "the of in", "newdelhi ministers", "weapons trade area code delhi"],
  ])("of “%s” adds up to the score of every hit", async (query) => {
    const { hits } = await ask(searcher, query, { explain: true });
    expect(hits).not.toEqual([]);
    for (const hit of hits) {
      const parts = partsOf(hit);
      // Every part is rounded to 4 decimals, and so is the score.
      expect(Math.abs(sum(parts) - hit.score)).toBeLessThanOrEqual((parts.length + 1) * 5e-5);
      expect(parts.every((part) => part >= 0)).toBe(true);
      expect(hit.explanation!.words).not.toEqual([]);
    }
  });

  test("names the words of the text that matched, and none where only the title does", async () => {
    const { hits } = await ask(searcher, "waepons india", { explain: true });
    const matched = hits.map(({ explanation }) => explanation!.words.map(({ word, matched }) => [word, matched]));
    expect(matched[0]).toEqual([
      ["waepons", ["weapons"]],
      ["india", ["india"]],
    ]);
    const { hits: titled } = await ask(searcher, "weapons free trade", { explain: true });
    const ministry = titled.find(({ paragraph }) => paragraph.text.startsWith("The ministry"))!;
    expect(ministry.explanation!.words.map(({ word, matched }) => [word, matched])).toContainEqual(["weapons", []]);
  });

  test("is given only when it is asked for", async () => {
    const { hits } = await ask(searcher, "weapons");
    expect(hits[0]).not.toHaveProperty("explanation");
  });
});
