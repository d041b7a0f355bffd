import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnalyser } from "../../src/text/analyser.ts";
import { english } from "../../src/text/languages/english.ts";
import { vietnamese } from "../../src/text/languages/vietnamese.ts";
import { endOfPlain } from "../../src/text/plain.ts";
import { analyser } from "./helpers.ts";

describe("a word that needs no closer look", () => {
  test.each([
    ["word", 4],
    ["Word of", 4],
    ["word, of", 4],
    ["end.", 3],
    ["100, 200", 3],
    ["2nd\nline", 3],
  ])("%j ends at %i", (text, end) => {
    expect(endOfPlain(text, 0)).toBe(end);
  });
  test.each([
    "",
    " a",
    ",",
    "v2 of",
    "wordA b",
    "NATO",
    "C# is",
    "India's",
    "a.b",
    "1,000",
    "né",
    "caf\u0065\u0301",
    "a\u0301",
    "“a”",
    "a”",
    "a_b",
    "a中",
    "x".repeat(65),
  ])("%j is looked at", (text) => {
    expect(endOfPlain(text, 0)).toBe(-1);
  });
});

/** What words and the signs between them are made of, so that chance meets both ways to read. */
const PIECES = [
  ..."  aAbZs019vV'’-–.,:;_@#$+%/()\"!?&\n\t",
  ..." é É ß ½ ² ﬁ Ⅴ İ й K ſ \u0301 \u00ad \u00a0 \u200d 中 กำ 𝐀 \ud800".split(" "),
  ..."word Word the NATO MPs camelCase v2 V2 C# C++ .NET U.S. e.g. don't India's O'B 1,000 3.5 12.05.2020 2011-15".split(
    " ",
  ),
  ..."a-b foo_bar a@b std::vector @name #42 $x $5 weapons, arms. new york".split(" "),
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(""));

/** The same text to every rule, but with other spaces, before which each word is looked at closely. */
const closely = (text: string): string => text.replace(/[\0- ]/g, "\u2003");

test.each([
  ["English", analyser],
  ["a language that keeps accents, and one with expressions", createAnalyser([vietnamese, english], ["new york"])],
])("read at once or closely, the words of a text are the same: %s", (_, { tokens }) => {
  const numRuns = process.env.PILCROW_FULL ? 200_000 : 10_000;
  fc.assert(
    fc.property(texts, (text) => {
      expect(tokens(text)).toEqual(tokens(closely(`${text} `)));
    }),
    { seed: 340, numRuns },
  );
});
