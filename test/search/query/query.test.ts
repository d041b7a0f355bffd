import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery, type Query, type QueryWord } from "../../../src/search/query/query.ts";
import { createAnalyser } from "../../../src/text/analyser.ts";
import { isGram } from "../../../src/text/grams.ts";
import { english } from "../../../src/text/languages/english.ts";

const analyser = createAnalyser([english]);
const parse = (text: string, maxWords = 96, maxGrams = 256) => parseQuery(text, analyser, { maxWords, maxGrams });

/** A query in short: `+` before a word that is written together with the one before, `*` behind a beginning. */
function short({ words, phrases, excluded }: Query) {
  const write = ({ word, glued, prefix }: QueryWord) => `${glued ? "+" : ""}${word}${prefix ? "*" : ""}`;
  return {
    words: words.map(write).join(" "),
    phrases: phrases.map(([from, to]) => words.slice(from, to).map(write).join(" ")),
    excluded: excluded.map((phrase) => phrase.map(write).join(" ")),
  };
}

describe("words", () => {
  test.each([
    ["weapons", "weapons*"],
    ["weapons ", "weapons"],
    ["weapons\u00a0", "weapons"],
    ["  make   in\tIndia", "make in india*"],
    ["weap* in india ", "weap* in india"],
    ["free-trade zone ", "free +trade zone"],
    ["free‑trade zone ", "free +trade zone"],
    ["North–South ", "north +south"],
    ["state-of-the-art* ", "state +of +the +art*"],
    ["India’s defence ", "india defence"],
    ["arms, weapons; ships!", "arms weapons ships"],
    ["arms - ships ", "arms ships"],
    ["arms — ships ", "arms ships"],
    ["U.S. pressure ", "us pressure"],
    ["33% ", "33 percent"],
    ["Оружие МИР ", "оружие мир"],
    ["武器 ", "武器"],
    ["我们修改宪法 ", "我们 +们修 +修改 +改宪 +宪法"],
    ["武 ", "武*"],
    ["2月3日 ", "2 月* 3 日*"],
    ["ไทยแลนด์ ", "ไทย +ทยแ +ยแล +แลน +ลนด +นด์"],
    ["한국어 학교에서 ", "한국 +국어 학교 +교에 +에서"],
    ["", ""],
    ["   ", ""],
    ["!!!", ""],
    ["*", ""],
    ["-", ""],
    ['"', ""],
    ['""', ""],
    ['-"" -', ""],
  ])("“%s” → %s", (text, words) => {
    expect(short(parse(text))).toEqual({ words, phrases: [], excluded: [] });
  });
});

describe("phrases and exclusions", () => {
  test.each([
    ['"make in india"', "make in india", ["make in india"], []],
    ["“make in india”", "make in india", ["make in india"], []],
    ["„make in india“", "make in india", ["make in india"], []],
    ["«make in india»", "make in india", ["make in india"], []],
    ["＂make in india＂", "make in india", ["make in india"], []],
    ['“make in india" now', "make in india now*", ["make in india"], []],
    ['"make in india', "make in india*", [], []],
    ['make in india"', "make in india", [], []],
    ['"make" in "india"', "make in india", ["make", "india"], []],
    ['"make in""india"', "make in india", ["make in", "india"], []],
    ['"free-trade" zone', "free +trade zone*", ["free +trade"], []],
    ['"!!!" arms ', "arms", [], []],
    ["jaishankar -china", "jaishankar", [], ["china"]],
    ["jaishankar –china", "jaishankar", [], ["china"]],
    ["jaishankar −china", "jaishankar", [], ["china"]],
    ["jaishankar ‐china", "jaishankar", [], ["china"]],
    ["-china jaishankar", "jaishankar*", [], ["china"]],
    ["arms -china -ladakh ", "arms", [], ["china", "ladakh"]],
    ['-"make in india" arms ', "arms", [], ["make in india"]],
    ["arms -“make in india”", "arms", [], ["make in india"]],
    ["arms -free-trade ", "arms", [], ["free +trade"]],
    ["git --dry-run ", "git dry +run", [], []],
    ["arms -!!! ", "arms", [], []],
    ['arms -"" ', "arms", [], []],
    ['"make in india" -corridor', "make in india", ["make in india"], ["corridor"]],
  ])("“%s”", (text, words, phrases, excluded) => {
    expect(short(parse(text))).toEqual({ words, phrases, excluded });
  });

  test.each([
    ["-china", "china*"],
    ["-china -ladakh ", "china ladakh"],
    ['-"make in india"', "make in india"],
    ["-china !!!", "china"],
    ['-china ""', "china"],
  ])("nothing but exclusions are words: “%s”", (text, words) => {
    expect(short(parse(text))).toMatchObject({ words, excluded: [] });
  });

  test.each([
    ["“Make in India”-style factories ", "make in india style factories"],
    ['arms"-ships" ', "arms ships"],
  ])("a hyphen right behind a quote excludes nothing: %s", (text, words) => {
    expect(short(parse(text))).toMatchObject({ words, excluded: [] });
  });
});

describe("more words than the bound", () => {
  const many = Array.from({ length: 97 }, (_, i) => `w${i}`);

  test("are left out, and that is said", () => {
    expect(parse(many.slice(1).join(" "))).toMatchObject({ cut: false, words: { length: 96 } });
    const { words, cut } = parse(many.join(" "));
    expect(cut).toBe(true);
    expect(words.map(({ word }) => word)).toEqual(many.slice(0, 96));
  });

  test("a sentence without spaces is one word of many grams, of which there is a bound too", () => {
    const sentence = "我们要修改宪法";
    expect(parse(`${sentence} x`, 2)).toMatchObject({ cut: false, words: { length: 7 } });
    expect(parse(`${sentence} x y`, 2)).toMatchObject({ cut: true, words: { length: 7 } });
    expect(parse(`${sentence} x`, 2, 5)).toMatchObject({ cut: true, words: { length: 5 } });
    expect(parse(`"${sentence}" x`, 2, 5).phrases).toEqual([]);
  });
  test("do not leave half a phrase", () => {
    expect(short(parse('"one two" "three four"', 3))).toEqual({
      words: "one two three",
      phrases: ["one two"],
      excluded: [],
    });
    expect(parse('"one two" "three four"', 3).cut).toBe(true);
  });

  test("nor more exclusions", () => {
    const { excluded, cut } = parse("arms -one -two -three", 2);
    expect([excluded.length, cut]).toEqual([2, true]);
  });
});

test("a word knows where it stands in the query, so that it can be put right there", () => {
  const text = ' "Make in  India" -“China’s” ﬁrst-rate caf\u00e9s ';
  const { words, excluded } = parse(text);
  const stands = [...words, ...excluded.flat()].map(({ word, start, end }) => [word, text.slice(start, end)]);
  expect(stands).toEqual([
    ["make", "Make"],
    ["in", "in"],
    ["india", "India"],
    ["first", "ﬁrst"],
    ["rate", "rate"],
    ["cafes", "cafés"],
    ["china", "China"],
  ]);
});

describe("any text is a query", () => {
  const units = [
    ...['"', "“", "”", "«", "-", "–", "−", "*", " ", "\u00a0", "\t", "'", "’", "%", ".", ",", ":", "(", "_", "\0"],
    ...["a", "B", "make", "India", "don't", "2011", "15", "½", "ﬃ", "ß", "İ", "e\u0301", "\u0301", "\u200d", "\u00ad"],
    ...["й", "武器", "ไทย", "한", "각", "عربى", "𐐀", "🚀", "👩‍🚀", "\ud800", "\udc00", "\ufdfa", "ŉ"],
  ];
  const anyText = fc.oneof(
    fc.string({ unit: fc.constantFrom(...units), maxLength: 40 }),
    fc.string({ unit: "binary", maxLength: 30 }),
  );

  test("whose words stand inside it in order, at most as many as the bound", () => {
    const property = fc.property(anyText, fc.integer({ min: 1, max: 8 }), (text, maxWords) => {
      const { words, phrases, excluded, cut } = parse(text, maxWords);
      const runs = words.filter(({ word, glued }) => !glued || !isGram(word));
      expect(runs.length).toBeLessThanOrEqual(maxWords);
      expect(excluded.length).toBeLessThanOrEqual(maxWords);
      if (!cut) expect(parse(text, 1000)).toEqual({ words, phrases, excluded, cut });
      for (const list of [words, ...excluded]) {
        list.forEach(({ word, terms, start, end }, i) => {
          expect(word).not.toBe("");
          expect(terms).not.toEqual([]);
          expect(start).toBeGreaterThanOrEqual(list[i - 1]?.start ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        });
      }
      for (const phrase of excluded) expect(phrase).not.toEqual([]);
      let done = 0;
      for (const [from, to] of phrases) {
        expect(from).toBeGreaterThanOrEqual(done);
        expect(to).toBeGreaterThan(from);
        expect(to).toBeLessThanOrEqual(words.length);
        done = to;
      }
    });
    fc.assert(property, { seed: 20_271, numRuns: 2000 });
  });

  test("that asks for something, unless there is no word in it at all", () => {
    const property = fc.property(anyText, (text) => {
      const some = analyser.tokens(text.replace(/["“”„‟«»＂″〝〞]/gu, " ")).length > 0;
      expect(parse(text).words.length > 0).toBe(some);
    });
    fc.assert(property, { seed: 20_272, numRuns: 2000 });
  });
});
