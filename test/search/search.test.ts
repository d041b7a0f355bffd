import { describe, expect, test } from "vitest";
import { ask, find } from "./ask.ts";
import { contentOf, openContent } from "./content.ts";

const open = (...paragraphs: string[]) => openContent(contentOf(paragraphs));

describe("misspelt words", () => {
  const searcher = open(
    "The cat.",
    "A tank.",
    "The cabinet.",
    "The parliament.",
    "In 2016.",
    "Lavrov.",
    "𐐀𐐁𐐂𐐃.",
    "оружие",
  );

  test.each([
    ["cot ", [], "three letters: nothing is corrected"],
    ["cats", ["The cat."], "another form is no mistake"],
    ["tenk ", ["A tank."], "four letters: one edit"],
    ["tnak ", ["A tank."], "a swap is one edit"],
    ["tenc ", [], "four letters: not two edits"],
    ["kabinet ", ["The cabinet."], "seven letters: one edit"],
    ["kabynet ", [], "seven letters: not two edits"],
    ["cabbynet ", ["The cabinet."], "eight letters: two edits"],
    ["parlamant ", ["The parliament."], "nine letters: two edits"],
    ["barlamant ", [], "nine letters: not three edits"],
    ["Lavorv", ["Lavrov."], "a swap in a name"],
    ["2017 ", [], "a number is never corrected"],
    ["2016x ", [], "nor is what has a digit in it"],
    ["𐐀𐐁𐐃 ", [], "letters are counted, not their code units: three"],
    ["𐐀𐐁𐐃𐐂 ", ["𐐀𐐁𐐂𐐃."], "letters are counted, not their code units: four, and a swap"],
    ["оружее ", ["оружие"], "another script"],
    ["xqzvbn ", [], "nonsense"],
  ])("“%s” finds %j: %s", async (query, texts) => {
    expect(await find(searcher, query)).toEqual(texts);
  });

  test("a word that is known as typed stands for no other", async () => {
    expect(await find(open("A tank.", "A bank."), "tank ")).toEqual(["A tank."]);
  });

  test("what begins so is meant before what is nearly so", async () => {
    expect(await find(open("A kerfuffle.", "A kerfuk."), "kerfuf")).toEqual(["A kerfuffle."]);
  });

  test("the nearest word is meant, not every near one", async () => {
    expect(await find(open("The parliament.", "The parchment."), "parliment ")).toEqual(["The parliament."]);
  });

  test("the right spelling is suggested in the words of the query", async () => {
    const suggestion = async (query: string) => (await ask(searcher, query)).suggestion;
    expect(await suggestion("Lavorv")).toEqual({ query: "lavrov", reason: "typo" });
    expect(await suggestion('the  "tnak", kabinet -cat!')).toEqual({
      query: 'the  "tank", cabinet -cat!',
      reason: "typo",
    });
    for (const right of ["Lavrov", "tan", "xqzvbn", "2017", ""]) expect(await suggestion(right)).toBeNull();
  });

  test("nothing is corrected when typos are off", async () => {
    expect(await ask(searcher, "Lavorv", { typos: false })).toMatchObject({ total: 0, hits: [], suggestion: null });
    expect(await find(searcher, "Lavrov", { typos: false })).toEqual(["Lavrov."]);
  });
});

describe("phrases and exclusions", () => {
  const apart = "They make it in the north of India.";
  const joined = "They “Make in India” now.";
  const hyphen = "A make-in-India plan.";
  const searcher = open(apart, joined, hyphen, "Russia is elsewhere.");

  test.each([
    ['"make in india"', [hyphen, joined]],
    ["“make in india”", [hyphen, joined]],
    ['"make" "north"', [apart]],
    ['"make in india" north', [hyphen, joined]],
    ['"makes in india"', [hyphen, joined]],
    ["make -plan", [apart, joined]],
    ["make -PLAN -“in india”", [apart]],
    ['make -"in india"', [apart]],
    ['make -"make-in-India"', [apart]],
    ["make -make", []],
    ["make -nowhere", [apart, hyphen, joined]],
    ["-russia", ["Russia is elsewhere."]],
    ['"russia is"', ["Russia is elsewhere."]],
    ['"nowhere near"', []],
    ['"make in" "russia is"', []],
  ])("%s", async (query, texts) => {
    expect((await find(searcher, query)).sort()).toEqual(texts.toSorted());
  });

  test("a phrase stands in the text or in the credit, not half in each", async () => {
    const caption = { kind: "caption", text: "A ship of the navy", credit: "Handout via Reuters" } as const;
    const captions = openContent(contentOf([caption]));
    expect(await find(captions, '"handout via"')).toHaveLength(1);
    expect((await ask(captions, '"navy handout"')).suggestion?.reason).toBe("phrase");
    expect(await find(captions, "ship -reuters")).toEqual([]);
    expect(await find(captions, 'ship -"handout via"')).toEqual([]);
  });

  test("a title is no part of a phrase, and what it says excludes nothing", async () => {
    const titled = openContent(contentOf({ title: "Make in India", paragraphs: ["They make ships."] }));
    expect((await ask(titled, '"make in india"')).suggestion?.reason).toBe("phrase");
    expect(await find(titled, "ships -india")).toEqual(["They make ships."]);
  });
});

describe("a word that is not finished", () => {
  const searcher = open("Weapons.", "Weaving.", "A weather map.", "Ships.");

  test.each([
    ["wea", ["A weather map.", "Weapons.", "Weaving."]],
    ["weap", ["Weapons."]],
    ["wea ", []],
    ["weap ships", ["Ships."]],
    ["weap* ships", ["Ships.", "Weapons."]],
    ["ships weap", ["Ships.", "Weapons."]],
    ['"weap"', []],
    ["wea -weaving", []],
    ["wea* -weaving", ["A weather map.", "Weapons."]],
  ])("“%s”", async (query, texts) => {
    expect((await find(searcher, query, { typos: false })).sort()).toEqual(texts);
  });
});

describe("words written together or apart", () => {
  const searcher = open("Atmanirbhar Bharat.", "In New Delhi today.", "A free-trade area.", "The border standoff.");

  test.each([
    ["atma nirbhar", "Atmanirbhar Bharat."],
    ["newdelhi", "In New Delhi today."],
    ["newdelhi today ", "In New Delhi today."],
    ['"newdelhi today"', "In New Delhi today."],
    ["atma-nir-bhar", "Atmanirbhar Bharat."],
    ["freetrade", "A free-trade area."],
    ["free trade", "A free-trade area."],
    ["stand-off", "The border standoff."],
    ['"free trade area"', "A free-trade area."],
    ['"border stand off"', "The border standoff."],
  ])("“%s”", async (query, text) => {
    expect(await find(searcher, query)).toEqual([text]);
  });

  test("also within a phrase, all of it", async () => {
    const searcher = open("In New Delhi today.", "Today in New York and Delhi.");
    expect(await find(searcher, 'today "in newdelhi"')).toEqual(["In New Delhi today."]);
  });

  test("two words that stand nowhere together are not made of one", async () => {
    expect(await find(open("In New York.", "Delhi is far.", "Delhi, anew."), "newdelhi ")).toEqual([]);
  });
});

describe("common words", () => {
  const searcher = open("The arms of the state.", "To be held in the north.", "Ships.", "It is what it is.");

  test.each([
    ["the zzyzx", []],
    ["what is the zzyzx", []],
    ["the ships", ["Ships."]],
    ["to be", ["To be held in the north."]],
    ["what is it", ["It is what it is."]],
  ])("never make a match beside others: “%s”", async (query, texts) => {
    expect(await find(searcher, query)).toEqual(texts);
  });
});

describe("nothing is found", () => {
  const searcher = open("The arms of the state.", "Ships.");

  test.each(["xqzvbn", "flurbish grontak", "1999", "оружие", "武器", "ลาดัก", "!!!", '"', "x", "-", '""', "*", "🚀"])(
    "for %s",
    async (query) => {
      expect(await ask(searcher, query)).toEqual({
        total: 0,
        totalIsExact: true,
        hits: [],
        facets: [],
        suggestion: null,
        partial: false,
      });
    },
  );

  test("in a content without a word", async () => {
    expect(await find(open("!!!"), "ships")).toEqual([]);
  });
});
