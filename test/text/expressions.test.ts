import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createAnalyser } from "../../src/text/analyser.ts";
import { joinWords, wordsInSequence } from "../../src/text/expressions.ts";
import { english } from "../../src/text/languages/english.ts";
import { plain } from "../../src/text/languages/plain.ts";
import type { Token } from "../../src/text/token.ts";

/** Every token that is wider than one word, as `word@position+width`. */
function wide(text: string, expressions: readonly string[], lang = "en"): string {
  const tokens = createAnalyser([english, plain], expressions).tokens(text, lang);
  const found = tokens.filter((token) => token.width > 1);
  return found.map(({ word, position, width }) => `${word}@${position}+${width}`).join(" ");
}

describe("an expression of several words becomes one word where it stands", () => {
  test.each([
    ["in the middle", "in New York City now", ["new york city"], "newyorkcity@1+3"],
    ["several times", "new york, new york", ["new york"], "newyork@0+2 newyork@2+2"],
    ["in another form", "paid by Credit Cards", ["credit card"], "creditcard@2+2"],
    ["written in another form itself", "a credit card", ["Credit Cards"], "creditcards@1+2"],
    ["with accents and capitals", "le CAFÉ CRÈME ici", ["cafe crème"], "cafecreme@1+2"],
    ["made of common words", "I saw The Who there", ["the who"], "thewho@2+2"],
    ["over a line or a sign", "new —\nyork", ["new york"], "newyork@0+2"],
    [
      "within another one, the wider first",
      "New York City",
      ["york city", "new york city"],
      "newyorkcity@0+3 yorkcity@1+2",
    ],
    ["overlapping another one", "one two three", ["one two", "two three"], "onetwo@0+2 twothree@1+2"],
    ["with the same beginning as another one", "red wine", ["red hat", "red wine"], "redwine@0+2"],
    ["in a compound that it is", "new-york-city", ["new york city"], "newyorkcity@0+3"],
    ["in a compound that is longer", "new-york-city", ["york city"], "newyorkcity@0+3 yorkcity@1+2"],
    ["written as a compound itself", "a stand off there", ["stand-off"], "standoff@1+2"],
    ["with a clitic", "New York's mayors", ["new york", "york mayor"], "newyork@0+2 yorkmayor@1+2"],
    ["with figures and signs", "20% off", ["20% off"], "20percentoff@0+3"],
    ["in another script", "в Новом Йорке", ["новом йорке"], "новомйорке@1+2"],
    ["nowhere", "york new", ["new york"], ""],
    ["nowhere, as something stands between", "new old york", ["new york"], ""],
    ["nowhere, as the text ends", "from new", ["new york"], ""],
    ["nowhere, as it is a single word", "nyc", ["nyc", "—"], ""],
    ["nowhere, as there is nothing", "", ["new york"], ""],
  ])("%s", (_, text, expressions, expected) => {
    expect(wide(text, expressions)).toBe(expected);
  });

  test("by the stems of the text's language only", () => {
    expect(wide("credit cards", ["credit card"], "en")).toBe("creditcard@0+2");
    expect(wide("credit cards", ["credit card"], "fr")).toBe("");
    expect(wide("credit card", ["credit card"], "fr")).toBe("creditcard@0+2");
  });

  test("as a token like any compound's", () => {
    const tokens = createAnalyser([english], ["new york parks"]).tokens("In New York’s parks.", "en");
    expect(tokens.map(({ word }) => word)).toEqual(["in", "newyorkparks", "new", "york", "parks"]);
    expect(tokens[1]).toEqual({
      position: 1,
      width: 3,
      start: 3,
      end: 19,
      word: "newyorkparks",
      terms: ["newyorkpark"],
    });
  });

  test("once, where a compound or another expression has its term already", () => {
    expect(wide("a free-trade deal", ["free trade", "Free Trade", "free trades"])).toBe("freetrade@1+2");
  });
});

describe("words as one", () => {
  const at = (word: string, start: number, end: number): Token => ({
    ...{ position: 0, width: 1, start, end, word, terms: [word] },
  });
  test.each([
    ["side by side", [at("new", 0, 3), at("york", 4, 8)], "newyork"],
    ["that share letters of the text", [at("東京", 0, 2), at("京都", 1, 3), at("都庁", 2, 4)], "東京都庁"],
    ["that end and begin alike but stand apart", [at("東京", 0, 2), at("京都", 3, 5)], "東京京都"],
    ["of one sign, such as ½", [at("1", 0, 1), at("2", 0, 1)], "12"],
    ["one", [at("new", 0, 3)], "new"],
  ])("%s", (_, words, expected) => {
    expect(joinWords(words)).toBe(expected);
  });
});

test("every place where the stems follow each other, and no other one, is found: random texts", () => {
  const words = fc.constantFrom("new", "news", "york", "city", "cities", "the", "e-mail", "20%", "Йорк");
  const texts = fc.array(words, { maxLength: 14 }).map((some) => some.join(" "));
  const expressions = fc.array(
    fc.array(words, { minLength: 1, maxLength: 4 }).map((some) => some.join(" ")),
    { maxLength: 5 },
  );
  const bare = createAnalyser([english]);
  const property = fc.property(texts, expressions, (text, given) => {
    const tokens = createAnalyser([english], given).tokens(text, "en");
    // What stood there before stands there still, in the same order.
    const before = bare.tokens(text, "en");
    expect(tokens.filter((token) => before.some((old) => same(old, token)))).toEqual(before);
    // Positions never fall, and at one the wider comes first.
    const order = tokens.map(({ position, width }) => position * 100 - width);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const sequence = wordsInSequence(before);
    const expected = new Set<string>();
    for (const expression of given) {
      const wanted = wordsInSequence(bare.tokens(expression)).map(({ terms }) => terms[0]!);
      if (wanted.length < 2) continue;
      for (let i = 0; i + wanted.length <= sequence.length; i++) {
        const here = sequence.slice(i, i + wanted.length);
        if (here.every(({ terms }, k) => terms[0] === wanted[k])) expected.add(`${i}+${wanted.length}`);
      }
    }
    for (const { position, width } of before.filter((token) => token.width > 1)) expected.add(`${position}+${width}`);
    const found = tokens.filter((token) => token.width > 1);
    expect(new Set(found.map(({ position, width }) => `${position}+${width}`))).toEqual(expected);
    for (const { position, width, start, end } of found) {
      expect([start, end]).toEqual([sequence[position]!.start, sequence[position + width - 1]!.end]);
    }
  });
  fc.assert(property, { seed: 20_301, numRuns: process.env.PILCROW_FULL === "1" ? 20_000 : 1000 });
});

function same(a: Token, b: Token): boolean {
  return a.position === b.position && a.width === b.width && a.word === b.word;
}
