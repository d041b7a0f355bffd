import { describe, expect, test } from "vitest";
import { ask, find } from "./ask.ts";
import { contentOf, openContent } from "./content.ts";

const APART = "They make it in the north of India.";
const JOINED = "They “Make in India” now.";
const RUSSIA = "Russia is elsewhere.";
const searcher = openContent(contentOf([APART, JOINED, RUSSIA]));
const suggestion = async (query: string) => (await ask(searcher, query)).suggestion;

describe("a quoted phrase that stands nowhere is read as words beside others, and that is said", () => {
  test.each<[query: string, found: readonly string[], read: string]>([
    ['russia "nowhere near"', [RUSSIA], "russia nowhere near"],
    ['"nroth Russia" elsewhere', [APART, RUSSIA], "north Russia elsewhere"],
    ['"north Russia" elsewhere -India', [RUSSIA], "north Russia elsewhere -India"],
    ['"north Russia"India', [APART, RUSSIA], "north Russia India"],
  ])("%s", async (query, found, read) => {
    expect((await find(searcher, query)).sort()).toEqual(found.toSorted());
    expect(await suggestion(query)).toEqual({ query: read, reason: "phrase" });
  });

  test("also where it is looked for among some paragraphs only", async () => {
    const content = contentOf({ tags: ["a"], paragraphs: [APART] }, { tags: ["b"], paragraphs: [JOINED] });
    const tagged = openContent(content);
    expect(await find(tagged, '"make in India" tag:a')).toEqual([]);
    expect(await find(tagged, 'north "India make" tag:a')).toEqual([APART]);
  });
});

describe("a query of nothing but phrases finds them or nothing, and offers their words", () => {
  test.each([
    ['"india make"', "india make"],
    ["“north Russia”", "north Russia"],
    ['"nroth Russia"', "north Russia"],
    ['what of "north Russia"?', "what of north Russia?"],
    ['"north Russia" -India', "north Russia -India"],
    ['-"make it" "north Russia"', '-"make it" north Russia'],
  ])("%s", async (query, offered) => {
    expect(await find(searcher, query)).toEqual([]);
    expect(await suggestion(query)).toEqual({ query: offered, reason: "phrase" });
  });
});

describe("a quoted phrase that stands somewhere is demanded", () => {
  test.each<[query: string, found: readonly string[], suggested: string | null]>([
    ['"make in India"', [JOINED], null],
    ['"make in India" north', [JOINED], null],
    ['"make in" "Russia is"', [], "make in Russia is"],
    ['"north""Russia"', [], "north Russia"],
    ['"make in India" -now', [], "make in India -now"],
    ['"make in India" title:nowhere', [], null],
    ['"make in India" tag:nowhere', [], null],
    ['title:"make in India" Russia', [], null],
    ['"make in India" OR "India make"', [JOINED], null],
  ])("%s", async (query, found, suggested) => {
    expect(await find(searcher, query)).toEqual(found);
    expect(await suggestion(query)).toEqual(suggested === null ? null : { query: suggested, reason: "phrase" });
  });
});

test("nothing is found for nonsense, with quotes or without", async () => {
  for (const query of ['"xqzvbn fgh"', '"xqzvbn"', '"xqzvbn fgh" wqrtz', '"xqzvbn" OR "fgh wqrtz"', "xqzvbn OR fgh"]) {
    expect(await ask(searcher, query)).toMatchObject({ total: 0, hits: [], suggestion: null, partial: false });
  }
});

test("where there are too many paragraphs to know whether a phrase stands anywhere, it stays one", async () => {
  const content = contentOf(["free trade", "trade free"]);
  const known = await ask(openContent(content), 'free "trade trade free"');
  expect(known).toMatchObject({ total: 2, partial: false, suggestion: { reason: "phrase" } });
  const unknown = await ask(openContent(content, { maxPhraseChecks: 1 }), 'free "trade trade free"');
  expect(unknown).toMatchObject({ total: 0, partial: true, suggestion: { query: "free trade trade free" } });
});

test("several phrases share the bound on paragraphs, so that none is left out for another", async () => {
  const content = contentOf(["trade free", "trade is free", "free of trade", "free trade", "new ships", "old ships"]);
  const query = '"free trade" OR "new ships" OR "old ships" ';
  expect(await ask(openContent(content, { maxPhraseChecks: 6 }), query)).toMatchObject({ total: 3, partial: false });
  const few = openContent(content, { maxPhraseChecks: 3 });
  expect((await find(few, query)).sort()).toEqual(["new ships", "old ships"]);
  expect((await ask(few, query)).partial).toBe(true);
});
