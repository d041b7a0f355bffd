import { describe, expect, test } from "vitest";
import { parse, short } from "./short.ts";

/** What is asked for besides words. */
type More = Partial<Omit<ReturnType<typeof short>, "words">>;

const expectRead = (text: string, words: string, more: More = {}) =>
  expect(short(parse(text))).toEqual({ words, phrases: [], excluded: [], filters: [], ...more });

describe("OR stands between alternatives, which are one word of the query", () => {
  test.each<[text: string, words: string, more?: More]>([
    ["rebase OR merge ", "(rebase|merge)"],
    ["rebase | merge ", "(rebase|merge)"],
    ["rebase ｜ merge ", "(rebase|merge)"],
    ["rebase OR merge branch ", "(rebase|merge) branch"],
    ["undo rebase OR merge ", "undo (rebase|merge)"],
    ["a OR b OR c d OR e ", "(a|b|c) (d|e)"],
    ["rebase OR mer", "(rebase|mer*)"],
    ["reb* OR merge ", "(reb*|merge)"],
    ['"make in india" OR swadeshi ', "(make in india|swadeshi)"],
    ['"free trade" OR "make in india"', "(free trade|make in india)"],
    ["free-trade OR tariff ", "(free +trade|tariff)"],
    ["東京都 OR 大阪 ", "(東京 +京都|大阪)"],
    ["title:india OR russia ", "(title:india|russia)"],
    ['title:"in india" OR text:russia ', "(title:in title:india|text:russia)"],
    ["(rebase OR merge) branch ", "(rebase|merge) branch"],
    ["(rebase | merge) (branch OR commit)", "(rebase|merge) (branch|commit)"],
    ["（rebase OR merge） branch ", "(rebase|merge) branch"],
    ["a OR (b OR c) ", "(a|b|c)"],
    ["(rebase) ", "rebase"],
    ["map() OR filter() ", "(map|filter)"],
    ["title:(rebase OR merge) branch ", "(title:rebase|title:merge) branch"],
    ["arms -(china OR ladakh) ", "arms", { excluded: ["china", "ladakh"] }],
    ['arms -title:(china OR "make in") ', "arms", { excluded: ["title:china", "title:make title:in"] }],
  ])("%s", expectRead);
});

describe("OR is a word where it stands between no two alternatives", () => {
  test.each<[text: string, words: string, more?: More]>([
    ["OR ", "or"],
    ["OR merge ", "or merge"],
    ["rebase OR ", "rebase or"],
    ["rebase OR OR merge ", "rebase or or merge"],
    ["rebase or merge ", "rebase or merge"],
    ["rebase Or merge ", "rebase or merge"],
    ["ORnithology OR ", "ornithology or"],
    ["rebase |", "rebase"],
    ["| rebase ", "rebase"],
    ["string|number ", "string number"],
    ["this || that ", "this that"],
    ["(rebase OR) merge ", "rebase or merge"],
    ["rebase OR -merge ", "rebase or", { excluded: ["merge"] }],
    ["-rebase OR merge ", "or merge", { excluded: ["rebase"] }],
    ["rebase OR kind:caption ", "rebase or", { filters: ["kind:caption"] }],
    ["tag:a OR section:b ", "or", { filters: ["tag:a", "section:b"] }],
    ["(make in india) OR swadeshi ", "make in india or swadeshi"],
    ["swadeshi OR (make in india) ", "swadeshi or make in india"],
    ["((a b) OR c) ", "a b or c"],
    ["-(china ladakh) ", "china ladakh"],
    ["arms -(china ladakh) ", "arms china ladakh"],
    ["map(a OR b) ", "map a or b"],
    ["(see rebase OR merge) ", "see rebase or merge"],
    ["a) OR b ", "a or b"],
    ["title:(a b) ", "title a b"],
  ])("%s", expectRead);
});

describe("a word or phrase is meant for a field", () => {
  test.each<[text: string, words: string, more?: More]>([
    ["title:india ", "title:india"],
    ["heading:install ", "headings:install"],
    ["text:india credit:reuters ", "text:india credit:reuters"],
    ["Title:India ", "title:india"],
    ["TITLE：india ", "title:india"],
    ["title:ind", "title:ind*"],
    ["title:ind* corridor ", "title:ind* corridor"],
    ['title:"make in india"', "title:make title:in title:india", { phrases: ["title:make title:in title:india"] }],
    [
      "title:“make in india” now ",
      "title:make title:in title:india now",
      { phrases: ["title:make title:in title:india"] },
    ],
    ["title:free-trade ", "title:free +title:trade"],
    ["arms -title:india ", "arms", { excluded: ["title:india"] }],
    ['arms -heading:"how to"', "arms", { excluded: ["headings:how headings:to"] }],
    ["arms -text:indi* ", "arms", { excluded: ["text:indi*"] }],
    ["-title:india ", "title:india"],
  ])("%s", expectRead);
});

describe("a filter asks for a property", () => {
  test.each<[text: string, words: string, more?: More]>([
    ["kind:caption ", "", { filters: ["kind:caption"] }],
    ["kind:caption", "", { filters: ["kind:caption"] }],
    ["arms kind:Caption, ", "arms", { filters: ["kind:Caption"] }],
    ["arms -kind:caption ", "arms", { filters: ["-kind:caption"] }],
    ["arms –kind:caption ", "arms", { filters: ["-kind:caption"] }],
    ["-kind:caption ", "", { filters: ["-kind:caption"] }],
    ["-china -kind:caption ", "", { excluded: ["china"], filters: ["-kind:caption"] }],
    ["article:india-russia_1 arms ", "arms", { filters: ["article:india-russia_1"] }],
    ['tag:"foreign policy" section:world', "", { filters: ["tag:foreign policy", "section:world"] }],
    ["author:tolstoy lang:en-GB", "", { filters: ["author:tolstoy", "lang:en-GB"] }],
    ["kind:caption OR kind:quote arms ", "arms", { filters: ["kind:caption", "kind:quote"] }],
    ["kind:(caption OR quote) arms ", "arms", { filters: ["kind:caption", "kind:quote"] }],
    ["-(kind:caption OR kind:quote) arms ", "arms", { filters: ["-kind:caption", "-kind:quote"] }],
    ["тег tag:мир", "тег", { filters: ["tag:мир"] }],
  ])("%s", expectRead);
});

describe("what looks like a field and is none is words", () => {
  test.each<[text: string, words: string, more?: More]>([
    ["http://example.com ", "http example com"],
    ["std::vector ", "std vector"],
    ["12:30 ", "12 30"],
    ["color:red ", "color red"],
    ["title: india ", "title india"],
    ["title:", "title"],
    ["title:!!! ", "title"],
    ["-title:!!! arms ", "arms", { excluded: ["title"] }],
    ["mytitle:india ", "mytitle india"],
    ["(title:india) ", "title:india"],
    ["kind:", "kind"],
    ["kind:shoe ", "kind shoe"],
    ["kind:cap", "kind cap*"],
    ["-kind:shoe arms ", "arms", { excluded: ["kind shoe"] }],
    ["article:a/b ", "article a b"],
    ["tag:!!! ", "tag"],
    ['title:"make in ', "title:make in"],
    ['title:""', "title"],
  ])("%s", (text, words, more) => {
    const plain = (list: string) => list.replaceAll("+", "");
    const { phrases, excluded, filters, ...read } = short(parse(text));
    expect({ words: plain(read.words), phrases, excluded: excluded.map(plain), filters }).toEqual({
      ...{ words, phrases: [], excluded: [], filters: [], ...more },
    });
  });
});

describe("more than the bound", () => {
  test("of alternatives: as many as there is room for", () => {
    expect(short(parse("a OR b OR c d ", 2)).words).toBe("(a|b)");
    expect(short(parse('a OR "b c" OR d ', 2)).words).toBe("a");
    expect(short(parse('x "b c" OR d ', 2)).words).toBe("x b");
    for (const text of ["a OR b OR c ", 'a OR "b c"', "tag:a tag:b tag:c x"]) expect(parse(text, 2).cut).toBe(true);
    expect(parse("a OR b ", 2).cut).toBe(false);
  });

  test("of filters: the first ones", () => {
    expect(short(parse("tag:a tag:b tag:c", 2)).filters).toEqual(["tag:a", "tag:b"]);
  });
});

test("only quoted words and those meant for a field are demanded, and of alternatives only where all are", () => {
  const demanded = (text: string) => parse(text).words.flatMap(({ word, required }) => (required ? [word] : []));
  expect(demanded('arms "make in" title:india ')).toEqual(["make", "in", "india"]);
  expect(demanded('"make in" OR title:india ')).toEqual(['("make in" OR title:india)']);
  expect(demanded('"make in" OR india ')).toEqual([]);
  // What is cut is no phrase any more.
  expect(parse('"one two" "three four"', 3).words.map(({ required }) => required)).toEqual([true, true, undefined]);
});
