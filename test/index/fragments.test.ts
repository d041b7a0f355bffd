import { describe, expect, test } from "vitest";
import { withFragments } from "../../index/fragments.ts";
import { paragraphAddress } from "../../src/api/answer/address.ts";
import { renderArticle } from "../../src/page/article.ts";
import { NO_TEXTS, siteFrom } from "../../src/page/built.ts";
import { placesOf } from "../../src/page/text.ts";
import type { Article, Paragraph } from "../../src/search/document.ts";
import { blocksIn } from "../page/markup.ts";
import { seeded, times } from "../process/random.ts";
import { contentOf, type GivenArticle } from "../search/content.ts";
import { defaultArticle } from "../search/texts.ts";
import { firstMatch } from "./first-match.ts";

/** Where a browser lands with each paragraph's link on its page: the paragraph's own words, others, or none. */
function landings({ articles, paragraphs }: { articles: readonly Article[]; paragraphs: readonly Paragraph[] }) {
  const article = articles[0]!;
  const blocks = blocksIn(String(renderArticle("", article, paragraphs, siteFrom(NO_TEXTS))));
  const above =
    blocks.length - placesOf(paragraphs).flatMap(({ paragraph: { credit } }) => (credit ? [0, 0] : [0])).length;
  const made = withFragments(article, paragraphs);
  return made.map((paragraph) => {
    const link = paragraphAddress(article, paragraph, "");
    const found = firstMatch(link, blocks, article.lang);
    const before = placesOf(made).filter(({ position }) => position < paragraph.positions[0]!);
    const own = above + before.flatMap(({ paragraph: { credit } }) => (credit ? [0, 0] : [0])).length;
    const words =
      found &&
      blocks
        .slice(found.block, found.endBlock + 1)
        .join("\n")
        .slice(found.start);
    const right =
      found?.block === own && found.endBlock === own && found.start === 0 && found.end === paragraph.text.length;
    return {
      paragraph,
      link,
      lands: paragraph.fragment === undefined ? "by its anchor" : right ? "right" : `at ${words}`,
    };
  });
}

const landingsOf = (given: GivenArticle) => landings(contentOf(given)).map(({ lands }) => lands);

test("each of the 7 paragraphs of the default article is what its link finds first", () => {
  const found = landings(defaultArticle());
  expect(found.map(({ lands }) => lands)).toEqual(Array.from({ length: 7 }, () => "right"));
  for (const { link } of found) expect(link.split(":~:text=")[1]).not.toMatch(/[-!'()*~]|%(?![0-9A-F]{2})/);
});

describe("what is looked for", () => {
  const long = (n: number) => `${Array.from({ length: 80 }, (_, i) => `word${i} of ${n}`).join(" ")}.`;
  const fragments = (...paragraphs: GivenArticle["paragraphs"]) => {
    const { articles, paragraphs: made } = contentOf({ title: "The title", paragraphs });
    return withFragments(articles[0]!, made).map(({ text, fragment }) => {
      if (fragment === undefined) return undefined;
      const { start, end, prefix } = fragment;
      return [prefix, text.slice(0, start), end === undefined ? undefined : text.slice(end)];
    });
  };

  test("is its two ends, signs and capital letters too", () => {
    expect(fragments("“Whole” text, and more words of it at its END?!")).toEqual([
      [undefined, "“Whole” text, and more", "it at its END?!"],
    ]);
  });

  test("is the whole of a text that another has both ends of, and its beginning where its ends come again", () => {
    const [, second, third] = fragments(
      "The lamp was lit before the sun went down.",
      "The lamp was lit after the sun went down.",
      `Again: ${"and so it went on. ".repeat(20)}`,
    );
    expect(second).toEqual([undefined, "The lamp was lit after the sun went down.", undefined]);
    expect(third).toEqual([undefined, "Again: and so it", undefined]);
  });

  test("never goes across the end of a line", () => {
    const { articles, paragraphs: made } = contentOf({
      paragraphs: ["Ring the bell twice at night, and once by day."],
    });
    const [found] = withFragments(articles[0]!, made, new Map([[made[0]!.id, [8, 19]]]));
    expect(found?.fragment).toEqual({ start: 8, end: 20 });
  });

  test("is the first and the last words of a longer one", () => {
    expect(fragments(long(1))).toEqual([[undefined, "word0 of 1 word1", "1 word79 of 1."]]);
  });

  test("is more of them where the same words begin a text above", () => {
    const [, second] = fragments(`word0 of 1 word1 of 1 word2, as they said.`, long(1));
    expect(second).toEqual([
      undefined,
      "word0 of 1 word1 of 1 word2 of",
      "word77 of 1 word78 of 1 word79 of 1.".slice(7),
    ]);
  });

  test("begins with the words above where the text is short, or stands there already", () => {
    expect(
      fragments("One two three four.", "Background", "One two three four.", "Five six, seven!", "one two THREE four."),
    ).toEqual([
      [undefined, "One two three four.", undefined],
      ["two three four.", "Background", undefined],
      ["Background", "One two three four.", undefined],
      ["two three four.", "Five six, seven!", undefined],
      ["Five six, seven!", "one two THREE four.", undefined],
    ]);
  });

  test("is left out where nothing tells one text from another", () => {
    const found = fragments(
      { kind: "list", text: "Yes" },
      { kind: "list", text: "Yes" },
      { kind: "list", text: "Yes" },
    );
    expect(found).toEqual([["The title", "Yes", undefined], ["Yes", "Yes", undefined], undefined]);
  });
});

test("the title and what else stands above are passed over", () => {
  expect(
    landingsOf({
      title: "Make in India",
      authors: ["Ada Bell"],
      paragraphs: ["Search", "Pilcrow", "Make in India", "By", "Ada Bell"],
    }),
  ).toEqual(Array.from({ length: 5 }, () => "right"));
});

const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "The",
    "the",
    "café",
    "cafe",
    "state-of-the-art",
    "“Make",
    "in",
    "India”",
    "he said,",
    "33%",
    "(Sipri)",
    "O’Brien",
    "a",
  ],
  ja: ["灯台", "は", "海の上", "の", "船に", "光", "を", "送り続け", "ている。", "、", "「ひかり」"],
  th: ["ประภาคาร", "ส่องแสง", "ให้", "เรือ", "ที่แล่นผ่าน", "ใน", "เวลา", "กลางคืน", " "],
  ar: ["أشعل", "الحارس", "المصباح", "قبل", "الغروب،", "ثم", "كتب", "في", "دفتره."],
};

test.each(Object.entries(WORDS))(
  "links of made-up articles in %s find their own paragraph first, or do without words",
  (lang, words) => {
    const random = seeded(11);
    const gap = ["en", "ar"].includes(lang) ? " " : "";
    const some = (most: number) =>
      Array.from({ length: 1 + Math.floor(random() * most) }, () => words[Math.floor(random() * words.length)]!).join(
        gap,
      );
    const counts = { right: 0, without: 0 };
    for (let n = 0; n < times(60, 400); n++) {
      const texts: string[] = [];
      for (let i = 0; i < 12; i++) {
        const again = texts[Math.floor(random() * texts.length)];
        if (again !== undefined && random() < 0.2) texts.push(random() < 0.5 ? again : `${again}${gap}${some(6)}`);
        else texts.push(some(random() < 0.3 ? 200 : 8));
      }
      const kinds = ["body", "heading", "list", "caption"] as const;
      const paragraphs = texts
        .filter((text) => text.trim() !== "")
        .map((text) => {
          const kind = kinds[Math.floor(random() * 4)]!;
          return {
            text,
            kind,
            ...(kind === "caption" && random() < 0.5 ? { credit: `${words[0]} ${some(3)}`.trim() } : {}),
          };
        });
      for (const { paragraph, lands, link } of landings(contentOf({ lang, title: some(3), paragraphs }))) {
        expect([lang, n, paragraph.text, link, lands]).toEqual([
          lang,
          n,
          paragraph.text,
          link,
          expect.stringMatching(/^(right|by its anchor)$/),
        ]);
        counts[lands === "right" ? "right" : "without"]++;
      }
    }
    expect(counts.right / (counts.right + counts.without)).toBeGreaterThan(0.9);
  },
  60_000,
);
