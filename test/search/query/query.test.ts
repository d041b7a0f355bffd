import { describe, expect, test } from "vitest";
import { parse, short } from "./short.ts";

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
    ["--dry-run ", "dry +run"],
    ["a*b ", "a b"],
    ["(make in india) ", "make in india"],
    ["!!!", ""],
    ["*", ""],
    ["-", ""],
    ['"', ""],
    ['""', ""],
    ['-"" -', ""],
  ])("“%s” → %s", (text, words) => {
    expect(short(parse(text))).toEqual({ words, phrases: [], excluded: [], filters: [] });
  });
});

describe("phrases and exclusions", () => {
  test.each([
    ['"make in india"', "make in india", ["make in india"], []],
    ["“make in india”", "make in india", ["make in india"], []],
    ["„make in india“", "make in india", ["make in india"], []],
    ["«make in india»", "make in india", ["make in india"], []],
    ["＂make in india＂", "make in india", ["make in india"], []],
    ["‹make in india›", "make in india", ["make in india"], []],
    ["「make in india」", "make in india", ["make in india"], []],
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
    ["arms －china ", "arms", [], ["china"]],
    ["arms -chin* ", "arms", [], ["chin*"]],
    ["arms -chin＊ ", "arms", [], ["chin*"]],
    ["arms -free-tra* ", "arms", [], ["free +tra*"]],
    ["arms -china", "arms", [], ["china"]],
    ["git --dry-run ", "git dry +run", [], []],
    ["arms -!!! ", "arms", [], []],
    ['arms -"" ', "arms", [], []],
    ['"make in india" -corridor', "make in india", ["make in india"], ["corridor"]],
  ])("“%s”", (text, words, phrases, excluded) => {
    expect(short(parse(text))).toEqual({ words, phrases, excluded, filters: [] });
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
      filters: [],
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
