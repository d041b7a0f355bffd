import { describe, expect, test } from "vitest";
import { analyser, outline, pieces } from "./helpers.ts";

describe("apostrophes", () => {
  test.each([
    ["possessive", "India's", "india@0"],
    ["typographic", "India’s", "india@0"],
    ["modifier letter", "Indiaʼs", "india@0"],
    ["full width", "India＇s", "india@0"],
    ["acute accent typed for it", "India´s", "india@0"],
    ["plural possessive", "soldiers’ pay", "soldiers@0 pay@1"],
    ["they'll, we're, I've, he'd, I'm", "they'll we’re I've he'd I'm", "they@0 we@1 i@2 he@3 i@4"],
    ["n't", "don't can’t isn't", "dont@0 cant@1 isnt@2"],
    ["n't with a clitic", "couldn't've", "couldnt@0"],
    ["clitic after an acronym", "the U.S.'s and US's", "the@0 us@1 and@2 us@3"],
    ["name", "O'Brien", "obrien@0+2 o@0 brien@1"],
    ["name with possessive", "O’Brien’s", "obrien@0+2 o@0 brien@1"],
    ["rock'n'roll", "rock'n'roll", "rocknroll@0+3 rock@0 n@1 roll@2"],
    ["quotes are no apostrophes", "‘Make in India’ 'x'", "make@0 in@1 india@2 x@3"],
    ["Hawaiian", "Hawaiʻi", "hawaii@0+2 hawai@0 i@1"],
    ["within a hyphenated word", "Xi’an-based", "xianbased@0+3 xian@0+2 xi@0 an@1 based@2"],
  ])("%s: %j", (_, text, expected) => {
    expect(outline(text)).toBe(expected);
  });

  test("the highlight of “India’s” is “India”", () => {
    expect(pieces("and India’s “defence”")).toEqual(["and", "India", "defence"]);
  });

  test.each([
    ["an English rule does not take the end of a Turkish word", "Türkiye'nin", "turkiyenin@0+2 turkiye@0 nin@1"],
    ["an Italian article", "dell'arte", "dellarte@0+2 dell@0 arte@1"],
    ["a French one", "l’Inde", "linde@0+2 l@0 inde@1"],
  ])("%s", (_, text, expected) => {
    for (const lang of ["en", "tr", "it", "fr"]) expect(outline(text, lang)).toBe(expected);
  });
});

describe("hyphens", () => {
  test.each([
    ["hyphen-minus", "military-technical", "militarytechnical@0+2 military@0 technical@1"],
    ["hyphen", "north\u2010south", "northsouth@0+2 north@0 south@1"],
    ["non-breaking hyphen", "north\u2011south", "northsouth@0+2 north@0 south@1"],
    ["figure dash", "north\u2012south", "northsouth@0+2 north@0 south@1"],
    ["en dash", "north–south", "northsouth@0+2 north@0 south@1"],
    ["minus", "north−south", "northsouth@0+2 north@0 south@1"],
    ["more parts", "state-of-the-art", "stateoftheart@0+4 state@0 of@1 the@2 art@3"],
    ["positions go on after it", "a north-south x", "a@0 northsouth@1+2 north@1 south@2 x@3"],
    ["the spaced dash of a sentence", "Russia – an ally - x", "russia@0 an@1 ally@2 x@3"],
    ["em dash", "Russia—an", "russia@0 an@1"],
    ["two hyphens", "word--word", "word@0 word@1"],
    ["open hyphens", "pre- and post- -x", "pre@0 and@1 post@2 x@3"],
    ["slash", "and/or Ministry/Handout", "and@0 or@1 ministry@2 handout@3"],
    ["eight parts", "a-b-c-d-e-f-g-h", "abcdefgh@0+8 a@0 b@1 c@2 d@3 e@4 f@5 g@6 h@7"],
    ["nine parts are a list", "a-b-c-d-e-f-g-h-i", "a@0 b@1 c@2 d@3 e@4 f@5 g@6 h@7 i@8"],
    ["letter and number", "F-16s", "f16s@0+2 f@0 16s@1"],
    ["Catalan", "col·lecció", "colleccio@0+2 col@0 leccio@1"],
    ["Hebrew", "דו־קיום", "דוקיום@0+2 דו@0 קיום@1"],
  ])("%s: %j", (_, text, expected) => {
    expect(outline(text)).toBe(expected);
  });

  test("a compound covers its parts, each part itself", () => {
    const text = "the India-Russia’s pact";
    const found = analyser.tokens(text, "en").map((token) => text.slice(token.start, token.end));
    expect(found).toEqual(["the", "India-Russia", "India", "Russia", "pact"]);
  });

  test.each([
    ["e-mail", "email"],
    ["co-operation", "cooperation"],
    ["anti-tank", "antitank"],
    ["MiG-29", "MiG29"],
  ])("%s is found as %s", (compound, word) => {
    const [whole] = analyser.tokens(compound, "en");
    expect(whole?.terms).toEqual(analyser.tokens(word, "en")[0]?.terms);
  });
});

describe("acronyms", () => {
  test.each([
    ["dotted", "U.S. US us", "us@0 us@1 us@2"],
    ["three letters", "U.S.A. USA U.S.A", "usa@0 usa@1 usa@2"],
    ["lower case", "e.g. a.m. i.e.,", "eg@0 am@1 ie@2"],
    ["at the end of a sentence", "in the US. In the U.S.", "in@0 the@1 us@2 in@3 the@4 us@5"],
    ["in parentheses", "(Sipri) (SIPRI)", "sipri@0 sipri@1"],
    ["in a compound", "U.S.-led", "usled@0+2 us@0 led@1"],
    ["before a longer word", "U.S.Navy", "us@0 navy@1"],
    ["initials", "J.K. Rowling", "jk@0 rowling@1"],
    ["Cyrillic", "С.Ш.А. США", "сша@0 сша@1"],
    ["a letter and a sentence", "Plan B. And I.think", "plan@0 b@1 and@2 ithink@3+2 i@3 think@4"],
    ["ideographs are no letters of acronyms", "中.国", "中@0 国@1"],
  ])("%s: %j", (_, text, expected) => {
    expect(outline(text)).toBe(expected);
  });

  test("the last dot belongs to an acronym, not to a word", () => {
    expect(pieces("the U.S. and US.")).toEqual(["the", "U.S.", "and", "US"]);
  });
});

describe("what is no word", () => {
  test.each([
    ["", []],
    ["   ", []],
    ["…–—!?“”’'", []],
    ["😀 👍🏽 🇮🇳", []],
    ["€ $ ₹ + = ™", []],
    ["_a_b_", ["a", "b"]],
    ["# @ $ . : / ++", []],
  ])("%j", (text, expected) => {
    expect(pieces(text)).toEqual(expected);
  });
});
