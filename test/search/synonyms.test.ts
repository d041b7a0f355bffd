import { describe, expect, test } from "vitest";
import type { SynonymEntry } from "../../index/config.ts";
import { ask, find } from "./ask.ts";
import { contentOf, openContent, withRules } from "./content.ts";

const PARAGRAPHS = [
  "NYC never sleeps.",
  "The parks of New York City are green.",
  "York has a new city wall.",
  "A laptop on the desk.",
  "Two notebooks in a drawer.",
  "Somebody paid with two credit cards.",
  "Credit is given to no card.",
  "The band called The Who played.",
  "Nothing of it here.",
];
const [NYC, NEW_YORK, YORK, LAPTOP, NOTEBOOKS, CREDIT_CARDS, CREDIT, THE_WHO] = PARAGRAPHS as [
  ...[string, string, string, string, string, string, string, string],
];

const open = (...synonyms: readonly SynonymEntry[]) => openContent(withRules(contentOf(PARAGRAPHS), { synonyms }));

describe("a synonym finds what the word finds", () => {
  const searcher = open(
    ["nyc", "New York City", "big apple"],
    { from: ["laptop", "portable computer"], to: "notebook" },
    ["credit card", "plastic"],
    ["My Generation band", "the who"],
  );

  test.each<[what: string, query: string, found: readonly string[]]>([
    ["both ways, from the word", "nyc ", [NYC, NEW_YORK]],
    ["both ways, to the word", "new york city ", [NEW_YORK, NYC]],
    ["in any form and any case", "NEW-YORK cities ", [NEW_YORK, NYC]],
    ["written together", "newyorkcity ", [NEW_YORK, NYC]],
    ["while it is typed", "nyc", [NYC, NEW_YORK]],
    ["though the content has it under other names only", "big apple ", [NYC, NEW_YORK]],
    ["one way there", "laptop ", [LAPTOP, NOTEBOOKS]],
    ["one way, of several words", "portable computers ", [NOTEBOOKS]],
    ["one way, not back", "notebook ", [NOTEBOOKS]],
    ["only where the words of several stand together", "plastic ", [CREDIT_CARDS]],
    ["common words too", "my generation band ", [THE_WHO]],
  ])("%s: %s", async (_, query, found) => {
    const hits = await find(searcher, query);
    expect(hits.slice(0, found.length).sort()).toEqual(found.toSorted());
    const others = [NYC, NEW_YORK, LAPTOP, NOTEBOOKS, CREDIT_CARDS, CREDIT].filter((text) => !found.includes(text));
    // What holds one of several words may follow, further down; nothing else may.
    const single = query.trim().split(/[ -]/).length === 1;
    if (single) expect(hits.filter((text) => others.includes(text))).toEqual([]);
  });

  test("is no correction: nothing else is suggested, and typing it wrongly is one", async () => {
    expect((await ask(searcher, "plastic ")).suggestion).toBeNull();
    expect((await ask(searcher, "big apple ")).suggestion).toBeNull();
    expect((await ask(searcher, "big apple ", { typos: false })).total).toBe(2);
  });

  test("is beside other words one of them", async () => {
    expect((await find(searcher, "parks of nyc "))[0]).toBe(NEW_YORK);
    expect((await find(searcher, "new york city sleeps "))[0]).toBe(NYC);
    expect((await find(searcher, "nyc parks laptop ")).slice(0, 1)).toEqual([NEW_YORK]);
  });

  test("is left alone in quotes and where it is excluded", async () => {
    expect(await find(searcher, '"nyc" ')).toEqual([NYC]);
    expect(await find(searcher, '"new york city" ')).toEqual([NEW_YORK]);
    expect(await find(searcher, "nyc -sleeps ")).toEqual([NEW_YORK]);
    expect((await find(searcher, "city -nyc ")).sort()).toEqual([NEW_YORK, YORK].sort());
  });

  test("is no reason to find what has nothing to do with it", async () => {
    expect(await find(searcher, "plastics factory ")).toEqual([CREDIT_CARDS]);
    expect(await find(searcher, "zzyzx ")).toEqual([]);
  });
});

describe("what matched is marked", () => {
  const marks = async (query: string, synonyms: readonly SynonymEntry[]) => {
    const { hits } = await ask(open(...synonyms), query);
    const marked = hits.map(({ paragraph, highlights, snippet }) => {
      const cut = ([start, end]: readonly [number, number]) => paragraph.text.slice(start, end);
      expect(snippet.highlights).toEqual(highlights.text);
      return highlights.text.map(cut).join("|");
    });
    return marked.sort();
  };

  test.each<[query: string, synonyms: readonly SynonymEntry[], marked: readonly string[]]>([
    ["nyc ", [["nyc", "new york city"]], ["NYC", "New York City"]],
    ["laptop ", [{ from: "laptop", to: "notebook" }], ["laptop", "notebooks"]],
    ["plastic ", [["plastic", "credit card"]], ["credit cards"]],
    ["band ", [["band", "the who"]], ["band|The Who"]],
    ["nyc parks ", [["nyc", "new york city"]], ["parks|New York City", "NYC"]],
  ])("%s", async (query, synonyms, marked) => {
    expect(await marks(query, synonyms)).toEqual(marked.toSorted());
  });
});

describe("several rules", () => {
  test("do not chain: a synonym of a synonym is none", async () => {
    const searcher = open(["nyc", "laptop"], ["laptop", "plastic"], ["plastic", "drawer"]);
    expect((await find(searcher, "nyc ")).sort()).toEqual([LAPTOP, NYC].sort());
    expect((await find(searcher, "plastic ")).sort()).toEqual([LAPTOP, NOTEBOOKS].sort());
  });

  test("for one word add up, each synonym counting once", async () => {
    const searcher = open(["plastic", "laptop"], { from: "plastic", to: ["laptop", "drawer"] });
    expect((await find(searcher, "plastic ")).sort()).toEqual([LAPTOP, NOTEBOOKS].sort());
  });

  test("within each other: the longest counts", async () => {
    const searcher = open({ from: "york", to: "drawer" }, { from: "new york city", to: "laptop" });
    expect(await find(searcher, "new york city ")).toContain(LAPTOP);
    expect(await find(searcher, "new york city ")).not.toContain(NOTEBOOKS);
    expect(await find(searcher, "york ")).toContain(NOTEBOOKS);
  });

  test("over one query: each where it stands", async () => {
    const searcher = open(["plastic", "laptop"], ["big apple", "drawer"]);
    expect((await find(searcher, "plastic big apple ")).sort()).toEqual([LAPTOP, NOTEBOOKS].sort());
  });
});

test("the word itself comes before its synonyms where all else is equal", async () => {
  const rules = { synonyms: [["sofa", "couch"]] };
  const searcher = openContent(withRules(contentOf(["A red couch.", "A red sofa.", "Nothing."]), rules));
  expect(await find(searcher, "sofa ")).toEqual(["A red sofa.", "A red couch."]);
  expect(await find(searcher, "couch ")).toEqual(["A red couch.", "A red sofa."]);
});

test("a phrase of the query that stands there with a synonym is one", async () => {
  const texts = ["The city hall of New York City opened.", "New York City opened the city hall.", "Nothing of it."];
  const searcher = openContent(withRules(contentOf(texts), { synonyms: [["nyc", "new york city"]] }));
  expect((await find(searcher, "hall of nyc "))[0]).toBe(texts[0]);
  expect((await find(searcher, "nyc opened the "))[0]).toBe(texts[1]);
});

test("works in every language of the content", async () => {
  const content = contentOf(
    { lang: "ru", paragraphs: ["Они живут в Новом Йорке.", "Ничего."] },
    { lang: "en", paragraphs: ["They live in NYC.", "Nothing."] },
  );
  const searcher = openContent(withRules(content, { synonyms: [["nyc", "Новом Йорке"]] }));
  for (const query of ["nyc ", "новом йорке "]) {
    expect((await find(searcher, query)).sort()).toEqual(["They live in NYC.", "Они живут в Новом Йорке."]);
  }
});

test("a title answers for its article by its synonym too", async () => {
  const content = contentOf({ title: "Credit cards", paragraphs: ["First.", "Second."] }, ["Nothing."]);
  const searcher = openContent(withRules(content, { synonyms: [["plastic", "credit card"]] }));
  expect(await find(searcher, "plastic ")).toEqual(["First."]);
});

test("without rules nothing is another answer", async () => {
  const bare = openContent(contentOf(PARAGRAPHS));
  const empty = openContent(withRules(contentOf(PARAGRAPHS), { synonyms: [], pins: [] }));
  for (const query of ["nyc", "new york city", "credit cards ", ""]) {
    expect(await ask(empty, query)).toEqual(await ask(bare, query));
  }
});
