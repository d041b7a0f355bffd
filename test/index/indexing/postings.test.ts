import { resolve } from "node:path";
import MiniSearch from "minisearch";
import { describe, expect, test } from "vitest";
import { analyseArticle } from "../../../index/indexing/analyse.ts";
import { packAnalysed, unpackAnalysed } from "../../../index/indexing/analysed.ts";
import { languagesOf } from "../../../index/languages.ts";
import { readContent } from "../../../index/read.ts";
import { unpackContainer } from "../../../src/search/store/container.ts";
import { type IndexedParagraph, MINISEARCH_OPTIONS } from "../../../src/search/store/minisearch.ts";
import { type Analyser, createAnalyser } from "../../../src/text/analyser.ts";
import { artefactOf } from "../../search/content.ts";
import { folderWith } from "../folder.ts";

const SETS = resolve(import.meta.dirname, "../../relevance/sets");
const set = (name: string) => readContent(resolve(SETS, name), { sources: ["articles"] }, () => {});
const ODD = [
  "---\ntitle: “—”\nlang: th\n---\nไทยแลนด์ น้ำใจ\n———\nA ship (Handout via Reuters)",
  "---\ntitle: __proto__ constructor\nlang: de\n---\nStaatsoberhaupt-Wahl e-mail C++ 1,000 U.S.A.\nÉcole « toString » valueOf",
];

describe("the index of an artefact", () => {
  const contents: readonly [what: string, read: () => ReturnType<typeof set>][] = [
    ["news", () => set("news")],
    ["commands", () => set("commands")],
    [
      "odd words",
      () => readContent(folderWith({ "a/1.txt": ODD[0]!, "a/2.txt": ODD[1]! }), { sources: ["a"] }, () => {}),
    ],
  ];

  test.each(contents)("is MiniSearch's own over the same terms, to the last number: %s", (_, read) => {
    const content = read();
    const container = unpackContainer(artefactOf(content));
    if (!("section" in container)) throw new Error("It cannot be read.");
    const written = JSON.parse(new TextDecoder().decode(container.section("index")));
    expect(written).toEqual(JSON.parse(JSON.stringify(sorted(indexed(content)))));
  });
});

/** As MiniSearch itself indexes it. */
function indexed({ articles, paragraphs }: ReturnType<typeof set>) {
  const index = new MiniSearch<IndexedParagraph>(MINISEARCH_OPTIONS);
  const analyser = analyserFor(articles);
  paragraphs.forEach((paragraph, number) => {
    const { title, lang } = articles[paragraph.article]!;
    const terms = (texts: readonly string[]) =>
      texts
        .flatMap((text) => analyser.tokens(text, lang))
        .flatMap((token) => token.terms)
        .join(" ");
    const fields = {
      text: [paragraph.text],
      credit: [paragraph.credit ?? ""],
      headings: paragraph.headings,
      title: [title],
    };
    const present = Object.entries(fields).map(([name, texts]) => [name, terms(texts)] as const);
    index.add({ number, ...Object.fromEntries(present.filter(([, text]) => text !== "")) });
  });
  return index.toJSON();
}

const sorted = (plain: ReturnType<typeof indexed>) => ({
  ...plain,
  index: [...plain.index].sort(([a], [b]) => (a < b ? -1 : 1)),
});

function analyserFor(articles: ReturnType<typeof set>["articles"]): Analyser {
  return createAnalyser(languagesOf(articles).map(({ language }) => language));
}

test("the analysis of an article is the same after it was packed", () => {
  const { articles, paragraphs } = set("commands");
  const analyser = analyserFor(articles);
  for (const [number, article] of articles.slice(0, 50).entries()) {
    const own = paragraphs.filter((paragraph) => paragraph.article === number);
    const analysed = analyseArticle(article, own, analyser);
    // Wherever in a larger buffer it lies.
    const packed = Buffer.concat([Buffer.alloc(number % 4), packAnalysed(analysed)]).subarray(number % 4);
    expect(unpackAnalysed(packed)).toEqual(analysed);
  }
});
