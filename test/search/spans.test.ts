import { describe, expect, test } from "vitest";
import { ask } from "./ask.ts";
import { contentOf, openContent } from "./content.ts";
import { SCRIPTS } from "./scripts.ts";

/** Every stretch of two to four characters that begins and ends where a dictionary of words cuts. */
function spansOf(text: string, lang: string): string[] {
  const words = new Intl.Segmenter(lang, { granularity: "word" }).segment(text);
  const edges = [...[...words].map(({ index }) => index), text.length];
  const spans: string[] = [];
  for (const start of edges) {
    for (const end of edges) {
      const span = text.slice(start, end);
      const length = end > start ? [...new Intl.Segmenter(lang).segment(span)].length : 0;
      if (length >= 2 && length <= 4 && /^[\p{L}\p{M}\p{N}]+$/u.test(span)) spans.push(span);
    }
  }
  return spans;
}

// Whoever copies some characters out of a text finds every paragraph that holds them, before all others.
describe.each(Object.entries(SCRIPTS))("a few characters of %s", (lang, paragraphs) => {
  // Other languages are in the same index.
  const others = Object.values(SCRIPTS).flat();
  const searcher = openContent(contentOf({ lang, paragraphs }, { lang: "mul", paragraphs: others }));
  const spans = [...new Set(paragraphs.flatMap((text) => spansOf(text, lang)))];

  test("find every paragraph that holds them, before those that do not", async () => {
    const missed: string[] = [];
    for (const span of spans) {
      const { hits } = await ask(searcher, span);
      const holds = hits.map(({ paragraph }) => paragraph.text.includes(span));
      const wanted = [...paragraphs, ...others].filter((text) => text.includes(span)).length;
      if (holds.lastIndexOf(true) + 1 !== wanted || holds.filter(Boolean).length !== wanted) missed.push(span);
    }
    expect(spans.length).toBeGreaterThan(paragraphs.length);
    expect(missed).toEqual([]);
  });

  test("are highlighted to the letter where two of them or more stand together", async () => {
    for (const span of spans.filter((text) => text.length > 3)) {
      const { hits } = await ask(searcher, span);
      const { text } = hits[0]!.paragraph;
      const marked = hits[0]!.highlights.text.map(([start, end]) => text.slice(start, end));
      expect(
        marked.some((stretch) => stretch.includes(span)),
        `${span}: ${marked.join("|")}`,
      ).toBe(true);
    }
  });
});

describe("one character", () => {
  const { ja = [] } = SCRIPTS;
  const searcher = openContent(contentOf({ lang: "ja", paragraphs: ja }));
  test.each(["川", "夜", "橋", "月", "で"])("%s finds every paragraph that holds it", async (character) => {
    const { hits } = await ask(searcher, `${character} `);
    const wanted = ja.filter((text) => text.includes(character));
    expect(hits.map(({ paragraph }) => paragraph.text).sort()).toEqual([...wanted].sort());
  });
});

describe("the same to a reader", () => {
  const all = openContent(contentOf({ lang: "mul", paragraphs: Object.values(SCRIPTS).flat() }));
  const first = async (query: string) => (await ask(all, query)).hits[0]?.paragraph.text.slice(0, 12);
  test.each([
    ["full and half width", "ガス", "ｶﾞｽ"],
    ["with and without the dot of a name", "ウラジーミルプーチン", "ウラジーミル・プーチン"],
    ["with and without the dot of two countries", "한미 정상회담", "한·미 정상회담"],
    ["Thai digits", "ปี ๒๕๖๑", "ปี 2561"],
    ["the vowel am as one sign and as two", "ต้มยำกุ้ง", "ต้มยํากุ้ง"],
    ["Lao am as one sign and as two", "ແມ່ນ້ຳຂອງ", "ແມ່ນ້ໍາຂອງ"],
    ["Hangul syllables and letters", "한국어", "한국어".normalize("NFD")],
    ["invisible spaces that Khmer puts between words", "បន្ទាប់ពីភ្លៀង", "បន្ទាប់\u200bពី\u200bភ្លៀង"],
  ])("%s", async (_, one, other) => {
    expect(await first(one)).toBeDefined();
    expect(await first(other)).toBe(await first(one));
  });
});
