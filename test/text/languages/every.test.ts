import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { languagesByTag } from "../../../index/languages.ts";
import { createAnalyser } from "../../../src/text/analyser.ts";
import { fold } from "../../../src/text/fold.ts";
import { PROBE } from "../../../src/text/probe.ts";

const TAGS =
  "ar bg ca cs da de el en es fa fi fr he hi hu id it ja ko lt nl no pl pt ro ru sh sk sv th tr uk vi zh".split(" ");
const languages = languagesByTag(TAGS);
const runs = process.env.PILCROW_FULL ? 20_000 : 500;

test("all of them are carried", () => {
  expect(languages.map(({ tag }) => tag)).toEqual(TAGS);
});

describe.each(languages.map((language) => [language.tag, language] as const))("%s", (tag, language) => {
  test("any word has a stem, always the same one", () => {
    // Letters of all the scripts together, so that each language gets words of its own, of others, and neither.
    const letters = "abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяєіґђјљњћџαβγδεηθικλμνξοπρστυφχψω";
    const further = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤپچژگאבגדהוזחטיכלמנסעפצקרשתםןקखगघचजटडतदनपबमयरलवशसहािीुूेोंﾞ์ขคの日本１'~";
    const word = fc.string({ unit: fc.constantFrom(...letters, ...further), minLength: 1, maxLength: 70 });
    const own = fc
      .array(fc.constantFrom(...language.common), { minLength: 1, maxLength: 4 })
      .map((all) => all.join(""));
    fc.assert(
      fc.property(fc.oneof(word, own, fc.string({ minLength: 1 })), (word) => {
        const stem = language.stem(word);
        expect(stem).not.toBe("");
        expect(stem.length).toBeLessThanOrEqual(word.length + 2);
        expect(language.stem(word)).toBe(stem);
      }),
      { seed: 4, numRuns: runs },
    );
  });

  test("words longer than any, and names of JavaScript's own, are words", () => {
    for (const word of ["constructor", "__proto__", "tostring", "valueof", "hasownproperty"]) {
      expect(typeof language.stem(word)).toBe("string");
      expect(language.common.has(word)).toBe(false);
    }
    const letter = [...language.common].find((word) => word.length > 1)!.charAt(0);
    const long = letter.repeat(1_000_000);
    expect(language.stem(long)).toBe(long);
    const hostile = letter.repeat(64);
    for (let times = 0; times < 1000; times++) language.stem(hostile);
  });

  test("numbers and names with figures are their own stems", () => {
    for (const word of ["7", "2026", "3.5", "mp3", "m2", "a4"]) expect(language.stem(word)).toBe(word);
  });

  test("its common words and clitics are as folding gives them", () => {
    const folded = (word: string): string => (language.keepsAccents ? word : fold(word).text);
    expect([...language.common].filter((word) => folded(word) !== word)).toEqual([]);
    expect([...language.clitics].filter((word) => fold(word).text !== word)).toEqual([]);
    expect(language.common.size).toBeGreaterThanOrEqual(40);
    expect(language.common.size).toBeLessThanOrEqual(220);
  });

  test("its aliases and regions are read by its rules", () => {
    const analyser = createAnalyser([language]);
    for (const word of language.common) {
      for (const alias of language.aliases ?? []) {
        expect(analyser.terms(word, `${alias}-XY`)).toEqual(analyser.terms(word, tag));
      }
    }
  });

  test("another stem of one common word would be another fingerprint", () => {
    const [first = ""] = language.common;
    const other = { ...language, stem: (word: string) => (word === first ? `${word}x` : language.stem(word)) };
    expect(createAnalyser([other]).fingerprint(PROBE)).not.toBe(createAnalyser([language]).fingerprint(PROBE));
    expect(createAnalyser([{ ...language }]).fingerprint(PROBE)).toBe(createAnalyser([language]).fingerprint(PROBE));
  });
});

describe("what a reader may look for is not common", () => {
  test.each(
    `de:art de:mark es:mayo es:estado it:stato it:stati fr:ete fr:or pt:estado sv:far da:far no:bil nl:land
    ro:mai ca:estat ca:mes fi:suomi hu:magyar tr:dogru ru:мир uk:мир pl:praca sh:kod el:ελλαδα ar:امام fa:ايران he:שם
    hi:भारत id:indonesia zh:中国 ja:日本 ko:한국 th:ไทย`.split(/\s+/),
  )("%s", (entry) => {
    const [tag = "", word = ""] = entry.split(":");
    expect(createAnalyser(languagesByTag([tag])).isCommon(word)).toBe(false);
  });
});

describe("a pair of letters with a particle is common where it ties words", () => {
  test.each(["zh:的人 zh:是中 zh:什么", "ja:本の ja:を食 ja:には", "ko:서는 ko:를"])("%s", (entries) => {
    for (const entry of entries.split(" ")) {
      const [tag = "", word = ""] = entry.split(":");
      expect(createAnalyser(languagesByTag([tag])).isCommon(word)).toBe(tag !== "ko" || word.length > 1);
    }
  });
});
