import { describe, expect, test } from "vitest";
import { analyser, outline, pieces, words } from "./helpers.ts";

test.each([
  ["thousands", "1,000 12,345,678", "1000@0 12345678@1"],
  ["no-break space", "1\u00a0000", "1000@0"],
  ["narrow no-break space", "1\u202f000\u202f000", "1000000@0"],
  ["thin space", "1\u2009000", "1000@0"],
  ["lakh and crore", "1,00,000 12,34,56,789", "100000@0 123456789@1"],
  ["thousands with a fraction", "1,000.50", "1000.50@0"],
  ["years in a list are no thousands", "2011,2012 1,22", "2011@0 2012@1 1@2 22@3"],
  ["a plain space separates", "1 000", "1@0 000@1"],
  ["different separators", "1,000\u00a0000", "1000@0 000@1"],
  ["decimal", "3.5 0.5 .5", "3.5@0 0.5@1 5@2"],
  ["the dot of a sentence", "in 2016. In 5.", "in@0 2016@1 in@2 5@3"],
  ["unit", "3.5mm 10km 1,000km", "3.5mm@0 10km@1 1000km@2"],
  ["ordinal", "3rd 21st", "3rd@0 21st@1"],
  ["version in a name", "v1.2 mp3", "v1.2@0 1.2~0 mp3@1"],
  ["date with dots", "12.05.2020", "12052020@0+3 12@0 05@1 2020@2"],
  ["date with hyphens", "2020-05-12", "20200512@0+3 2020@0 05@1 12@2"],
  ["range", "2011-15", "201115@0+2 2011@0 15@1 2015~1"],
  ["range with an en dash", "2011–15", "201115@0+2 2011@0 15@1 2015~1"],
  ["spaced range", "2011 – 15", "2011@0 15@1"],
  ["range of thousands", "1,000–2,000", "10002000@0+2 1000@0 2000@1"],
  ["range of decimals makes no third number", "3.5-2 1-2.5", "3.5@0 2@1 1@2 2.5@3"],
  ["minus", "-5 −5", "5@0 5@1"],
  ["per cent", "33% 3.5 % 50\u00a0%", "33@0 percent@1 3.5@2 percent@3 50@4 percent@5"],
  ["full-width and Arabic per cent", "３３％ ٣٣٪", "33@0 percent@1 33@2 percent@3"],
  ["currency", "$100 ₹5,000 100€", "100@0 5000@1 100@2"],
  ["escaped address", "a%20b", "a@0 20b@1"],
  ["footnote", "cooperation² 10²", "cooperation2@0+2 cooperation@0 2@1 102@2+2 10@2 2@3"],
  ["square metre", "m² m2", "m2@0+2 m@0 2@1 m2@2"],
  ["one and a half", "1½ 1/2", "1@0 1@1 2@2 1@3 2@4"],
])("%s: %j", (_, text, expected) => {
  expect(outline(text)).toBe(expected);
});

test("the sign % is highlighted by itself", () => {
  expect(pieces("fell 33% in")).toEqual(["fell", "33", "%", "in"]);
});

test("% and percent share a term", () => {
  expect(analyser.tokens("%", "en")[0]?.terms).toEqual(analyser.terms("percent", "en"));
});

describe("a range of years is found by the year that its second part means", () => {
  test.each([
    ["2011-15", ["15", "2015"]],
    ["2016–20", ["20", "2020"]],
    ["1999-00", ["00", "2000"]],
    ["1914-18", ["18", "1918"]],
    ["2015-11", ["11"]], // a month
    ["1998-02", ["02"]], // another
    ["2011-2015", ["2015"]],
    ["3500-15", ["15"]],
    ["555-15", ["15"]],
    ["2020-05-12", ["05"]],
  ])("%s", (text, terms) => {
    const second = analyser.tokens(text, "en").filter((token) => token.position === 1);
    expect(second.flatMap((token) => token.terms)).toEqual(terms);
    expect(second.map((token) => token.part)).toEqual([undefined, true].slice(0, terms.length));
  });

  test("2011-15 and 2011-2015 share both parts", () => {
    const terms = analyser.tokens("2011-15", "en").flatMap((token) => token.terms);
    for (const word of words("2011-2015")) expect(terms).toContain(word);
  });
});

test("1990s, 1990's and 1990 share a term", () => {
  for (const text of ["1990s", "1990's", "1990"]) expect(analyser.tokens(text, "en")[0]?.terms).toEqual(["1990"]);
});
