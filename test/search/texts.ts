import { resolve } from "node:path";
import fc from "fast-check";
import { readContent } from "../../index/read.ts";
import type { SmallContent } from "./content.ts";

/** Words of many scripts and forms, several of which are the same word written in two ways. */
const WORDS = [
  ...["India", "India’s", "INDIA", "make", "Made", "in", "the", "of", "free-trade", "free", "trade", "trading"],
  ...["weapons", "weapon", "state-of-the-art", "café", "cafe\u0301", "CAFÉS", "ﬁrst", "first", "Straße", "strasse"],
  ...["оружие", "Оружие", "Й", "武器", "ไทย", "ที่", "हिन्दी", "한국어", "שָׁלוֹם", "𐐀𐐁", "𐐨𐐩", "x"],
  ...[
    "東京",
    "東京都庁",
    "ประเทศไทย",
    "น้ำใจดี",
    "ใจ",
    "서울",
    "서울에서",
    "\u1112\u1161\u11ab",
    "كتاب",
    "الكتاب",
    "क्षेत्र",
    "Việt",
  ],
];
const GAPS = [" ", " ", " ", ", ", " — ", "… ", "-", "\u00a0", ". “", "” ", " (", ") ", " 🚀 ", " 👩‍🚀 "];

/** Texts of such words with signs between, as an analysis finds them in the wild. */
export const textOfMany = (most: number) =>
  fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...GAPS)), {
      minLength: 1,
      maxLength: most,
      size: "max",
    })
    .map((units) => units.flat().join("").replace(/\s+/gu, " ").trim());

/** Searches for some of them. */
export const queryOfMany = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(" "));

/** Where characters as readers see them begin, and the end of the text. */
export function characterEdges(text: string): ReadonlySet<number> {
  const characters = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text);
  return new Set([...[...characters].map(({ index }) => index), text.length]);
}

/** The article that Pilcrow comes with. */
export function defaultArticle(): SmallContent {
  const file = "index/articles/india-russia-military-cooperation.txt";
  return readContent(resolve(import.meta.dirname, "../.."), { sources: [file] }, () => {});
}
