import { describe, expect, test } from "vitest";
import { COMPLETION_LIMITS } from "../../../src/config.ts";
import { artefactOf, contentOf, type GivenArticle, openContent, type SmallContent } from "../../search/content.ts";

/** All that is chosen of a content, as `kind text count`, in alphabetical order. */
async function chosen(content: SmallContent, kinds = ["heading", "name", "phrase"]): Promise<string[]> {
  const { items } = await openContent(content).suggest({ query: "", limit: 100, offset: 0 });
  const told = items
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, text, count }) => `${kind} ${text} ${count}`);
  return told.sort();
}

const article = (...paragraphs: GivenArticle["paragraphs"]) => contentOf(paragraphs);
const once = (lang: string, ...paragraphs: string[]) => contentOf({ lang, paragraphs });

describe("names", () => {
  test.each([
    ["capitals in a row within a sentence", "He met Anna Berg there.", ["name Anna Berg 1"]],
    ["with an initial", "It was William S. Paley who came.", ["name William S. Paley 1"]],
    ["with a hyphen", "They took the Chennai-Vladivostok Corridor home.", ["name Chennai-Vladivostok Corridor 1"]],
    ["without the article before", "He joined The United Church later.", ["name United Church 1"]],
    ["without the clitic behind", "It was Anna Berg’s book.", ["name Anna Berg 1"]],
    ["set off by quotation marks", "It began under “Clean River” in spring.", ["name Clean River 1"]],
    ["not the beginning of a sentence", "Nobody came. Everybody left.", []],
    ["not a month or a day of the week", "It was on Tuesday, in March.", []],
    ["not across a comma or a full stop", "He saw Paris, Rome. Vienna was last.", ["name Paris 1", "name Rome 1"]],
    ["whole, even where it begins a sentence", "Anna Berg came.", ["name Anna Berg 1"]],
  ])("%s: %s", async (_, text, expected) => {
    expect(await chosen(article(text))).toEqual(expected);
  });

  test("one that begins a sentence is known by another place", async () => {
    expect(await chosen(article("Lavrov came.", "They met Lavrov twice."))).toEqual(["name Lavrov 2"]);
  });

  test("nouns that are always written with capitals are none", async () => {
    const sentence = "der Hund sah die Katze und der Vogel sang im Garten über dem Haus";
    const paragraphs = Array.from({ length: 60 }, (_, i) => `${i} ${sentence}.`);
    const { items } = await openContent(once("de", ...paragraphs)).suggest({ query: "", limit: 100, offset: 0 });
    expect(items.filter(({ kind }) => kind === "name")).toEqual([]);
  });

  test("authors, sections and tags that the texts have", async () => {
    const content = contentOf({
      authors: ["leo tolstoy", "nobody here"],
      section: "short stories",
      tags: ["war"],
      paragraphs: ["a tale by leo tolstoy", "of all short stories it is about war"],
    });
    expect(await chosen(content)).toEqual(["name leo tolstoy 1", "name short stories 1", "name war 1"]);
  });
});

describe("phrases", () => {
  test.each([
    [
      "words next to each other in two paragraphs",
      ["the free trade area grew", "a free trade area is planned", "nothing else"],
      ["phrase free trade area 2"],
    ],
    [
      "a part of one only where it stands more often",
      ["free trade area", "free trade area", "free trade area of goods", "trade area", "our trade area", "x", "y", "z"],
      ["phrase free trade area 3", "phrase trade area 5"],
    ],
    [
      "with words such as “of” within, never at an end",
      ["made in the heart of darkness by hand", "from the heart of darkness on", "other", "more"],
      ["phrase heart of darkness 2"],
    ],
    ["not across a sign", ["oil. prices rose", "oil, prices fell", "nothing"], []],
    [
      "as it is mostly written, forms counted together",
      ["a secondary school", "secondary schools", "the secondary school", "none", "none here", "nor here"],
      ["phrase secondary school 3"],
    ],
    [
      "small where only sentences begin with it and it is written small elsewhere",
      ["Copper wires are thin.", "Copper wires break.", "copper is red", "the copper shines"],
      ["phrase copper wires 2"],
    ],
    ["none that is one paragraph twice", ["night train and night train", "nothing"], []],
    [
      "none out of a passage that is repeated",
      [
        "we gave every visitor green paper lanterns before supper began on friday evening",
        "then we gave every visitor green paper lanterns before supper began on friday evening",
        "nothing else",
      ],
      [],
    ],
    [
      "none with a verb of speech or a number at an end",
      ["lavrov said", "lavrov said", "two sides", "two sides", "x"],
      [],
    ],
    [
      "none out of half a compound",
      ["state-of-the-art tools", "state-of-the-art tools", "x y"],
      ["phrase state-of-the-art tools 2"],
    ],
  ])("%s", async (_, paragraphs, expected) => {
    expect(await chosen(article(...paragraphs))).toEqual(expected);
  });

  test("none of code", async () => {
    const code = { kind: "code" as const, text: "const quick sort" };
    expect(await chosen(article(code, { ...code, text: "let quick sort" }, "one", "two"))).toEqual([]);
  });

  test.each([
    ["zh", ["我在北京大学学习。", "北京大学很大。", "没有别的。"], "phrase 北京大学 2"],
    ["ja", ["江戸時代の文化を学ぶ。", "この町は江戸時代に栄えた。", "何もない。"], "phrase 江戸時代 2"],
    ["th", ["ประเทศไทยมีโรงเรียนมัธยมหลายแห่ง", "โรงเรียนมัธยมเปิดแล้ว", "ไม่มีอะไร"], "โรงเรียนมัธยม 2"],
    ["ar", ["في الولايات المتحدة مدن", "زار الولايات المتحدة", "لا شيء"], "phrase الولايات المتحدة 2"],
    ["hi", ["भारतीय रेल सेवा ठप", "नई भारतीय रेल सेवा", "कुछ नहीं"], "phrase भारतीय रेल सेवा 2"],
  ])("in %s", async (lang, paragraphs, expected) => {
    expect((await chosen(once(lang, ...paragraphs))).join("\n")).toContain(expected);
  });
});

describe("titles and headings", () => {
  test("count what stands below", async () => {
    const content = contentOf(
      {
        title: "First things",
        paragraphs: [{ text: "a", headings: ["Setting up"] }, { text: "b", headings: ["Setting up"] }, "c"],
      },
      { title: "Second thoughts", paragraphs: [{ text: "d", headings: ["Setting up"] }] },
    );
    expect(await chosen(content, ["title", "heading"])).toEqual([
      "heading Setting up 3",
      "title First things 3",
      "title Second thoughts 1",
    ]);
  });

  test.each([
    ["as it is up to the bound", "x".repeat(COMPLETION_LIMITS.length), ["x".repeat(COMPLETION_LIMITS.length)]],
    ["its first clause beyond it", `The river rises: ${"why ".repeat(30)}`, ["The river rises"]],
    ["nothing of one without a clause", "why ".repeat(30).trim(), []],
  ])("of a long title %s", async (_, title, expected) => {
    const { items } = await openContent(contentOf({ title, paragraphs: ["nothing"] })).suggest({
      query: "",
      limit: 9,
      offset: 0,
    });
    expect(items.filter(({ kind }) => kind === "title").map(({ text }) => text)).toEqual(expected);
  });
});

test("content without words gives nothing and breaks nothing", async () => {
  const content = contentOf({ title: "!!!", lang: "not a tag at all <b>", paragraphs: ["…", "12 34", "👍👍"] });
  expect((await openContent(content).suggest({ query: "", limit: 9, offset: 0 })).items).toEqual([]);
  expect((await openContent(content).suggest({ query: "x", limit: 9, offset: 0 })).items).toEqual([]);
});

test("the same content gives the same bytes", () => {
  const content = article("He met Anna Berg at the old town hall.", "The old town hall of Anna Berg.", "x");
  expect(Buffer.from(artefactOf(content)).equals(Buffer.from(artefactOf(content)))).toBe(true);
});
