import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isGram } from "../../src/text/grams.ts";
import type { Token } from "../../src/text/token.ts";
import { characterEdges } from "../search/texts.ts";
import { analyser } from "./helpers.ts";

type Placed = Pick<Token, "position" | "width" | "start">;

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
  ...[
    "東京",
    "ラ・ブ",
    "ー々か\u309a",
    "น้ำ",
    "นํ้า",
    "เเละ",
    "ស្ត្រី",
    "ពា",
    "တ္တ",
    "ລໍາ",
    "학교",
    "\u1112\u1161\u11ab",
    "ㅋㅏ",
  ],
  ..."_:@#$+vAÉüñşệґأىةپ",
  ...["++", "::", "camelCase", "HTTPServer", "v2.1.0", ".NET", "--", "C#", "a_b", "@n", "node.js"],
  ...["а\u0306", "и\u0306", "क्ष", "col·l", "ﾡￂ", "\u1100", "१", "٣", "٪", "weapons"],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(fc.nat({ max: 0xffff }), { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
);
/** Signs that Unicode puts before a letter as a part of it (Prepend): we take them for no letters. */
const PREPENDED = /[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u0d4e\u{110bd}\u{110cd}\u{111c2}\u{111c3}]/u;
const anyText = (check: (text: string) => void): void => {
  fc.assert(fc.property(texts, check), { seed: 20_210_409, numRuns: 4000 });
};

describe("whatever the text holds,", () => {
  test("words are counted without gaps and in order, at one place the wider first and parts last", () => {
    anyText((text) => {
      let next = 0;
      let wordEnd = 0;
      let before: Placed = { position: 0, width: Number.POSITIVE_INFINITY, start: 0 };
      for (const token of analyser.tokens(text, "en")) {
        expect(token.start).toBeGreaterThanOrEqual(before.start);
        if (token.part) {
          expect(token).toMatchObject({ position: before.position, width: 1 });
          expect(before.width).toBe(1);
          expect(token.end).toBeLessThanOrEqual(wordEnd);
        } else {
          wordEnd = token.end;
          if (token.position === before.position) expect(token.width).toBeLessThan(before.width);
          else expect(token.position).toBeGreaterThan(before.position);
          if (token.width === 1) expect(token.position).toBe(next++);
        }
        before = token;
      }
    });
  });

  test("a token covers a part of the text that splits no character", () => {
    anyText((text) => {
      const edges = characterEdges(text);
      for (const { start, end, word, terms } of analyser.tokens(text, "en")) {
        expect(0 <= start && start < end && end <= text.length).toBe(true);
        if (!PREPENDED.test(text)) expect([start, end].filter((edge) => !edges.has(edge))).toEqual([]);
        expect(word).not.toBe("");
        expect(terms.length).toBeGreaterThan(0);
        for (const term of terms) expect(term).not.toBe("");
      }
    });
  });

  test("what a token covers is that word when it stands alone", () => {
    anyText((text) => {
      for (const { start, end, word, part } of analyser.tokens(text, "en")) {
        if (part) continue;
        const alone = analyser.tokens(text.slice(start, end), "en");
        expect(alone.map((token) => token.word)).toContain(word);
      }
    });
  });

  test("a folded word is itself", () => {
    anyText((text) => {
      for (const { word, part } of analyser.tokens(text, "en")) {
        const [token, ...parts] = analyser.tokens(word, "en");
        expect(token).toMatchObject({ word, start: 0, end: part && isGram(word) ? expect.any(Number) : word.length });
        expect(parts.filter((other) => !other.part)).toEqual([]);
      }
    });
  });

  test("a word with its accents is that word, composed and in lower case", () => {
    anyText((text) => {
      for (const { word, exact, start, end } of analyser.tokens(text, "en")) {
        if (exact === undefined) continue;
        expect(exact).not.toBe(word);
        expect(exact).toBe(exact.normalize("NFC").toLowerCase());
        expect(analyser.tokens(exact, "en").map((token) => token.word)).toContain(word);
        const alone = analyser.tokens(text.slice(start, end), "en");
        expect(alone.map((token) => token.exact)).toContain(exact);
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
