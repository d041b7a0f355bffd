import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { encodeArtefact } from "../../index/encode.ts";
import { openArtefact } from "../../index/open.ts";
import { ArticleAnswer, ArticlesAnswer, ParagraphAnswer, SearchAnswer } from "../../src/api/schema/answers.ts";
import { createService } from "../../src/api/service.ts";
import { createApp } from "../../src/app.ts";
import { REQUEST_LIMITS } from "../../src/config.ts";
import type { Article, Paragraph } from "../../src/search/document.ts";
import { MINISEARCH_VERSION } from "../../src/search/store/minisearch.ts";
import { createAnalyser } from "../../src/text/analyser.ts";
import { english } from "../../src/text/languages/english.ts";

/** The whole way, from a content of the test's own to answers. */
function appOver(articles: readonly Article[], paragraphs: readonly Paragraph[]) {
  const { artefact } = encodeArtefact(
    { articles, paragraphs },
    createAnalyser([english]),
    MINISEARCH_VERSION,
    () => {},
  );
  const app = createApp(createService(() => ({ searcher: openArtefact(artefact) }), "code"));
  return async <S extends v.GenericSchema>(schema: S, path: string) => {
    const response = await app.request(path);
    const text = await response.text();
    expect([path, response.status]).toEqual([path, 200]);
    return {
      bytes: Buffer.byteLength(text),
      link: response.headers.get("Link"),
      answer: v.parse(schema, JSON.parse(text)),
    };
  };
}

describe("articles with an address of their own", () => {
  const articles: Article[] = [
    { id: "talks", title: "Talks", url: "https://news.example/talks", lang: "en" },
    { id: "é_समाचार_२", title: "News", lang: "hi" },
  ];
  const body = { kind: "body", headings: [] } as const;
  const paragraphs: Paragraph[] = [
    { ...body, id: "talks.00000000", article: 0, positions: [1], text: "Ministers met to discuss trade." },
    {
      ...body,
      id: "talks.00000001",
      article: 0,
      positions: [2],
      text: "Details of the trade deal.",
      headings: ["Trade", "Details"],
      anchor: "details",
    },
    { ...body, id: "é_समाचार_२.00000002", article: 1, positions: [1, 3], text: "व्यापार trade समझौता" },
  ];
  const get = appOver(articles, paragraphs);

  test("links lead to the nearest anchor there, or to the page here", async () => {
    const { answer } = await get(SearchAnswer, "/v1/search?q=");
    const page = "/articles/%C3%A9_%E0%A4%B8%E0%A4%AE%E0%A4%BE%E0%A4%9A%E0%A4%BE%E0%A4%B0_%E0%A5%A8";
    expect(answer.hits.map(({ url, link, article, headings }) => [url, article.url, link, headings])).toEqual([
      ["https://news.example/talks", "https://news.example/talks", "https://news.example/talks", []],
      [
        "https://news.example/talks",
        "https://news.example/talks",
        "https://news.example/talks#details",
        ["Trade", "Details"],
      ],
      [page, page, `${page}#${encodeURIComponent("é_समाचार_२.00000002")}`, []],
    ]);
  });

  test("an id of any script is found, percent-encoded or not, composed or not", async () => {
    const whole = await get(ParagraphAnswer, `/v1/paragraphs/${encodeURIComponent("é_समाचार_२.00000002")}`);
    expect(whole.answer).toMatchObject({ text: "व्यापार trade समझौता", position: 1, positions: [1, 3] });
    for (const id of ["é_समाचार_२.00000002", encodeURIComponent("e\u0301_समाचार_२.00000002")]) {
      expect((await get(ParagraphAnswer, `/v1/paragraphs/${id}`)).answer).toEqual(whole.answer);
    }
  });

  test("the list of articles pages, and an article is found by an id of any script", async () => {
    const { answer, link } = await get(ArticlesAnswer, "/v1/articles?limit=1");
    expect(answer.items).toEqual([{ ...articles[0], paragraphs: 2 }]);
    expect(link).toBe('<?limit=1&offset=1>; rel="next"');
    const { answer: second } = await get(ArticlesAnswer, "/v1/articles?limit=1&offset=1");
    const id = second.items[0]?.id ?? "";
    const whole = await get(ArticleAnswer, `/v1/articles/${encodeURIComponent(id)}`);
    expect(whole.answer.items.map(({ text, positions }) => [text, positions])).toEqual([
      ["व्यापार trade समझौता", [1, 3]],
    ]);
    expect((await get(ArticleAnswer, `/v1/articles/${encodeURIComponent(id.normalize("NFD"))}`)).answer).toEqual(
      whole.answer,
    );
  });

  test("neighbours are those of the same article", async () => {
    const { answer } = await get(ParagraphAnswer, "/v1/paragraphs/talks.00000001?context=10");
    expect(answer.before.map(({ id }) => id)).toEqual(["talks.00000000"]);
    expect(answer.after).toEqual([]);
  });
});

describe("a large content", () => {
  const articles: Article[] = [{ id: "long", title: "Long", lang: "en" }];
  // Three bytes a letter: 50 of these are far more than an answer may hold.
  const paragraphs = Array.from({ length: 60 }, (_, n): Paragraph => {
    const id = `long.${String(n).padStart(8, "0")}`;
    return {
      id,
      article: 0,
      positions: [n + 1],
      kind: "body",
      headings: [],
      text: `Trade ${n} ${"กขคง ".repeat(1000)}`,
    };
  });
  const get = appOver(articles, paragraphs);

  test("an answer stays under its bound: later hits come without their text, and it says so", async () => {
    const { answer, bytes, link } = await get(SearchAnswer, "/v1/search?q=trade&limit=50");
    expect(bytes).toBeLessThanOrEqual(REQUEST_LIMITS.answerBytes);
    expect(bytes).toBeGreaterThan(REQUEST_LIMITS.answerBytes * 0.9);
    expect([answer.truncated, answer.total, answer.hits.length]).toEqual([true, 60, 50]);
    const withText = answer.hits.filter(({ text }) => text !== undefined);
    expect(withText).toEqual(answer.hits.slice(0, withText.length));
    for (const { text, highlights, snippet } of answer.hits) {
      expect(highlights?.text === undefined).toBe(text === undefined);
      expect(snippet.text).toMatch(/^Trade/);
    }
    expect(link).toBe('<?q=trade&limit=50&offset=50>; rel="next"');
    expect((await get(SearchAnswer, "/v1/search?q=trade")).answer.truncated).toBeUndefined();
  });

  test("of an article the last paragraphs lose their text first", async () => {
    const { answer, bytes, link } = await get(ArticleAnswer, "/v1/articles/long");
    expect(bytes).toBeLessThanOrEqual(REQUEST_LIMITS.answerBytes);
    expect([answer.truncated, answer.total, answer.items.length]).toEqual([true, 60, 50]);
    const withText = answer.items.filter(({ text }) => text !== undefined);
    expect(withText.length).toBeGreaterThan(10);
    expect(withText).toEqual(answer.items.slice(0, withText.length));
    expect(link).toBe('<?offset=50>; rel="next"');
  });

  test("of a paragraph with its neighbours the farthest lose their text first, itself last", async () => {
    const { answer, bytes } = await get(ParagraphAnswer, "/v1/paragraphs/long.00000030?context=10");
    expect(bytes).toBeLessThanOrEqual(REQUEST_LIMITS.answerBytes);
    expect(answer.before.length + answer.after.length).toBe(20);
    const around = [...answer.before, answer, ...answer.after].map(({ text }) => text !== undefined);
    expect(answer.truncated).toBe(true);
    expect([around[0], around[10]]).toEqual([false, true]);
    expect(around.map(String).join(" ")).toMatch(/^(false )*(true ?)+( ?false)*$/);
  });
});
