import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentenceStarts } from "../../src/text/sentences.ts";

/** The sentences of a text, without white space around them. */
function sentencesOf(text: string): string[] {
  const starts = [0, ...sentenceStarts(text, 0, text.length), text.length];
  return starts.slice(1).map((end, i) => text.slice(starts[i], end).trim());
}

describe("a sentence ends", () => {
  test.each<readonly [string, readonly string[]]>([
    ["with a full stop", ["He left.", "She stayed."]],
    ["with other marks", ["Why?", "Because!", "Well…", "So…", "Yes?!", "No."]],
    ["with dots", ["And then...", "Nothing."]],
    ["behind quotes", ["“We agree.”", "He left.", "'Fine.'", "„Gut.“", "«Oui.»", "Then."]],
    ["behind brackets", ["(It rained.)", "They went [home.]", "So be it."]],
    ["behind the number of a footnote", ["It fell.[12]", "It rose.²", "It stayed."]],
    ["before quotes and brackets", ["He left.", "“Why?”", "(Nobody knew.)", "¿Qué?", "«Bien.»"]],
    ["before a number", ["He left.", "33 percent stayed.", "So it was."]],
    ["behind a decimal and a year", ["It is 3.5.", "It was 2015.", "Then it rose."]],
    ["in Russian", ["Он ушёл.", "Она осталась?", "Да."]],
    ["in Greek, before an accent", ["Έφυγε.", "Ύστερα ήρθε."]],
  ])("%s", (_, sentences) => {
    expect(sentencesOf(sentences.join(" "))).toEqual(sentences);
  });

  test.each<readonly [string, readonly string[]]>([
    ["Chinese", ["他走了。", "她留下了吗？", "“是的。”", "好！"]],
    ["Japanese", ["彼は去った。", "「本当？」", "はい。"]],
    ["Hindi", ["वह गया।", "वह रही।", "क्यों?"]],
    ["Urdu", ["وہ گیا۔", "کیوں؟", "ہاں۔"]],
    ["Burmese", ["သူသွားပြီ။", "သူမနေသည်။"]],
    ["Khmer", ["គាត់ទៅ។", "នាងនៅ។"]],
    ["Amharic", ["ሄደ።", "ቆየች።"]],
    ["Armenian", ["Նա գնաց։", "Նա մնաց։"]],
  ])("with the marks of %s, with white space and without", (_, sentences) => {
    expect(sentencesOf(sentences.join(" "))).toEqual(sentences);
    expect(sentencesOf(sentences.join("").replaceAll("?", "？"))).toEqual(
      sentences.map((text) => text.replaceAll("?", "？")),
    );
  });
});

describe("a sentence goes on", () => {
  test.each([
    ["behind an acronym", "The U.S. Army met the E.U. delegation at 5 p.m. Friday."],
    ["behind a title", "Dr. Rao, Mr. Modi and Gen. Singh went to St. Petersburg."],
    ["behind initials", "J. R. R. Tolkien and Ursula K. Le Guin."],
    ["behind what is said for example", "Weapons, e.g. Tanks, i.e. Armour, cf. Table."],
    ["behind an abbreviation before a number", "See No. 5, Fig. 3, pp. 12 and Vol. 2 of Dec. 2015."],
    ["within a decimal, a version, an address", "It is 3.5 of v2.1.0 at example.com today."],
    ["before a small letter", "“Why now?” he asked. and so on… then Yahoo! was gone."],
    ["before a dash", "“Why now?” – That was it. — Yes."],
    ["behind an ordinal", "Am 12. Mai traf er Friedrich."],
    ["behind the number of a list", "1. First, do nothing."],
    ["in German", "Das gilt z. B. Mitte Mai bzw. Juni, vgl. Abs. 3 und Nr. 7."],
    ["in Spanish", "El Sr. Pérez y la Dra. Ruiz."],
    ["in Russian", "В 2015 г. Москва и ул. Ленина, т. е. Центр."],
    ["behind a quote in Japanese", "「行きます。」と彼は言った"],
    ["without white space", "end.Start of something"],
    ["in Thai, which has no marks", "ไทยแลนด์ เป็นประเทศ"],
    ["to the end of the text", "He left. "],
  ])("%s", (_, text) => {
    expect(sentenceStarts(text, 0, text.length)).toEqual([]);
  });
});

const UNITS = [
  ...["a", "B", "字", "ก", "है", "1", "Dr", "U.S", " ", " ", "  "],
  ...[".", ". ", "...", "? ", "!", "。", "।", "؟", "”", "’ ", "“", "(", ") ", "[1]", "²", "– ", "\u0301", "🚀"],
];
const texts = fc.array(fc.constantFrom(...UNITS), { maxLength: 60 }).map((units) => units.join(""));

test("sentences begin behind a mark, with neither white space nor a small letter, and never at the end", () => {
  const property = fc.property(texts, (text) => {
    const starts = sentenceStarts(text, 0, text.length);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
    for (const start of starts) {
      expect(text.slice(start)).toMatch(/^\S/u);
      expect(text.slice(0, start)).toMatch(/[.?!。।؟][”’“()[\]\d²\s]*$/u);
      if (!/[。।؟][”’)]*[\d[\]²]*\s*$/u.test(text.slice(0, start))) expect(text.slice(start)).toMatch(/^[^a-z]/u);
    }
  });
  fc.assert(property, { seed: 20_291, numRuns: 3000 });
});

test("a part of a text is read as it is read in the whole", () => {
  const cases = fc.tuple(texts, fc.nat(80), fc.nat(80));
  const property = fc.property(cases, ([text, a, b]) => {
    const all = sentenceStarts(text, 0, text.length);
    expect(sentenceStarts(text, 0, b)).toEqual(all.filter((start) => start <= b));
    // From a letter: no mark is parted from what belongs to it.
    const from = Math.max(0, text.slice(0, a).search(/[aB字ก][^aB字ก]*$/u));
    expect(sentenceStarts(text, from, b)).toEqual(all.filter((start) => start > from && start <= b));
  });
  fc.assert(property, { seed: 20_292, numRuns: 3000 });
});
