import { describe, expect, test } from "vitest";
import { encodeArtefact } from "../../index/encode.ts";
import { SEARCH_BOUNDS } from "../../src/config.ts";
import { openIndex } from "../../src/search/store/artefact.ts";
import { MINISEARCH_VERSION } from "../../src/search/store/minisearch.ts";
import { openResident } from "../../src/search/store/resident.ts";
import { createAnalyser } from "../../src/text/analyser.ts";
import type { Language } from "../../src/text/language.ts";
import { english } from "../../src/text/languages/english.ts";
import { ask, find } from "./ask.ts";
import { contentOf, openContent } from "./content.ts";

describe("words with and without accents find each other, those written as typed first", () => {
  const plain = "Please resume the work on the wall today.";
  const accented = "Please send the résumé to the office today.";
  const searcher = openContent(contentOf([accented, plain], ["في على علي الولد", "في علي على الولد"]));

  test.each([
    ["resume ", plain, accented],
    ["résumé ", accented, plain],
    ["RÉSUMÉ ", accented, plain],
    ["re\u0301sume\u0301 ", accented, plain],
  ])("%s", async (query, first, second) => {
    expect(await find(searcher, query)).toEqual([first, second]);
  });
  test("Arabic vowel points and letter forms are no hindrance", async () => {
    expect(await find(searcher, "الوَلَد ")).toHaveLength(2);
    expect(await find(searcher, "علی ")).toHaveLength(2);
  });
});

describe("in Vietnamese, where accents make other words, beside English,", () => {
  const vietnamese: Language = {
    tag: "vi",
    keepsAccents: true,
    stem: (word) => word,
    common: new Set(["là"]),
    clitics: new Set(),
  };
  const languages = [english, vietnamese];
  const texts = {
    mother: "Má tôi bán rau ở chợ.",
    ghost: "Con ma trong truyện cổ.",
    horse: "Con mã chạy trên bàn cờ.",
    rice: "Ruộng mạ xanh mướt.",
    english: "A café near the market sells pho.",
  };
  const vi = { lang: "vi", paragraphs: [texts.mother, texts.ghost, texts.horse, texts.rice] };
  const content = contentOf(vi, [texts.english]);
  const { artefact } = encodeArtefact(content, createAnalyser(languages), MINISEARCH_VERSION, () => {});
  const opened = openIndex(new Uint8Array(artefact).buffer, "test", languages, SEARCH_BOUNDS, openResident);
  if ("problem" in opened) throw new Error(opened.problem.detail);
  const { searcher } = opened;

  test("a word with accents finds that word only", async () => {
    expect(await find(searcher, "má ")).toEqual([texts.mother]);
    expect(await find(searcher, "mã ")).toEqual([texts.horse]);
  });
  test("a word without finds all", async () => {
    expect(new Set(await find(searcher, "ma "))).toEqual(new Set(vi.paragraphs));
  });
  test("a word with accents that are nowhere finds the word without", async () => {
    const { hits, suggestion } = await ask(searcher, "mả ");
    expect(new Set(hits.map(({ paragraph }) => paragraph.text))).toEqual(new Set(vi.paragraphs));
    expect(suggestion).toBeNull();
  });
  test("several words meet in one paragraph", async () => {
    expect((await find(searcher, "con mã "))[0]).toBe(texts.horse);
    expect((await find(searcher, "con ma"))[0]).toBe(texts.ghost);
    expect((await find(searcher, "cho ban rau"))[0]).toBe(texts.mother);
  });
  test("English words have no need of theirs", async () => {
    for (const query of ["cafe ", "café ", "cafés "]) expect(await find(searcher, query)).toEqual([texts.english]);
  });
});
