import { describe, expect, test } from "vitest";
import { createAnalyser } from "../../src/text/analyser.ts";
import type { Language } from "../../src/text/language.ts";
import { english } from "../../src/text/languages/english.ts";
import type { Token } from "../../src/text/token.ts";
import { analyser } from "./helpers.ts";

/** Every token as `word`, with `=exact` where it has accents and `~` for a part. */
const outline = (tokens: readonly Token[]): string =>
  tokens.map(({ word, exact, part }) => `${part ? "~" : ""}${word}${exact ? `=${exact}` : ""}`).join(" ");

describe("a word keeps its accents beside it", () => {
  test.each([
    ["French", "l’été à l’École", "lete=lété l ete=été a=à lecole=lécole l ecole=école"],
    ["composed or not", "Café CAFE\u0301", "cafe=café cafe=café"],
    ["German", "Straße STRASSE Müller", "strasse=straße strasse muller=müller"],
    ["letters that no normal form takes apart", "Ærø Łódź þing", "aero=ærø lodz=łódź thing=þing"],
    ["Turkish: İ is i, ı is not", "İstanbul ISPARTA ışık", "istanbul isparta isik=ışık"],
    ["Greek, with one sigma", "Σίσυφος ΣΊΣΥΦΟΣ ΣΙΣΥΦΟΣ", "σισυφοσ=σίσυφοσ σισυφοσ=σίσυφοσ σισυφοσ"],
    ["Russian", "Ёлка ёлка елка Йод", "елка=ёлка елка=ёлка елка йод"],
    ["Vietnamese", "Việt Vie\u0323\u0302t", "viet=việt viet=việt"],
    ["Arabic spelling, without vowel points", "مُدَرِّسَة أحمد على", "مدرسه=مدرسة احمد=أحمد علي=على"],
    ["not what only keyboards tell apart", "کتابی كتابي كتــابي", "كتابي كتابي كتابي"],
    ["Hebrew points are none", "שָׁלוֹם", "שלום"],
    ["nor are rings and boxes", "a\u20dd", "a"],
    ["nor full width and ligatures", "Ｃａｆｅ ﬁrst Ⅷ", "cafe first viii"],
    ["nor signs and phrases in one character", "ŉ l\u0140l ﷺ", "n lll ll l صلي الله عليه وسلم"],
    ["of a compound", "Saint-Étienne", "saintetienne=saintétienne saint etienne=étienne"],
    ["of an acronym", "É.U.", "eu=éu"],
    ["of a name and its pieces", "#café ÉcoleÉté", "#cafe=#café ~cafe=café ecoleete=écoleété ~ecole=école ~ete=été"],
    ["of numbers with thousands there are none", "1\u202f000 é", "1000 e=é"],
  ])("%s: %j", (_, text, expected) => {
    expect(outline(analyser.tokens(text, "en"))).toBe(expected);
  });
});

describe("a language whose accents make other words", () => {
  const vietnamese: Language = {
    tag: "vi",
    keepsAccents: true,
    stem: (word) => word,
    common: new Set(["là"]),
    clitics: new Set(),
  };
  const both = createAnalyser([english, vietnamese]);
  /** The terms under which a text is in the index. */
  const indexed = (text: string, lang: string) => new Set(both.tokens(text, lang).flatMap((token) => token.terms));
  /** Whether the words of a query, not their parts, find the text. */
  const finds = (query: string, text: string, lang: string) =>
    both
      .tokens(query)
      .filter((token) => !token.part)
      .every((token) => token.terms.some((term) => indexed(text, lang).has(term)));

  test("has words with accents, and without them as parts", () => {
    expect(outline(both.tokens("Má ma #đi", "vi"))).toBe("má ~ma ma #đi ~#di ~đi");
    expect(outline(both.tokens("Má ma", "en"))).toBe("ma=má ma");
    expect(outline(both.tokens("Má"))).toBe("má ~ma");
  });

  test.each([
    ["má", "má", "vi", true],
    ["má", "mà", "vi", false],
    ["má", "ma", "vi", false],
    ["ma", "má", "vi", true],
    ["ma", "ma", "vi", true],
    ["MÁ", "ma\u0301", "vi", true],
    ["đi", "di", "vi", false],
    ["di", "đi", "vi", true],
    ["café", "cafe", "en", true],
    ["cafe", "Café", "en", true],
    ["cafés", "cafe", "en", true],
    // What English has without its accents is not every Vietnamese word without them.
    ["má", "ma", "en", true],
    ["ma", "ma", "en", true],
  ])("“%s” finds “%s” (%s): %s", (query, text, lang, found) => {
    expect(finds(query, text, lang)).toBe(found);
  });

  test("a word with accents that the content does not have falls back to the word without", () => {
    const [word, part] = both.tokens("mã");
    expect(word?.terms.some((term) => indexed("mà", "vi").has(term))).toBe(false);
    expect(part).toMatchObject({ word: "ma", part: true });
    expect(part?.terms.some((term) => indexed("mà", "vi").has(term))).toBe(true);
  });

  test("knows its common words with their accents", () => {
    expect(["là", "la"].map(both.isCommon)).toEqual([true, false]);
  });

  test("the terms of a word of the dictionary are those of the token it is from", () => {
    for (const token of both.tokens("Việt Nam đi má-ma NATO camelCase 中文 #42 привет", "vi")) {
      expect(both.terms(token.word, "vi")).toEqual(token.terms);
    }
  });
});
