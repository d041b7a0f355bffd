import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyser } from "./helpers.ts";

/** What words and the signs between them are made of, so that chance meets the rules. */
const PIECES = [
  ..."aIßéİıΣςйЁ中กำ한ｶﾞ½²₂Ⅷﬁŉﷺ𝐀😀'’-–.,%/ \n1234567890",
  ..."\u0301\u0306\u0323\u20dd\u093f\u094d\u200b\u200d\u00ad\ufeff\ufe0f\u00a0\u202f\u1161\u11a8\uff9e\ud800\udc00",
  ...[
    "'s",
    "n't",
    "'ll",
    "U.S.",
    "e.g.",
    "1,000",
    "1,00,000",
    "2011-15",
    "3.5",
    "12.05.2020",
    "state-of-the-art",
    "O'B",
  ],
  ...["а\u0306", "и\u0306", "क्ष", "col·l", "ﾡￂ", "\u1100", "१", "٣", "٪", "weapons"],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(fc.nat({ max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
);
const anyText = (check: (text: string) => void): void => {
  fc.assert(fc.property(texts, check), { seed: 20_210_409, numRuns: 4000 });
};

describe("whatever the text holds,", () => {
  test("words are counted without gaps and in order, at one place the wider first", () => {
    anyText((text) => {
      let next = 0;
      let before = { position: 0, width: Number.POSITIVE_INFINITY, start: 0 };
      for (const token of analyser.tokens(text, "en")) {
        if (token.position === before.position) expect(token.width).toBeLessThan(before.width);
        else expect(token.position).toBeGreaterThan(before.position);
        expect(token.start).toBeGreaterThanOrEqual(before.start);
        if (token.width === 1) expect(token.position).toBe(next++);
        before = token;
      }
    });
  });

  test("a token covers a part of the text that splits no character", () => {
    anyText((text) => {
      for (const { start, end, word, terms } of analyser.tokens(text, "en")) {
        expect(0 <= start && start < end && end <= text.length).toBe(true);
        for (const edge of [start, end]) {
          const [left, right] = [text.charAt(edge - 1), text.charAt(edge)];
          expect(/[\ud800-\udbff]/.test(left) && /[\udc00-\udfff]/.test(right)).toBe(false);
          expect(text.slice(edge)).not.toMatch(/^\p{M}/u);
        }
        expect(word).not.toBe("");
        expect(terms.length).toBeGreaterThan(0);
        for (const term of terms) expect(term).not.toBe("");
      }
    });
  });

  test("what a token covers is that word when it stands alone", () => {
    anyText((text) => {
      for (const { start, end, word } of analyser.tokens(text, "en")) {
        const alone = analyser.tokens(text.slice(start, end), "en");
        expect(alone.map((token) => token.word)).toContain(word);
      }
    });
  });

  test("a folded word is itself", () => {
    anyText((text) => {
      for (const { word } of analyser.tokens(text, "en")) {
        expect(analyser.tokens(word, "en")).toMatchObject([{ word, start: 0, end: word.length }]);
      }
    });
  });

  test("words of separate lines do not change one another", () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const words = (text: string) => analyser.tokens(text, "en").map((token) => token.word);
        expect(words(`${one}\n${other}`)).toEqual([...words(one), ...words(`\n${other}`)]);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });
});
