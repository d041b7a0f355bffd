import { expect, test } from "vitest";
import { analyser } from "./helpers.ts";

/** Texts of up to a million code units that a careless reader goes over again and again; quadratic work takes hours. */
test.each<[name: string, text: string, tokens: number]>([
  ["letters without a space", "a".repeat(1_000_000), 1],
  ["ideographs without a space", "中".repeat(300_000), 300_000],
  ["ideographs with middle dots", "中・".repeat(200_000), 200_000],
  ["Thai without a space", "กำ".repeat(200_000), 200_000],
  ["Khmer stacks", "ក្".repeat(500_000), 1],
  ["letters of Hangul", "\u1112\u1161\u11ab".repeat(300_000), 300_000],
  ["old initials of Hangul", "\u1100".repeat(500_000), 31],
  ["characters beyond the basic plane", "𝐀".repeat(500_000), 1],
  ["accents on one letter", `a${"\u0301\u0323".repeat(50_000)}`, 1],
  ["marks that stay on one letter", `क${"\u0323\u0301".repeat(50_000)}`, 1],
  ["marks far out of order", `क${"\u0301".repeat(250_000)}${"\u0323".repeat(250_000)}`, 1],
  ["letters with accents", "é".repeat(1_000_000), 1],
  ["words with accents", "été ".repeat(200_000), 200_000],
  ["tatweel", `ك${"\u0640".repeat(1_000_000)}`, 1],
  ["marks on nothing", "\u0301".repeat(100_000), 0],
  ["invisible characters", "\u200d".repeat(1_000_000), 0],
  ["lone surrogates", "\ud800".repeat(100_000), 0],
  ["underscores", "ab_".repeat(300_000), 300_000],
  ["nothing but underscores", `a${"_".repeat(1_000_000)}b`, 3],
  ["dots between words", "ab.".repeat(300_000), 300_000],
  ["colons", "ab:".repeat(300_000), 300_000],
  ["capitals inside one word", "aBc".repeat(200_000), 200_001],
  ["names", "@a".repeat(300_000), 300_001],
  ["hashes", "#".repeat(1_000_000), 0],
  ["pluses", "a++".repeat(300_000), 300_001],
  ["a version", `v1${".1".repeat(300_000)}`, 300_002],
  ["hyphens", "a-".repeat(10_000), 10_000],
  ["apostrophes", "a'".repeat(500_000), 500_000],
  ["names with apostrophes and hyphens", "o'b-".repeat(250_000), 750_000],
  ["clitics", `a${"'s".repeat(500_000)}`, 1],
  ["dots between letters", "a.".repeat(500_000), 1],
  ["dots between digits", "1.".repeat(500_000), 500_000],
  ["commas between digits", "1,".repeat(500_000), 500_000],
  ["groups of two digits", "22,".repeat(300_000), 300_000],
  ["digits", "1".repeat(1_000_000), 1],
  ["per cent", "%".repeat(1_000_000), 1_000_000],
  ["emoji", "👩‍🚀".repeat(100_000), 0],
  ["fractions", "½".repeat(300_000), 600_000],
  ["phrases in one character", "ﷺ".repeat(100_000), 300_001],
])("a long text of %s is read in one go", (_, text, tokens) => {
  expect(analyser.tokens(text, "en")).toHaveLength(tokens);
});

test("a number of very many groups is read, as whole numbers of at most ten groups", () => {
  const tokens = analyser.tokens("222,".repeat(250_000), "en");
  expect(tokens.at(-1)?.word).toBe("222".repeat(10));
  expect(tokens.at(-1)?.end).toBe(1_000_000 - 1);
});
