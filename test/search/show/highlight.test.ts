import { describe, expect, test } from "vitest";
import { analysedText } from "../../../src/search/show/analysed.ts";
import { askedFor, highlight } from "../../../src/search/show/highlight.ts";
import type { Token } from "../../../src/text/token.ts";
import { ask } from "../ask.ts";
import { contentOf, openContent } from "../content.ts";
import { defaultArticle } from "../texts.ts";
import { cut, marksOf } from "./marks.ts";

describe("what is marked in the default article", () => {
  const searcher = openContent(defaultArticle());

  test.each([
    ["weapons", ["weapons"]],
    ["weapon ", ["weapons"]],
    ["WEAPONS", ["weapons"]],
    ["wea", ["weapons"]],
    ["wepons", ["weapons"]],
    ["Lavorv", ["Lavrov"]],
    ["make in india", ["in India", "Make in India"]],
    ['"make in india"', ["Make in India"]],
    ["“Make in India”", ["Make in India"]],
    ["make in ind", ["in India", "Make in India"]],
    ["atma nirbhar", ["Atmanirbhar"]],
    ["atma nirbhar bharat", ["Atmanirbhar Bharat"]],
    ["state of the art weapons", ["state-of-the-art", "weapons"]],
    ["the weapons", ["weapons"]],
    ["manufacture", ["manufacturing"]],
  ])("first hit of %s", async (query, marked) => {
    const { hits } = await ask(searcher, query);
    expect(cut(hits[0]!.paragraph.text, hits[0]!.highlights.text)).toEqual(marked);
  });

  test.each([
    ["33%", ["33%"]],
    ["33 percent", ["33%"]],
    ["33 per cent", ["33%"]],
    ["2011–15", ["2011-15"]],
    ["2011 2015 ", ["2011-15"]],
    ["sipri", ["Sipri"]],
    ["North–South", ["North-South"]],
    ["north south", ["North-South"]],
    ["chennai vladivostok", ["Chennai-Vladivostok"]],
    ["standoff", ["standoff"]],
    ["stand off ", ["standoff"]],
    ["newdelhi", ["New Delhi"]],
    ["U.S. pressure", ["US pressure", "US"]],
    ["s", ["S", "Sergey", "Summit"]],
  ])("whichever paragraph answers %s", async (query, marked) => {
    const { hits } = await ask(searcher, query);
    expect(cut(hits[0]!.paragraph.text, hits[0]!.highlights.text)).toEqual(marked);
  });

  test.each([
    ["stateoftheart weapons", "A state-of-the-art weapon.", ["state-of-the-art weapon"]],
    ["free trade area", "A free-trade area, free of trade.", ["free-trade area", "free", "trade"]],
    ["area free trade", "A free-trade area.", ["free-trade", "area"]],
  ])(
    "neighbours in the order of the query are one stretch, also behind a compound: %s",
    async (query, text, marked) => {
      const { hits } = await ask(openContent(contentOf([text])), query);
      expect(cut(text, hits[0]!.highlights.text)).toEqual(marked);
    },
  );

  test("the credit has marks of its own", async () => {
    const { hits } = await ask(searcher, "handout reuters ministry");
    const { paragraph, highlights } = hits[0]!;
    expect(cut(paragraph.credit!, highlights.credit)).toEqual(["Ministry", "Handout", "Reuters"]);
    expect(highlights.text).toEqual([]);
  });

  test("nothing when browsing", async () => {
    const { hits } = await ask(searcher, "");
    expect(hits.flatMap(({ highlights }) => [...highlights.text, ...highlights.credit])).toEqual([]);
  });
});

describe("while the last word is being typed", () => {
  const text = "Make in India grew, indeed; an Indian industry in Indore, made in India.";

  test("only the word is marked that the words before it lead to", async () => {
    expect(await marksOf("en", [text], "make in ind")).toEqual([["Make in India", "in India"]]);
    expect(await marksOf("en", [text], "in ind")).toEqual([["in India", "in Indore", "in India"]]);
  });

  test("every word that begins so is marked where none stands behind those words", async () => {
    expect(await marksOf("en", [text], "ind")).toEqual([["India", "indeed", "Indian", "industry", "Indore", "India"]]);
    expect(await marksOf("en", ["Indeed, industry makes it"], "makes ind")).toEqual([["Indeed", "industry", "makes"]]);
  });

  test("every word that begins so is marked where that was asked for", async () => {
    const [marked] = await marksOf("en", [text], "make in ind*");
    expect(marked).toEqual(["Make in India", "indeed", "Indian", "industry", "in Indore", "in India"]);
  });
});

test("a word that was found by a part of it is marked whole", () => {
  const token = (word: string, start: number, rest: Partial<Token> = {}): Token => {
    return { position: 1, width: 1, start, end: start + word.length, word, terms: [word], ...rest };
  };
  const tokens = [
    token("the", 0, { position: 0 }),
    token("javascript", 4),
    token("java", 4, { part: true }),
    token("script", 8, { part: true }),
    token("engine", 15, { position: 2 }),
  ];
  const slot = (word: string) => ({
    word: { word, terms: [word], start: 0, end: word.length, common: false, glued: false, prefix: false, parts: [] },
    readings: [{ kind: "exact", word, terms: [word], quality: 1, part: 0, parts: 1 } as const],
    rarity: 1,
  });
  const marked = (...words: readonly string[]) => {
    const slots = words.map(slot);
    return highlight(analysedText("the JavaScript engine", tokens), askedFor(slots, [], "")).map(({ range }) => range);
  };
  expect(marked("java")).toEqual([[4, 14]]);
  expect(marked("script")).toEqual([[4, 14]]);
  expect(marked("java", "script", "javascript")).toEqual([[4, 14]]);
  expect(marked("script", "engine")).toEqual([[4, 21]]);
});
