import { describe, expect, test } from "vitest";
import { ask, find } from "./ask.ts";
import { contentOf, openContent } from "./content.ts";

const APART = "They make it in the north of India.";
const JOINED = "They “Make in India” now.";
const RUSSIA = "Russia is elsewhere.";
const searcher = openContent(contentOf([APART, JOINED, RUSSIA]));
const suggestion = async (query: string) => (await ask(searcher, query)).suggestion;

describe("a quoted phrase that stands nowhere is read as words, and that is said", () => {
  test.each<[query: string, found: readonly string[], read: string]>([
    ['"india make"', [APART, JOINED], "india make"],
    ["“north Russia”", [APART, RUSSIA], "north Russia"],
    ['russia "nowhere near"', [RUSSIA], "russia nowhere near"],
    ['"nroth Russia"', [APART, RUSSIA], "north Russia"],
    ['"north Russia" -India', [RUSSIA], "north Russia -India"],
    ['"north Russia" "in India"', [JOINED], 'north Russia "in India"'],
    ['-"make it" "north Russia"', [RUSSIA], '-"make it" north Russia'],
    ['"north Russia"India', [APART, RUSSIA], "north Russia India"],
    ['what of "north Russia"?', [APART, RUSSIA], "what of north Russia?"],
  ])("%s", async (query, found, read) => {
    expect((await find(searcher, query)).sort()).toEqual(found.toSorted());
    expect(await suggestion(query)).toEqual({ query: read, reason: "phrase" });
  });

  test("also where it is looked for among some paragraphs only", async () => {
    const content = contentOf({ tags: ["a"], paragraphs: [APART] }, { tags: ["b"], paragraphs: [JOINED] });
    const tagged = openContent(content);
    expect(await find(tagged, '"make in India" tag:a')).toEqual([]);
    expect(await find(tagged, '"India make" tag:a')).toEqual([APART]);
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
  const known = await ask(openContent(content), '"trade trade free"');
  expect(known).toMatchObject({ total: 2, partial: false, suggestion: { reason: "phrase" } });
  const unknown = await ask(openContent(content, { maxPhraseChecks: 1 }), '"trade trade free"');
  expect(unknown).toMatchObject({ total: 0, partial: true, suggestion: { query: "trade trade free" } });
});
