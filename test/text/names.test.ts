import { describe, expect, test } from "vitest";
import { analyser, outline, pieces } from "./helpers.ts";

// `word@position+width` for compounds and words, `part~position` for what finds a word besides.

describe("signs of a name are in the word, which is found without them too", () => {
  test.each([
    ["C++", "c++@0 c~0"],
    ["g++ and i++;", "g++@0 g~0 and@1 i++@2 i~2"],
    ["C++17 C++'s", "c++@0 c~0 17@1 c++@2 c~2"],
    ["C# F#, J#.", "c#@0 c~0 f#@1 f~1 j#@2 j~2"],
    [".NET, (.env)", ".net@0 net~0 .env@1 env~1"],
    ["#42 #1,000 #tag", "#42@0 42~0 #1000@1 1000~1 #tag@2 tag~2"],
    ["@name @media @scope/pkg", "@name@0 name~0 @media@1 media~1 @scope@2 scope~2 pkg@3"],
    ["$scope $this->x", "$scope@0 scope~0 $this@1 this~1 x@2"],
    ["#U.S. @O'Brien", "#us@0 us~0 obrien@1+2 @o@1 o~1 brien@2"],
    ["＃42 ＠name C＋＋", "#42@0 42~0 @name@1 name~1 c++@2 c~2"],
  ])("%j", (text, expected) => {
    expect(outline(text)).toBe(expected);
  });

  test("and they are highlighted with it", () => {
    expect(pieces("use C++, C# or .NET (see #42)")).toEqual(["use", "C++", "C#", "or", ".NET", "see", "#42"]);
  });
});

describe("other signs are not", () => {
  test.each([
    ["a price", "$5 $5.50 US$5", "5@0 5.50@1 us@2 5@3"],
    ["a number without its zero", ".5", "5@0"],
    ["a sum", "a++b 1++ x+y C+", "a@0 b@1 1@2 x@3 y@4 c@5"],
    ["an ellipsis", "...and .. so", "and@0 so@1"],
    ["a heading", "# Title ##sub", "title@0 sub@1"],
    ["a place in a page", "page#section page.html#top", "page@0 section@1 pagehtml@2+2 page@2 html@3 top@4"],
    ["a character by its number", "&#39;", "39@0"],
    ["a chord", "C#m", "c@0 m@1"],
    ["a call", "f().trim a[0].b", "f@0 trim@1 a@2 0@3 b@4"],
    ["before Chinese", "#中文 @東京", "中文@0 文~0 東京@1 京~1"],
    ["doubled", "@@x $$y ##z", "x@0 y@1 z@2"],
  ])("%s: %j", (_, text, expected) => {
    expect(outline(text)).toBe(expected);
  });
});

describe("what signs tie is found whole and in parts", () => {
  test.each([
    ["foo_bar", "foobar@0+2 foo@0 bar@1"],
    ["MAX_PARTS_", "maxparts@0+2 max@0 parts@1"],
    ["__init__ user__name", "init@0 username@1+2 user@1 name@2"],
    ["example.com", "examplecom@0+2 example@0 com@1"],
    ["Node.js’s", "nodejs@0+2 node@0 js@1"],
    ["index.ts", "indexts@0+2 index@0 ts@1"],
    ["std::vector", "stdvector@0+2 std@0 vector@1"],
    ["key:value", "keyvalue@0+2 key@0 value@1"],
    ["name@example.com", "nameexamplecom@0+3 name@0 example@1 com@2"],
    ["v2.1.0", "v210@0+3 v2@0 2~0 1@1 0@2"],
    ["2.1.0", "210@0+3 2@0 1@1 0@2"],
    ["v1.5 v10", "v1.5@0 1.5~0 v10@1 10~1"],
    ["--dry-run", "dryrun@0+2 dry@0 run@1"],
    ["/etc/hosts", "etc@0 hosts@1"],
    ["./src/a_b.ts", "src@0 abts@1+3 a@1 b@2 ts@3"],
    ["https://example.com:80/a?b=c", "https@0 examplecom80@1+3 example@1 com@2 80@3 a@4 b@5 c@6"],
    ["#dry-run", "dryrun@0+2 #dry@0 dry~0 run@1"],
    ["a1_b1.c:d@e-f_g1.h1", "a1b1cdefg1h1@0+8 a1@0 b1@1 c@2 d@3 e@4 f@5 g1@6 h1@7"],
    ["a1_b1.c:d@e-f_g1.h1_i", "a1@0 b1@1 c@2 d@3 e@4 f@5 g1@6 h1@7 i@8"],
  ])("%j", (text, expected) => {
    expect(outline(text)).toBe(expected);
  });

  test.each([
    ["Node.js", "NodeJS"],
    ["foo_bar", "foobar"],
    ["foo_bar", "foo-bar"],
    ["Vue.js", "vuejs"],
  ])("%s is found as %s", (text, word) => {
    expect(analyser.tokens(text, "en")[0]?.terms).toEqual(analyser.tokens(word, "en")[0]?.terms);
  });
});

describe("signs of a sentence tie nothing", () => {
  test.each([
    ["the full stop", "The end. Next one.", "the@0 end@1 next@2 one@3"],
    ["a choice", "and/or", "and@0 or@1"],
    ["an abbreviation", "e.g. this", "eg@0 this@1"],
    ["a time, a ratio, a verse", "12:30 3:1 5:3–12", "12@0 30@1 3@2 1@3 5@4 312@5+2 3@5 12@6"],
    ["a list", "note: a, b: c", "note@0 a@1 b@2 c@3"],
    ["a date", "12.05.2020 12/05/2020", "12052020@0+3 12@0 05@1 2020@2 12@3 05@4 2020@5"],
    ["thousands and decimals", "1,000.5 1.5", "1000.5@0 1.5@1"],
    ["a decimal with its unit", "1.5x", "1.5x@0"],
  ])("%s: %j", (_, text, expected) => {
    expect(outline(text)).toBe(expected);
  });
});

describe("a word with capitals inside is one word, found by its pieces too", () => {
  test.each([
    ["camelCase", "camelcase@0 camel~0 case~0"],
    ["JavaScript", "javascript@0 java~0 script~0"],
    ["HTTPServer", "httpserver@0 http~0 server~0"],
    ["getHTTPResponseCode", "gethttpresponsecode@0 get~0 http~0 response~0 code~0"],
    ["utf8Decode MP3Player", "utf8decode@0 utf8~0 decode~0 mp3player@1 mp3~1 player~1"],
    ["iPhone iOS OAuth", "iphone@0 phone~0 ios@1 os~1 oauth@2 auth~2"],
    ["startsWith’s", "startswith@0 starts~0 with~0"],
    ["string.startsWith", "stringstartswith@0+2 string@0 startswith@1 starts~1 with~1"],
    ["@ngModel", "@ngmodel@0 ngmodel~0 ng~0 model~0"],
    ["ÉcoleDirecte дваСлова", "ecoledirecte@0 ecole~0 directe~0 дваслова@1 два~1 слова~1"],
    ["NATO India iii", "nato@0 india@1 iii@2"],
    ["MPs URLs TVs IDEs", "mps@0 urls@1 tvs@2 ides@3"],
    ["H2O CO2", "h2o@0 co2@1"],
    ["DON'T Don't", "dont@0 dont@1"],
    ["ＣａｍｅｌＣａｓｅ", "camelcase@0 camel~0 case~0"],
  ])("%j", (text, expected) => {
    expect(outline(text)).toBe(expected);
  });

  test("a piece is highlighted alone", () => {
    const found = analyser.tokens("a camelCase b", "en").map(({ start, end }) => "a camelCase b".slice(start, end));
    expect(found).toEqual(["a", "camelCase", "camel", "Case", "b"]);
  });
});
