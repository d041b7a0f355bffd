import { describe, expect, test } from "vitest";
import { DEFAULTS } from "../../index/config.ts";
import { splitCredit } from "../../index/sources/credit.ts";

const split = (paragraph: string) => splitCredit(paragraph, DEFAULTS.creditPatterns);

describe("a caption gives up the credit at its end", () => {
  test.each([
    ["A ship. (Navy/Handout via Reuters )", "A ship.", "Navy/Handout via Reuters"],
    ["A ship.(Photo: Jane Doe)", "A ship.", "Photo: Jane Doe"],
    ["A ship ( © Jane Doe )  ", "A ship", "© Jane Doe"],
    ["A ship (File photo)", "A ship", "File photo"],
    ["A ship (left) at sea (Jane via AP)", "A ship (left) at sea", "Jane via AP"],
    ["船（左） (Handout)", "船（左）", "Handout"],
  ])("%s", (paragraph, text, credit) => {
    expect(split(paragraph)).toEqual({ text, credit });
  });

  test("of exactly 80 characters, but not of 81", () => {
    const credit = `Photo: ${"x".repeat(73)}`;
    expect(split(`A ship (${credit})`)).toEqual({ text: "A ship", credit });
    expect(split(`A ship (${credit}x)`)).toBeNull();
  });
});

describe("what is no caption stays whole", () => {
  test.each([
    ["no parenthesis", "A ship, photo by Jane via AP"],
    ["a parenthesis that says something else", "The institute in Stockholm (Sipri)"],
    ["a credit that does not end the paragraph", "A ship (Handout) at sea"],
    ["a full stop behind it", "A ship (Handout)."],
    ["nothing but a credit", "(Handout via Reuters)"],
    ["only white space before it", "  (Handout via Reuters)"],
    ["an empty parenthesis", "A ship ()"],
    ["another parenthesis inside", "A ship (Photo: Jane (AP))"],
    ["closed but never opened", "A ship, Handout)"],
    ["opened and closed the wrong way round", "A ship )Handout("],
    ["nothing at all", ""],
  ])("%s", (_, paragraph) => {
    expect(split(paragraph)).toBeNull();
  });
});

describe("patterns of one's own", () => {
  const global = /foto/gi;

  test.each([
    ["a text it holds", ["Foto:"], "Ein Schiff (Foto: dpa)", "Foto: dpa"],
    ["a pattern it matches", [/^ap$/i], "A ship (AP)", "AP"],
    ["the second of two", ["Foto:", "Bild:"], "Ein Schiff (Bild: dpa)", "Bild: dpa"],
  ])("%s", (_, patterns, paragraph, credit) => {
    expect(splitCredit(paragraph, patterns)?.credit).toBe(credit);
  });

  test("a pattern with a memory of its last match finds every caption", () => {
    for (let i = 0; i < 3; i++) expect(splitCredit("Ein Schiff (Foto dpa)", [global])?.credit).toBe("Foto dpa");
  });

  test("none: nothing is a caption", () => {
    expect(splitCredit("A ship (Handout)", [])).toBeNull();
  });
});
