import { describe, expect, test } from "vitest";
import { createAnalyser } from "../../src/text/analyser.ts";
import type { Language } from "../../src/text/language.ts";
import { english } from "../../src/text/languages/english.ts";
import { plain } from "../../src/text/languages/plain.ts";
import { PROBE, probeFor } from "../../src/text/probe.ts";
import { analyser } from "./helpers.ts";

/** A language that cuts words to four letters and, like Swedish, sets off `n` by an apostrophe. */
const cutting: Language = {
  tag: "sv",
  stem: (word) => word.slice(0, 4),
  common: new Set(["och"]),
  clitics: new Set(["n"]),
};
const both = createAnalyser([english, cutting]);

describe("the language of a text", () => {
  test.each(["en", "en-GB", "EN", "en_US", "en-Latn-IN"])("%s is English", (lang) => {
    expect(both.terms("weapons", lang)).toEqual(["weapon"]);
    expect(both.tokens("weapons", lang)[0]?.terms).toEqual(["weapon"]);
  });
  test.each([undefined, "", "und"])("%j gives the terms of every language", (lang) => {
    expect(both.terms("weapons", lang)).toEqual(["weapon", "weap"]);
    expect(both.tokens("weapons", lang)[0]?.terms).toEqual(["weapon", "weap"]);
  });
  test.each(["de", "eng", "fr-CA", "x-klingon"])("%s is not carried: words are their own terms", (lang) => {
    expect(both.terms("weapons", lang)).toEqual(["weapons"]);
    expect(both.tokens("weapons", lang)[0]?.terms).toEqual(["weapons"]);
  });
  test("a term that languages share is given once", () => {
    expect(both.terms("arm")).toEqual(["arm"]);
  });
  test("each carried language has its clitics; without one they are those of the first", () => {
    const count = (text: string, lang?: string) => both.tokens(text, lang).length;
    expect(count("Kalle'n", "sv")).toBe(1);
    expect(count("India's", "sv")).toBe(3);
    for (const lang of ["en", undefined, "de"]) {
      expect(count("India's", lang)).toBe(1);
      expect(count("Kalle'n", lang)).toBe(3);
    }
  });
  test("common is what any language calls so", () => {
    expect(["the", "och", "weapon"].map(both.isCommon)).toEqual([true, true, false]);
  });
  test("a query meets the words of languages that are not carried, where the content has such", () => {
    const mixed = createAnalyser([english, plain]);
    const indexed = mixed.tokens("Deutschlands Waffen", "de").flatMap((token) => token.terms);
    expect(indexed).toEqual(["deutschlands", "waffen"]);
    expect(mixed.terms("deutschlands")).toEqual(["deutschland", "deutschlands"]);
    expect(mixed.terms("weapons", "en")).toEqual(["weapon"]);
    expect(mixed.tokens("India's")).toHaveLength(1);
  });
  test("without any language words are their own terms and nothing is common", () => {
    const none = createAnalyser([]);
    expect(none.tokens("The weapons").map((token) => token.terms)).toEqual([["the"], ["weapons"]]);
    expect(none.terms("weapons", "en")).toEqual(["weapons"]);
    expect(none.isCommon("the")).toBe(false);
  });
});

test("a token tells all that it promises", () => {
  const text = "Lavrov: “India’s state-of-the-art weapons”";
  expect(analyser.tokens(text, "en").slice(1, 4)).toEqual([
    { position: 1, width: 1, start: 9, end: 14, word: "india", terms: ["india"] },
    { position: 2, width: 4, start: 17, end: 33, word: "stateoftheart", terms: ["stateoftheart"] },
    { position: 2, width: 1, start: 17, end: 22, word: "state", terms: ["state"] },
  ]);
});

test("words named like parts of JavaScript are words", () => {
  for (const word of ["constructor", "__proto__", "hasOwnProperty", "toString"]) {
    expect(analyser.tokens(word, "en").length).toBeGreaterThan(0);
    expect(analyser.terms(word).every((term) => typeof term === "string" && term !== "")).toBe(true);
    expect(analyser.isCommon(word)).toBe(false);
  }
});

describe("the fingerprint", () => {
  // When this fails the analysis gives other terms than before: raise ANALYSER_VERSION, then write the new value here.
  test("is that of this version", () => {
    expect(analyser.fingerprint(PROBE)).toBe("2-en-ee8a2c43");
  });
  test("is the same for every analyser of the same languages", () => {
    expect(createAnalyser([english]).fingerprint(PROBE)).toBe(analyser.fingerprint(PROBE));
  });
  test("differs with the languages, their stems and their clitics", () => {
    const others = [
      [],
      [cutting],
      [english, cutting],
      [cutting, english],
      [{ ...english, stem: (word: string) => word }],
      [{ ...english, clitics: new Set<string>() }],
    ].map((languages) => createAnalyser(languages).fingerprint(PROBE));
    expect(new Set([analyser.fingerprint(PROBE), ...others]).size).toBe(7);
  });
  test("differs with the expressions, and without any is that of the languages", () => {
    const expressions = [["new york"], ["new york", "credit card"], ["credit card", "new york"]];
    const fingerprints = expressions.map((some) => createAnalyser([english], some).fingerprint(PROBE));
    expect(new Set([analyser.fingerprint(PROBE), ...fingerprints]).size).toBe(4);
    expect(createAnalyser([english], []).fingerprint(PROBE)).toBe(analyser.fingerprint(PROBE));
  });
  test("differs with the clitics of every language, and with what only some scripts need", () => {
    const [bare, ...others] = [
      createAnalyser([cutting, { ...english, clitics: new Set() }]).fingerprint(PROBE),
      createAnalyser([cutting, english]).fingerprint(PROBE),
      ...["", "weapons", "мир", "ไทย", "εν", "東京"].map((word) => analyser.fingerprint(probeFor([word]))),
    ];
    expect(others).not.toContain(bare);
    expect(new Set(others).size).toBe(6);
    const scripts = ["мир", "ไทย", "εν", "東京", "한국어", "हिन्दी", "שלום", "سلام"];
    expect(analyser.fingerprint(probeFor(scripts))).toBe(analyser.fingerprint(PROBE));
  });
  test("fits a file name and a header", () => {
    expect(both.fingerprint(PROBE)).toMatch(/^2-en\+sv-[0-9a-f]{8}$/);
  });
});
