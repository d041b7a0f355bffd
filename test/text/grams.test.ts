import { describe, expect, test } from "vitest";
import { isShortGram } from "../../src/text/grams.ts";
import { analyser, outline, pieces } from "./helpers.ts";

describe("a run of a script without spaces is read as its overlapping grams", () => {
  test.each([
    ["one ideograph", "中", "中@0"],
    ["two", "中文", "中文@0 文~0"],
    ["more", "東京都庁", "東京@0 京都@1 都庁@2 庁~2"],
    ["beyond the basic plane", "𠮷野家", "𠮷野@0 野家@1 家~1"],
    ["Kana and Han mix", "食べる", "食べ@0 べる@1 る~1"],
    ["iteration marks and long vowels are letters", "人々ーゝ", "人々@0 々ー@1 ーゝ@2 ゝ~2"],
    ["half-width kana", "ｶﾞｽ", "ガス@0 ス~0"],
    ["a voicing mark that no letter has", "か\u309aき", "か\u309a@0 き@1"],
    ["Bopomofo", "ㄅㄆㄇ", "ㄅㄆ@0 ㄆㄇ@1 ㄇ~1"],
    ["Korean", "한국어 학교에서", "한국@0 국어@1 어~1 학교@2 교에@3 에서@4 서~4"],
    ["Korean and ideographs mix", "韓国어", "韓国@0 国어@1 어~1"],
    ["letters of Hangul make syllables", "\u1112\u1161\u11ab\u1100\u116e\u11a8", "한국@0 국~0"],
    ["half-width ones too", "ﾡￂ ㄱㅏ", "가@0 가@1"],
    ["a laugh", "ㅋㅋㅋ", "ᄏᄏ@0 ᄏᄏ@1 ᄏ~1"],
    ["Thai", "ไทยแล", "ไทย@0 ทยแ@1 ยแล@2 แล~2 ล~2"],
    ["Thai shorter than its grams", "มา ก", "มา@0 า~0 ก@1"],
    ["no gram begins with a mark, and the next character begins one", "น้ำใจดี", "น้ำ@0 ใจด@1 จดี@2 ดี~2"],
    ["the last gram may be shorter", "น้ำใจ", "น้ำ@0 ใจ@1 จ~1"],
    ["the vowel am, typed in three ways", "น้ำ น้\u0e4d\u0e32 น\u0e4d้\u0e32", "น้ำ@0 น้ำ@1 น้ำ@2"],
    ["the vowel ae, typed as two", "เเละ และ", "และ@0 ละ~0 ะ~0 และ@1 ละ~1 ะ~1"],
    ["Lao", "ລາວ ນ້ຳ ນ້ໍາ", "ລາວ@0 າວ~0 ວ~0 ນ້ຳ@1 ນ້ຳ@2"],
    ["a stack of Khmer consonants is one character", "ស្ត្រី", "ស្ត@0"],
    ["Burmese", "တက္ကသိုလ်", "တက္@0 က္က@1 သို@2 လ်@3"],
    ["Latin letters within are a word", "中iPhone用x", "中@0 iphone@1 phone~1 用@2 x@3"],
    ["so are digits", "2月3日", "2@0 月@1 3@2 日@3"],
    ["Thai ones too", "ปี๒๕๖๓", "ปี@0 2563@1"],
    ["Thai does not mix with ideographs", "ไทย中文", "ไทย@0 ทย~0 ย~0 中文@1 文~1"],
    ["a middle dot is passed over", "ミル・プー", "ミル@0 ルプ@1 プー@2 ー~2"],
    ["so is a hyphen", "北京-上海 한·미", "北京@0 京上@1 上海@2 海~2 한미@3 미~3"],
    ["not between a word and a run", "X-線 中-en", "x@0 線@1 中@2 en@3"],
    ["two hyphens part", "北--京", "北@0 京@1"],
    ["letters of Hangul may meet at a hyphen", "\u1100-\u1161", "가@0 \u1161~0"],
    ["punctuation parts", "中。文、字", "中@0 文@1 字@2"],
    ["an invisible space does not", "中\u200b文", "中文@0 文~0"],
    ["a compound ends before a run", "COVID-19感染", "covid19@0+2 covid@0 19@1 感染@2 染~2"],
  ])("%s: %j", (_, text, expected) => {
    expect(outline(text)).toBe(expected);
  });

  test("in every language alike, with itself as its term", () => {
    for (const lang of ["en", "ja", "zh-TW", undefined]) {
      expect(analyser.tokens("中文", lang).map((token) => token.terms)).toEqual([["中文"], ["文"]]);
    }
  });
});

test("a gram stands for whole characters of the text", () => {
  expect(pieces("น้ำใจดี")).toEqual(["น้ำ", "ใจดี", "จดี"]);
  expect(pieces("ミル・プー")).toEqual(["ミル", "ル・プ", "プー"]);
  expect(pieces("ｶﾞｽ가")).toEqual(["ｶﾞｽ", "ｽ가"]);
  expect(pieces("ស្ត្រី")).toEqual(["ស្ត្រី"]);
});

describe("a short gram is one with fewer code points than those of its script", () => {
  test.each([
    ["中", true],
    ["𠮷", true],
    ["中文", false],
    ["가", true],
    ["か\u309a", false],
    ["ไท", true],
    ["ไทย", false],
    ["ស", true],
    ["a", false],
    ["на", false],
    ["7", false],
    ["", false],
  ])("%s: %s", (word, short) => {
    expect(isShortGram(word)).toBe(short);
  });
});
