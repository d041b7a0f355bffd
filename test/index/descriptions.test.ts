import { describe, expect, test } from "vitest";
import { readExpectations } from "../../index/expectations.ts";
import { describeForModels, escapeMarkdown } from "../../index/llms.ts";
import { makeManifest } from "../../index/manifest.ts";
import { describeSearch, escapeXml, shorten } from "../../index/opensearch.ts";
import { contentOf, openContent } from "../search/content.ts";
import { folderWith } from "./folder.ts";

describe("the manifest", () => {
  const texts = [["One lighthouse.", "Two harbours."], ["Three ships."], ["Four sails.", "Five ropes."]];
  const make = async (given: string[][]) => {
    const content = contentOf(...given);
    return makeManifest(content, ["lighthouse", "xyzzy"], openContent(content));
  };

  test("changes one article's hash with one paragraph, whichever", async () => {
    const before = (await make(texts)).items!;
    for (const [a, paragraphs] of texts.entries()) {
      for (const p of paragraphs.keys()) {
        const edited = texts.with(a, paragraphs.with(p, "Something else."));
        const after = (await make(edited)).items!;
        expect(after.flatMap(({ hash }, i) => (hash === before[i]?.hash ? [] : [i]))).toEqual([a]);
      }
    }
  });

  test("says what is found first, and where nothing is", async () => {
    const { expectations } = await make(texts);
    expect(expectations).toEqual([
      { query: "lighthouse", first: expect.stringMatching(/^a0\./) },
      { query: "xyzzy", first: null },
    ]);
  });
});

describe("index/expectations.json", () => {
  test.each([
    ["not there", {}, /no such file/],
    ["no JSON", { "index/expectations.json": "{" }, /it is no JSON/],
    ["without searches", { "index/expectations.json": "{}" }, /searches/],
    [
      "with a query that no search takes",
      { "index/expectations.json": `{"searches":[{"query":"${"a".repeat(65)}"}]}` },
      /searches\.0\.query has a word/,
    ],
  ])("%s stops the build", (_, files: Record<string, string>, said) => {
    expect(() => readExpectations(folderWith(files))).toThrow(said);
  });

  test("may hold no query, and more than queries", () => {
    const read = (text: string) => readExpectations(folderWith({ "index/expectations.json": text }));
    expect(read('{"searches":[]}')).toEqual([]);
    expect(read('{"about":"","searches":[{"query":"cafe\\u0301","first":"x"}]}')).toEqual(["café"]);
  });
});

test.each([
  [`a]]>b"c'd&e<f`, "a]]&#62;b&#34;c&#39;d&#38;e&#60;f"],
  ["\u0000\u001b\ufffe\ud800", "\ufffd\ufffd\ufffd\ufffd"],
  ["🙂 שלום", "🙂 שלום"],
])("%j in XML is %j", (text, expected) => expect(escapeXml(text)).toBe(expected));

test.each([
  ["Pilcrow", "Pilcrow"],
  ["Sixteen letters!", "Sixteen letters!"],
  ["The Daily Lighthouse", "The Daily Light…"],
  ["🧑‍🚀🧑‍🚀🧑‍🚀🧑‍🚀", "🧑‍🚀🧑‍🚀🧑‍🚀…"],
])("%j is called %j where there is little room", (name, expected) => {
  expect(shorten(name, 16)).toBe(expected);
  expect(shorten(name, 16).length).toBeLessThanOrEqual(16);
  expect(describeSearch(name)).toContain(`<ShortName>${expected}</ShortName>`);
});

test.each([
  ["](javascript:alert(1))", "\\](javascript:alert(1))"],
  ["<script>`x`", "\\<script\\>\\`x\\`"],
  ["# one\n\n- two\r\u2028three", "\\# one - two three"],
  ["*a* _b_ [c] &amp; \\", "\\*a\\* \\_b\\_ \\[c\\] \\&amp; \\\\"],
  ["🙂 שלום", "🙂 שלום"],
])("%j in Markdown is %j", (text, expected) => expect(escapeMarkdown(text)).toBe(expected));

test("/llms.txt lists the first 500 articles, each on its line, and says where the others are", () => {
  const url = "https://news.example/a_(b)";
  const { articles } = contentOf(
    { title: "One](https://evil.example)\n## Two", url, description: "What\nit says", paragraphs: ["Text."] },
    ...Array.from({ length: 500 }, (_, n) => [`Text ${n}.`]),
  );
  const text = describeForModels("A # name", articles);
  expect(text).toContain("- [One\\](https://evil.example) \\#\\# Two](https://news.example/a_%28b%29): What it says\n");
  expect(text.match(/^- \[.*$/gm)).toHaveLength(500 + 5);
  expect(text).toContain("And 1 article more: https://origin.invalid/-base-/v1/articles?limit=50&offset=500");
});
