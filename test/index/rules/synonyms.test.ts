import { describe, expect, test } from "vitest";
import { refusal } from "./refusal.ts";

describe("bad synonyms stop the build with entry and cure", () => {
  const SHAPE = /both ways/;
  test.each<[what: string, synonyms: unknown, said: string, cure: RegExp]>([
    ["no list", { nyc: "new york" }, "`synonyms` is not a list", /brackets/],
    ["a text", ["nyc"], "`synonyms`, entry 1: “nyc” is no list of texts", SHAPE],
    ["an empty list", [[]], "`synonyms`, entry 1: “[]” is no list of texts", SHAPE],
    ["a number", [["nyc", 7]], '`synonyms`, entry 1: “["nyc",7]” is no list of texts', SHAPE],
    // biome-ignore lint/suspicious/noSparseArray: the comma too many is what is looked for.
    ["a comma too many", [["nyc", , "la"]], '`synonyms`, entry 1: “["nyc",null,"la"]” is no list of texts', SHAPE],
    ["nothing", [["a1", "b2"], null], "`synonyms`, entry 2: “null” is no list of texts", SHAPE],
    ["one word alone", [["nyc"]], "`synonyms`, entry 1: “nyc” stands alone", /at least two/],
    ["an empty text", [["nyc", ""]], "`synonyms`, entry 1: “” holds no word", /letters or digits/],
    ["only signs", [{ from: "nyc", to: "—!" }], "`synonyms`, entry 1: “—!” holds no word", /letters or digits/],
    ["no `to`", [{ from: "nyc" }], "`synonyms`, entry 1: `to` is missing", SHAPE],
    ["an empty `from`", [{ from: [], to: "b2" }], "`synonyms`, entry 1: `from` is no text and no list of texts", SHAPE],
    ["a word twice", [["nyc", "la", "nyc"]], "`synonyms`, entry 1: “nyc” stands there twice", /Take one/],
    [
      "one word in two forms",
      [["Credit card", "plastic", "credit-cards"]],
      "`synonyms`, entry 1: “Credit card” and “credit-cards” are the same to the search already",
      /without a rule/,
    ],
    ["itself", [{ from: ["nyc", "la"], to: ["LA"] }], "`synonyms`, entry 1: “LA” is a synonym of itself", /one side/],
    [
      "too many words",
      [["nyc", "w ".repeat(25)]],
      expect.stringMatching(/^index.*“w w w.*” has 25 words; at most 24 are read$/),
      /Shorten/,
    ],
    [
      "too many synonyms",
      [Array.from({ length: 33 }, (_, i) => `word${i}`)],
      "`synonyms`, entry 1: it names 33 texts that mean the same; at most 32 are read",
      /Keep/,
    ],
  ])("%s", (_, synonyms, said, cure) => {
    const expected = typeof said === "string" ? `index/config.ts: ${said}` : said;
    expect(refusal({ synonyms })).toEqual([[expected, expect.stringMatching(cure)]]);
  });

  test("a field with another name", () => {
    expect(refusal({ synonyms: [{ form: "nyc", to: "new york" }] })).toEqual([
      ["index/config.ts: `synonyms`, entry 1: there is no field “form”", "Write `from`, if that is meant."],
      ["index/config.ts: `synonyms`, entry 1: `from` is missing", expect.stringMatching(SHAPE)],
    ]);
  });
});
