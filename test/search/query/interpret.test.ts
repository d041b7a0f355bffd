import { describe, expect, test } from "vitest";
import type { InterpretedWord } from "../../../src/search/query/interpret.ts";
import { ask } from "../ask.ts";
import { contentOf, openContent, withRules } from "../content.ts";

const content = contentOf({
  title: "Ships of the fleet",
  paragraphs: [
    "The harbour of New Delhi is a joke.",
    "Atmanirbhar means self-reliant.",
    "A laptop and a notebook.",
    "Harbours and harbour masters; a harbourmaster too.",
    "Free trade, not trade that is free.",
  ],
});
const searcher = openContent(withRules(content, { synonyms: [["nyc", "new delhi"]] }));

async function read(query: string, in_ = searcher) {
  const { interpretation } = await ask(in_, query, { explain: true });
  if (interpretation === undefined) throw new Error("nothing is explained");
  return interpretation;
}

/** A word and its readings in one line: `harbor = typo harbour 1`. */
const line = ({ word, readings, more }: InterpretedWord) =>
  `${word} = ${readings.map(({ kind, word, edits, parts }) => [kind, word, edits, parts].filter(Boolean).join(" ")).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;

describe("how a query was read", () => {
  test.each<[query: string, words: readonly string[]]>([
    ["harbour ", ["harbour = exact harbour"]],
    ["harbou", ["harbou = prefix harbour, prefix harbourmaster, prefix harbours"]],
    ["harbuor ", ["harbuor = typo harbour 1"]],
    ["atma nirbhar ", ["atma = joined atmanirbhar 2", "nirbhar = joined atmanirbhar 2"]],
    ["freetrade ", ["free = exact free", "trade = exact trade"]],
    ["nyc ", ["nyc = synonym newdelhi"]],
    ["xqzvbn laptop ", ["xqzvbn = ", "laptop = exact laptop"]],
    ["laptop OR notebok ", ["(laptop OR notebok) = exact laptop, typo notebook 1"]],
    ['"free trade" OR laptop ', ['("free trade" OR laptop) = exact laptop, phrase free trade']],
  ])("%s", async (query, words) => {
    expect((await read(query)).words.map(line)).toEqual(words);
  });

  test("says of each word what it weighs and where it counts", async () => {
    const { words } = await read('the harbour title:ships "new delhi" xqzvbn freetrade ');
    const told = words.map(({ word, field, required, common, scored, split }) => ({
      ...{ word, field, required, common, scored, split },
    }));
    const plain = { field: undefined, required: false, common: false, scored: true, split: undefined };
    expect(told).toEqual([
      { ...plain, word: "the", common: true },
      { ...plain, word: "harbour" },
      { ...plain, word: "ships", field: "title", required: true },
      { ...plain, word: "new", required: true },
      { ...plain, word: "delhi", required: true },
      { ...plain, word: "xqzvbn", scored: false },
      { ...plain, word: "free", split: "freetrade" },
      { ...plain, word: "trade", split: "freetrade" },
    ]);
    expect(words.map(({ rarity }) => rarity > 0)).toEqual(told.map(({ scored }) => scored));
    expect(words[1]!.rarity).toBeGreaterThan(words[0]!.rarity);
    expect(words[1]!.readings).toEqual([{ kind: "exact", word: "harbour", terms: ["harbor"], quality: 1 }]);
  });

  test("tells phrases, exclusions and filters", async () => {
    const query = 'laptop "new delhi" heading:"a b" -title:ships -"free trade" -harb* kind:caption -tag:"a b"';
    const { words, ...rest } = await read(query);
    expect(words).toHaveLength(5);
    expect(rest).toEqual({
      phrases: [{ words: "new delhi" }, { words: "a b", field: "heading" }],
      unquoted: [],
      excluded: [{ words: "ships", field: "title" }, { words: "free trade" }, { words: "harb", begins: true }],
      filters: [
        { property: "kind", value: "caption", excluded: false },
        { property: "tag", value: "a b", excluded: true },
      ],
      cut: [],
    });
  });

  test("tells which phrase was read as words", async () => {
    const { phrases, unquoted, words } = await read('"free trade" "trade of harbours" zeppelins ');
    expect(phrases).toEqual([{ words: "free trade" }]);
    expect(unquoted).toEqual([{ words: "trade of harbours" }]);
    expect(words.map(({ required }) => required)).toEqual([true, true, false, false, false, false]);
  });

  test("is told where it is asked for, of an empty query too", async () => {
    expect(await ask(searcher, "harbour")).not.toHaveProperty("interpretation");
    expect(await read("")).toEqual({ words: [], phrases: [], unquoted: [], excluded: [], filters: [], cut: [] });
  });
});

describe("what a bound cut is told by name", () => {
  test.each([
    ["words", "one two laptop ", { maxWords: 2 }],
    ["words", "laptop -one -two -three ", { maxWords: 2 }],
    ["readings", "harb", { maxPrefixWords: 1 }],
    ["readings", "harbuor laptpo ", { maxMendedWords: 1 }],
    ["readings", "harbuor OR laptpo ", { maxMendedWords: 1 }],
    ["paragraphs", '"free trade" OR "trade that" laptop ', { maxPhraseChecks: 0 }],
    ["paragraphs", "laptop -harb* ", { maxExcludedWords: 1 }],
  ])("%s: %s", async (cut, query, bounds) => {
    expect((await read(query, openContent(content, bounds))).cut).toEqual([cut]);
    expect((await ask(openContent(content, bounds), query)).partial).toBe(true);
    expect((await read(query)).cut).toEqual([]);
  });

  test("of many readings the first are told, and how many there are besides", async () => {
    const few = openContent(content, { maxToldReadings: 2 });
    expect((await read("harb", few)).words.map(line)).toEqual([
      "harb = prefix harbour, prefix harbourmaster and 1 more",
    ]);
  });

  test("words beyond those that are scored say so", async () => {
    const { words } = await read("laptop harbour the ", openContent(content, { maxScoredWords: 1 }));
    expect(words.map(({ scored }) => scored)).toEqual([true, false, false]);
  });
});
