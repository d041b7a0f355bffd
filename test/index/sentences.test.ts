import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitAtSentences } from "../../index/sentences.ts";

/** What makes cutting hard, and some plain letters. */
const UNITS = [
  ...["a", "b", "ж", "ก", "字", "क", "가"],
  // White space, ends of sentences, what may stand behind them.
  ...[" ", "  ", ". ", "! ", "? ", "… ", ".” ", "。", "？」", ".", "3.5", "U.S. "],
  // Letters under marks of one and of two code units, letters of two, and characters of several code points.
  ...["a\u0301", "ก\u0e31", "\u{11107}\u{11127}", "𐐀", "👩‍🚀", "🇮🇳", "\u1100\u1161\u11a8", "葛\u{e0100}"],
];

const texts = fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 80 }).map((text) => text.trim());
const limits = fc.integer({ min: 14, max: 60 });

function check(holds: (text: string, most: number, parts: readonly string[]) => void): void {
  const property = fc.property(texts, limits, (text, most) => holds(text, most, splitAtSentences(text, most)));
  fc.assert(property, { seed: 20_262, numRuns: 3000 });
}

describe("the parts of a random text", () => {
  test("are none empty, none longer than the limit, none with white space around it", () => {
    check((_, most, parts) => {
      for (const part of parts) {
        expect(part.length).toBeLessThanOrEqual(most);
        expect(part).not.toBe("");
        expect(part).toBe(part.trim());
      }
    });
  });

  test("together hold every character in order, but for white space where it was cut", () => {
    check((text, most, parts) => {
      let at = 0;
      for (const part of parts) {
        const next = text.indexOf(part, at);
        expect(text.slice(at, next).trim()).toBe("");
        at = next + part.length;
      }
      expect(at).toBe(text.length);
      if (text.length <= most) expect(parts).toEqual(text === "" ? [] : [text]);
    });
  });

  test("never begin inside a character: no half of a surrogate pair, no mark without its letter", () => {
    const characters = new Intl.Segmenter("en", { granularity: "grapheme" });
    check((text, most, parts) => {
      const starts = new Set([...characters.segment(text)].map(({ index }) => index));
      let at = 0;
      for (const part of parts) {
        at = text.indexOf(part, at);
        expect(starts, `part ${JSON.stringify(part)} of at most ${most}`).toContain(at);
        at += part.length;
      }
    });
  });
});

describe("where a text is cut", () => {
  test.each([
    ["at the last end of a sentence that fits", "One. Two! Three?", 10, ["One. Two!", "Three?"]],
    ["behind closing quotes", "“One.” “Two.” Three", 15, ["“One.” “Two.”", "Three"]],
    ["not inside a number", "It fell 33.5 percent", 14, ["It fell 33.5", "percent"]],
    ["at white space where a sentence is too long", "one two three four", 10, ["one two", "three four"]],
    ["behind the full stop of Chinese, without white space", "一二三。四五六。七", 7, ["一二三。", "四五六。七"]],
    ["between characters where there is nothing else", "abcdefghij", 4, ["abcd", "efgh", "ij"]],
    ["not within a surrogate pair", "𐐀𐐀𐐀", 3, ["𐐀", "𐐀", "𐐀"]],
    ["not between a letter and its mark", "aaa\u0301aa", 3, ["aa", "a\u0301a", "a"]],
    ["not between a letter and a mark of two code units", "\u{11107}\u{11127}".repeat(2), 6, ["𑄇𑄧", "𑄇𑄧"]],
    ["nowhere when it fits", "One. Two.", 9, ["One. Two."]],
  ])("%s", (_, text, most, parts) => {
    expect(splitAtSentences(text, most)).toEqual(parts);
  });

  test("a letter under more marks than a part may hold is cut among its marks, into full parts", () => {
    const parts = splitAtSentences(`a${"\u0301".repeat(99)}`, 10);
    expect(parts.map((part) => part.length)).toEqual(Array(10).fill(10));
    expect(parts.join("")).toBe(`a${"\u0301".repeat(99)}`);
    // Marks of two code units do not come apart.
    const wide = splitAtSentences(`a${"\u{1d165}".repeat(20)}`, 10);
    expect(wide.filter((part) => !part.isWellFormed())).toEqual([]);
    expect(wide.map((part) => part.length)).toEqual([9, 10, 10, 10, 2]);
  });
});
