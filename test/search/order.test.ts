import { describe, expect, test } from "vitest";
import { ask, find } from "./ask.ts";
import { contentOf, openContent } from "./content.ts";

const open = (...paragraphs: string[]) => openContent(contentOf(paragraphs));

describe("the order of hits", () => {
  // All of one length, and against their order in the text.
  const most = "Gamma one. Alpha two three four five six seven beta eight nine.";
  const all = "Delta one. Alpha two three four beta five six seven eight gamma.";
  const near = "Theta one. Alpha two beta three gamma four five six seven eight.";
  const phrase = "Omega one. Alpha beta gamma two three four five six seven eight.";
  const others = ["Nothing of it here.", "Nor here at all.", "Nor anywhere below."];

  test("exact phrase, all words near each other, all words, most words", async () => {
    const some = most.replace("Gamma", "Kappa");
    const searcher = open(some, all, near, phrase, ...others);
    expect(await find(searcher, "alpha beta gamma ")).toEqual([phrase, near, all, some]);
  });

  test("the phrase first also where all its words are common ones", async () => {
    const searcher = open("Be not or to.", "To be or not.", ...others);
    expect((await find(searcher, "to be or not "))[0]).toBe("To be or not.");
  });

  test("not what merely holds one frequent word of many", async () => {
    const many = Array.from({ length: 10 }, (_, i) => `Arms ${i}.`);
    const searcher = open(...many, "Arms for Zulu, Yankee and Whiskey.");
    expect(await find(searcher, "zulu yankee whiskey arms ")).toEqual(["Arms for Zulu, Yankee and Whiskey."]);
    expect(await find(searcher, "arms ")).toHaveLength(11);
  });

  test("rare words before frequent ones", async () => {
    const searcher = open("Arms here.", "Arms there.", "Arms again.", "Ships here.", ...others);
    expect((await find(searcher, "arms ships "))[0]).toBe("Ships here.");
  });

  test("whole words before longer ones that begin so, however often those stand there", async () => {
    const whole = "One tank among very many other words that make this a rather long paragraph.";
    const searcher = open("Tanker, tanker, tanker, tanker.", whole, ...others);
    expect(await find(searcher, "tank")).toEqual([whole, "Tanker, tanker, tanker, tanker."]);
    expect(await find(searcher, "tank* ")).toEqual([whole, "Tanker, tanker, tanker, tanker."]);
  });

  test("a longer word beside the whole one takes nothing away", async () => {
    const both = ["One tank, one tanker.", "One tank, one vessel."];
    expect(await find(open(...both, ...others), "tank")).toEqual(both);
  });

  test("common words decide nothing, even where they are rare", async () => {
    const searcher = open("What is the use of these ships?", "Range: ships.", "Arms.", "Tanks.", "Planes.");
    expect((await find(searcher, "what is the range of these ships "))[0]).toBe("Range: ships.");
  });

  test("the word as typed before another form of it", async () => {
    expect(await find(open("Two manufacturers.", "We manufacture.", ...others), "manufacture ")).toEqual([
      "We manufacture.",
      "Two manufacturers.",
    ]);
  });

  test("reading order where all else is equal", async () => {
    const same = ["Arms one.", "Arms two.", "Arms six."];
    expect(await find(open(...same, ...others), "arms ")).toEqual(same);
  });

  test("is the same every time", async () => {
    const searcher = open(most, all, near, phrase, ...others);
    const first = await ask(searcher, "alpha beta gamma here");
    expect(await ask(searcher, "alpha beta gamma here")).toEqual(first);
    expect(await ask(open(most, all, near, phrase, ...others), "alpha beta gamma here")).toEqual(first);
  });
});
