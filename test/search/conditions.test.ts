import { describe, expect, test } from "vitest";
import { ask, find } from "./ask.ts";
import { contentOf, openContent, withRules } from "./content.ts";

const REBASE = "A rebase moves a branch.";
const MERGE = "A merge joins a branch.";
const TREE = "The branch of a tree.";
const STASH = "Later is what the stash is for.";
const MAKE = "They make in India what they sell.";
const TRADE = "Free trade with India.";
const INSTALL = "Run the installer.";
const SWADESHI = "Swadeshi is older than the corridor.";
const WEAPON = "A weapon.";
const WEAVING = "Weaving by hand.";

const content = contentOf(
  {
    ...{ id: "git", title: "Branches in git", section: "Tools", tags: ["Version control", "C++"], lang: "en-GB" },
    authors: ["Leo Tolstoy", "Ann Onymous"],
    paragraphs: [REBASE, MERGE, { text: TREE, kind: "caption", credit: "Reuters/Handout" }, STASH],
  },
  {
    ...{ id: "india", title: "Made in India", section: "World", tags: ["Foreign-policy", "C#"] },
    paragraphs: [MAKE, TRADE, { text: INSTALL, headings: ["How to install", "On the ship"] }, SWADESHI],
  },
  { id: "café_1", title: "Weapons", paragraphs: [WEAPON, WEAVING, { text: "Weapons hold.", kind: "heading" }] },
);
const searcher = openContent(content);

const expectFound = async (query: string, found: readonly string[]) =>
  expect((await find(searcher, query)).sort()).toEqual(found.toSorted());

describe("OR", () => {
  test.each([
    ["rebase OR merge ", [REBASE, MERGE]],
    ["rebase | stash ", [REBASE, STASH]],
    ['"make in" OR swadeshi ', [MAKE, SWADESHI]],
    ['"in make" OR swadeshi ', [SWADESHI]],
    ['"free trade" OR "make in"', [TRADE, MAKE]],
    ['"free trade" OR "make in" branch ', [TRADE, MAKE]],
    ['"free trade" OR "make in" India ', [TRADE, MAKE]],
    ["free-trade OR tariff ", [TRADE]],
    ["title:git OR title:weapons ", [REBASE, WEAPON]],
    ['title:"in git" OR credit:reuters ', [REBASE, TREE]],
    ["xqzvbn OR swadeshi ", [SWADESHI]],
    ["swadesh OR stas", [SWADESHI, STASH]],
    ["tariff OR stas", [STASH]],
    ["rebsae OR stsah ", [REBASE, STASH]],
    ["installer -(swadeshi OR stash) ", [INSTALL]],
    ["branch -(rebase OR tree) ", [MERGE]],
  ])("%s", expectFound);

  test("is one word of the ranking: the best alternative counts, and either is as good", async () => {
    const { hits } = await ask(searcher, "rebase OR merge branch ");
    expect(hits.map(({ paragraph }) => paragraph.text)).toEqual([REBASE, MERGE, TREE]);
    expect(hits[0]!.score).toBe(hits[1]!.score);
    const both = openContent(contentOf([`${REBASE} ${MERGE}`, `${REBASE} Nothing is joined there.`]));
    const scores = (await ask(both, "rebase OR merge ")).hits.map(({ score }) => score);
    expect(scores[0]! - scores[1]!).toBeLessThan(0.2 * scores[1]!);
  });

  test("marks what is there of the alternatives, a phrase only as a whole", async () => {
    const { hits } = await ask(searcher, '"in India" OR stash make ');
    const marked = hits.map(({ paragraph: { text }, highlights }) =>
      highlights.text.map((range) => text.slice(...range)),
    );
    expect(marked.sort()).toEqual([["make in India"], ["stash"]]);
  });

  test("stands between synonyms too", async () => {
    const synonyms = openContent(
      withRules(content, {
        synonyms: [
          ["shelve", "stash"],
          ["home-made", "swadeshi"],
        ],
      }),
    );
    expect((await find(synonyms, "shelve OR rebase ")).sort()).toEqual([REBASE, STASH].sort());
    expect(await find(synonyms, "tariff OR home-made ")).toEqual([]);
  });

  test("is met by no pin", async () => {
    const pinned = openContent(withRules(content, { pins: [{ query: "rebase merge", show: ["india"] }] }));
    expect(await find(pinned, "rebase merge ")).toContain(MAKE);
    for (const query of ["rebase OR merge ", "rebase title:merge ", "rebase merge tag:c"]) {
      expect(await find(pinned, query)).not.toContain(MAKE);
    }
  });
});

describe("a word or phrase for one field", () => {
  test.each([
    ["title:git ", [REBASE]],
    ["title:git branch ", [REBASE, MERGE, TREE]],
    ["title:git swadeshi ", [REBASE]],
    ["title:india corridor ", [MAKE, SWADESHI]],
    ["title:made ", [MAKE]],
    ["text:made ", []],
    ["text:git ", []],
    ["credit:reuters ", [TREE]],
    ["text:reuters ", []],
    ["credit:branch ", []],
    ["heading:install ", [INSTALL]],
    ["text:ship ", []],
    ["heading:inst", [INSTALL]],
    ["heading:isntall ", [INSTALL]],
    ["heading:swadeshi ", []],
    ['heading:"how to"', [INSTALL]],
    ['heading:"install on"', []],
    ['title:"made in"', [MAKE]],
    ['title:"in made"', []],
    ['title:"made in" trade ', [MAKE, TRADE]],
    ['text:"make in"', [MAKE]],
    ['credit:"make in"', []],
    ['credit:"reuters handout"', [TREE]],
    ["branch -title:git ", []],
    ["india -title:made ", []],
    ["the -credit:handout ", [STASH, SWADESHI, INSTALL]],
    ['installer -heading:"on the ship"', []],
    ['installer -heading:"the on"', [INSTALL]],
    ["branch -text:tre* ", [REBASE, MERGE]],
  ])("%s", expectFound);
});

describe("a filter", () => {
  test.each([
    ["kind:caption", [TREE]],
    ["kind:caption swadeshi ", []],
    ["branch kind:caption ", [TREE]],
    ["branch -kind:caption ", [REBASE, MERGE]],
    ["kind:caption OR kind:heading", [TREE, "Weapons hold."]],
    ["article:café_1 -kind:heading", [WEAPON, WEAVING]],
    ["article:cafe_1", []],
    ["article:git OR article:café_1 -kind:body", [TREE, "Weapons hold."]],
    ["tag:foreign-policy trade ", [TRADE]],
    ['tag:"FOREIGN POLICY" trade ', [TRADE]],
    ["tag:foreign trade ", []],
    ["tag:c++ branch", [REBASE, MERGE, TREE]],
    ["tag:c# branch", []],
    ["section:tools OR section:world -india -branch", [STASH, INSTALL, SWADESHI]],
    ["section:tools section:world india ", [MAKE, TRADE]],
    ["author:tolstoy tag:version-control stash ", [STASH]],
    ['author:"leo tolstoy" -a* ', [STASH]],
    ["author:tol stash ", []],
    ["author:leo -author:ann stash", []],
    ["lang:en stash ", [STASH]],
    ["lang:en-gb stash ", [STASH]],
    ["lang:en-GB swadeshi ", []],
    ["lang:de stash ", []],
    ["-lang:en-gb stash ", []],
    ["-section:tools -section:world", [WEAPON, WEAVING, "Weapons hold."]],
  ])("%s", expectFound);

  test("alone lists what it lets through, in reading order, page by page", async () => {
    const all = await ask(searcher, "section:world");
    expect(all).toMatchObject({ total: 4, totalIsExact: true, partial: false, suggestion: null });
    expect(all.hits.map(({ paragraph }) => paragraph.text)).toEqual([MAKE, TRADE, INSTALL, SWADESHI]);
    expect(all.hits.map(({ score }) => score)).toEqual([0, 0, 0, 0]);
    expect(await find(searcher, "section:world", { offset: 1, limit: 2 })).toEqual([TRADE, INSTALL]);
  });
});

describe("an excluded beginning", () => {
  test.each([
    ["weapon -weav* ", [WEAPON, "Weapons hold."]],
    ["by OR weapon -wea* ", []],
    ["hand OR weapon -weap* ", [WEAVING]],
    ["weapon -we", [WEAPON, "Weapons hold."]],
    ['trade -"with ind*" ', [TRADE]],
    ["trade -free-tra* ", []],
  ])("%s", expectFound);

  test("stands for as many words as the bound, and that is said", async () => {
    expect(await ask(openContent(content, { maxExcludedWords: 1 }), "swadeshi -w* ")).toMatchObject({ partial: true });
    expect(await ask(searcher, "swadeshi -w* ")).toMatchObject({ partial: false, total: 1 });
  });

  test("of a script without spaces: one character stands for all that begin with it", async () => {
    const chinese = openContent(contentOf(["北京到上海的高速列车。", "上海的河水上涨。"]));
    expect(await find(chinese, "上海 -高 ")).toEqual(["上海的河水上涨。"]);
    expect(await find(chinese, "上海 -河 ")).toEqual(["北京到上海的高速列车。"]);
  });
});
