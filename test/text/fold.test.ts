import { describe, expect, test } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { pieces, words } from "./helpers.ts";

describe("what is the same word to a reader has one folded form", () => {
  test.each([
    ["case", "WEAPON Weapon weapon", "weapon"],
    ["accents", "café CAFÉ cafe\u0301 cafe", "cafe"],
    ["full width", "Ｃａｆｅ café", "cafe"],
    ["ligatures", "ﬁrst first", "first"],
    ["sharp s", "Straße STRASSE straße STRAẞE strasse", "strasse"],
    ["ae and oe", "encyclopædia ENCYCLOPÆDIA encyclopaedia", "encyclopaedia"],
    ["o with stroke", "Øresund oresund", "oresund"],
    ["l with stroke", "Łódź lodz", "lodz"],
    ["d with stroke, eth, thorn", "Đorđe djordje", "dorde djordje"],
    ["Turkish dotted capital", "İstanbul istanbul I\u0307stanbul", "istanbul"],
    ["Turkish dotless i", "ışık ISIK", "isik"],
    ["final sigma", "ΟΔΥΣΣΕΥΣ Οδυσσεύς οδυσσευσ", "οδυσσευσ"],
    ["Russian yo", "ёлка елка", "елка"],
    ["й as one character and as two", "Йод и\u0306од И\u0306од", "йод"],
    ["й is not и", "мой мои", "мой мои"],
    ["Vietnamese", "Việt Vie\u0323\u0302t Viet", "viet"],
    ["marks of no meaning on a letter", "a\u20ddb a\u0489b ab", "ab"],
    ["soft hyphen", "co\u00adoperation cooperation", "cooperation"],
    [
      "zero-width space, joiner, word joiner, byte order mark",
      "mili\u200btary mili\u200dtary mili\u2060tary \ufeffmilitary",
      "military",
    ],
    ["variation selector and keycap", "1\ufe0f\u20e3 1", "1"],
    ["mathematical letters", "𝐀𝓫𝕔 abc", "abc"],
    ["Roman numerals", "Ⅷ VIII", "viii"],
    ["half-width kana", "ｶﾞｽ ガス", "ガス"],
    ["Hangul syllables and their letters", "한국 \u1112\u1161\u11ab\u1100\u116e\u11a8", "한국"],
    ["half-width Hangul letters", "ﾡￂ 가", "가"],
    ["Arabic vowel points", "مُدَرِّس مدرس", "مدرس"],
    ["Arabic tatweel", "كتــاب كتاب ـ", "كتاب"],
    ["alef in its forms", "أحمد إحمد آحمد ٱحمد ا\u0654حمد احمد", "احمد"],
    ["hamza on waw and yeh, composed or not", "مسؤول مسو\u0654ول مسوول رئيس رييس", "مسوول رييس"],
    ["alef maqsura, Arabic and Persian yeh", "على علي علی", "علي"],
    ["Arabic and Persian kaf", "كتاب کتاب", "كتاب"],
    ["teh marbuta and heh", "مدرسة مدرسه مدرسہ", "مدرسه"],
    ["Arabic presentation forms", "ﻛﺘﺎﺏ كتاب ﱠ ﳲ", "كتاب"],
    ["Hebrew points and forms of letters with them", "שָׁלוֹם שלום שׁלום", "שלום"],
    ["numbers in Arabic", "١٬٠٠٠ 1,000 ۱۰۰۰", "1000"],
    ["decimals in Arabic", "١٢٫٥ 12.5", "12.5"],
    ["digits of other scripts", "१२३ ١٢٣ ۱۲۳ １２３ 𝟏𝟐𝟑 ๑๒๓ 123", "123"],
    ["lowered digits", "CO₂ H₂O co2 h2o", "co2 h2o"],
  ])("%s", (_, text, folded) => {
    expect([...new Set(words(text))].join(" ")).toBe(folded);
  });
});

describe("marks that carry meaning stay", () => {
  test.each([
    ["Hindi", "हिन्दी", "हिन्दी"],
    ["Hindi with a zero-width joiner", "क्\u200dष", "क्ष"],
    ["Thai", "ทำ น้ำ ไทย", "ทำ น้ำ ไทย"],
    ["kana", "か\u3099", "が"],
  ])("%s", (_, text, folded) => {
    expect(words(text).join(" ")).toBe(folded);
  });
});

describe("every word points at its letters in the text as given", () => {
  test.each([
    ["ligature", "a ﬁrst b", ["a", "ﬁrst", "b"]],
    ["one half reads 1/2", "a ½ cup", ["a", "½", "½", "cup"]],
    ["a number before it stays apart", "1½ cups", ["1", "½", "½", "cups"]],
    ["full width", "ＡＢ ｃ", ["ＡＢ", "ｃ"]],
    ["decomposed accent", "Cafe\u0301s cafe\u0301", ["Cafe\u0301s", "cafe\u0301"]],
    ["Turkish capital that grows when lower-cased", "İİ x", ["İİ", "x"]],
    ["sharp s", "Maß für Maß", ["Maß", "für", "Maß"]],
    ["soft hyphen", "x co\u00adop y", ["x", "co\u00adop", "y"]],
    ["beyond the basic plane", "𝐀𝐁 x 𐐀y", ["𝐀𝐁", "x", "𐐀y"]],
    ["a phrase in one character", "x ﷺ y", ["x", "ﷺ", "ﷺ", "ﷺ", "ﷺ", "y"]],
    ["after emoji", "👩‍🚀 space 🇮🇳 India ✈\ufe0f", ["space", "India"]],
    ["n with apostrophe before it", "ŉ x", ["ŉ", "x"]],
    ["raised number", "area²³ x", ["area", "²³", "x"]],
    ["byte order mark", "\ufeffIndia", ["India"]],
    ["lone surrogates", "a\ud800b \udc00c", ["a", "b", "c"]],
    ["marks without a letter", "\u0301 a \u0301b", ["a", "b"]],
  ])("%s", (_, text, found) => {
    expect(pieces(text)).toEqual(found);
  });
});

test("folding a folded text changes nothing, for every character there is", () => {
  const changed: string[] = [];
  // Beyond plane 1 stand only ideographs, which fold to themselves or to others of their kind.
  for (let code = 0; code < 0x20000; code++) {
    const once = fold(`x${String.fromCodePoint(code)}y`).text;
    if (fold(once).text.normalize("NFC") !== once.normalize("NFC")) changed.push(code.toString(16));
  }
  expect(changed).toEqual([]);
});

test("of very many marks on one letter 30 count, and none is cut in two", () => {
  const mark = "\u{1d165}"; // two code units
  for (const lead of ["", "\u094d"]) {
    const folded = fold(`क${lead}${mark.repeat(100)}`);
    expect([...folded.text]).toHaveLength(31);
    expect(folded.text.isWellFormed()).toBe(true);
    expect(folded.endOf(0)).toBe(1 + lead.length + 200);
  }
});

test("every place of a folded text leads back to a whole character", () => {
  const text = "Aé e\u0301 ﬁ ½ ß 𝐀 \u00ad’–\u00a0%";
  const folded = fold(text);
  for (let at = 0; at < folded.text.length; at++) {
    const [start, end] = [folded.startOf(at), folded.endOf(at)];
    expect(text.slice(start, end)).toMatch(/^.[\p{M}\u00ad]*$/u);
    expect(fold(text.slice(start, end)).text).toContain(folded.text[at]);
  }
});
