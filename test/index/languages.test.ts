import { describe, expect, test } from "vitest";
import { languagesByTag, languagesOf } from "../../index/languages.ts";
import { createAnalyser } from "../../src/text/analyser.ts";

const tagsOf = (...langs: string[]): string[] =>
  languagesOf(langs.map((lang) => ({ lang }))).map((it) => it.language.tag);

describe("the languages that content needs", () => {
  test.each([
    [["en"], ["en"]],
    [
      ["en-GB", "de-AT"],
      ["de", "en"],
    ],
    [
      ["en", "de", "de"],
      ["de", "en"],
    ],
    [["en_US"], ["en"]],
    [["nb-NO", "nn", "no"], ["no"]],
    [["sr-Cyrl", "hr", "bs"], ["sh"]],
    [["zh-Hant-TW"], ["zh"]],
    [["ms", "id"], ["id"]],
    [["iw"], ["he"]],
    [
      ["eo", "en"],
      ["en", "mul"],
    ],
    [
      ["eo", "sw", "fr"],
      ["fr", "mul"],
    ],
  ])("%j: %j", (langs, tags) => {
    expect(tagsOf(...langs)).toEqual(tags);
  });

  test("an artefact that names them gives them back in its order", () => {
    expect(languagesByTag(["tr", "en", "mul"]).map(({ tag }) => tag)).toEqual(["tr", "en", "mul"]);
    expect(languagesByTag(["x"])).toEqual([]);
  });

  test("each is the export that the Worker imports", async () => {
    for (const { language, module, name } of languagesOf([{ lang: "sr" }, { lang: "en" }, { lang: "eo" }])) {
      expect((await import(`../../src/text/${module}`))[name]).toBe(language);
    }
  });

  test("a query finds words of each language of the content", () => {
    const analyser = createAnalyser(languagesOf([{ lang: "de" }, { lang: "en" }]).map(({ language }) => language));
    const german = analyser.terms("hauser", "de");
    const english = analyser.terms("houses", "en");
    expect(analyser.terms("haus")).toEqual(expect.arrayContaining([...german]));
    expect(analyser.terms("house")).toEqual(expect.arrayContaining([...english]));
  });

  test("the clitics of the language of most articles hold for a query", () => {
    const analyser = createAnalyser(
      languagesOf([{ lang: "tr" }, { lang: "tr" }, { lang: "en" }]).map((it) => it.language),
    );
    expect(analyser.tokens("Türkiye'nin").map(({ word }) => word)).toEqual(["turkiye"]);
    expect(analyser.tokens("Ankara’da", "tr").map(({ word }) => word)).toEqual(["ankara"]);
  });
});
