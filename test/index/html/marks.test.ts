import { describe, expect, test } from "vitest";
import { configProblems } from "../../../index/check-config.ts";
import { html } from "../../../index/sources/html.ts";
import type { SourceFile, SourceSettings } from "../../../index/sources/source.ts";
import { readWith } from "../sources/read-file.ts";

const read = (content: string | Uint8Array, settings: Partial<SourceSettings> = {}, file: Partial<SourceFile> = {}) =>
  readWith(html, content, settings, { file: "page.html", path: "guide/page.html", ...file });
const article = (...given: Parameters<typeof read>) => read(...given).articles[0]!.article;
const texts = (...given: Parameters<typeof read>) => read(...given).articles[0]?.blocks.map(({ text }) => text);

const page = (head: string, body = "<main><p>Some words to read.</main>", attributes = "") =>
  `<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`;

describe("marks and selectors", () => {
  const body =
    "<main><p>Main.</main><div class=a data-pilcrow-body><h1>Own</h1><p>Own text.<p data-pilcrow-ignore>Not this.<p class=b>Nor this?</div>";

  test("data-pilcrow-body and -ignore; fields by attributes", () => {
    const marks =
      '<p data-pilcrow-meta="author:Lee, Ann" data-pilcrow-filter="section[title]" title=News data-pilcrow-date="2026-01-31" data-pilcrow-id=its-own>By Lee';
    const content = page("", `${body}${marks}<time data-pagefind-sort="date[datetime]" datetime="2020-01-01">`);
    expect(texts(content)).toEqual(["Own text.", "Nor this?"]);
    expect(article(content)).toMatchObject({
      id: "its-own",
      title: "Own",
      section: "News",
      authors: ["Lee, Ann"],
      date: "2026-01-31",
    });
  });

  test("Pagefind's marks mean the same; what is ignored as a whole says nothing", () => {
    const content = page(
      "",
      '<div data-pagefind-body><p>One <span data-pagefind-filter="tag">red</span><b data-pagefind-filter="colour:blue"></b></div><div data-pagefind-ignore=all><i data-pagefind-meta="title">No</i></div><div data-pagefind-body>Two</div>',
    );
    expect(texts(content)).toEqual(["One red", "Two"]);
    expect(article(content)).toMatchObject({ title: "Page", tags: ["red", "blue"] });
  });

  test("selectors of the configuration come first, and where they match nothing the page is read as without", () => {
    expect(texts(page("", body), { html: { main: [".none", "main"], ignore: ".b" } })).toEqual(["Main."]);
    expect(texts(page("", body), { html: { main: ".none", ignore: ".b" } })).toEqual(["Own text."]);
  });

  test.each([
    [{ main: "main >" }, /`html\.main` has "main >", which is no CSS selector/],
    [{ ignore: [".a", ""] }, /`html\.ignore` has ""/],
    [{ only: "a" }, /`html\.only`/],
    [".a", /`html` is "\.a"/],
  ])("a selector that makes no sense is named: %j", (given, what) => {
    expect(configProblems({ html: given } as never)).toMatchObject([
      { what: expect.stringMatching(what), cure: expect.any(String) },
    ]);
  });

  test("an id that cannot be one stops the build", () => {
    expect(read(page("", "<main data-pilcrow-id='a b'><p>x")).problems).toMatchObject([
      { what: expect.stringMatching(/“a b”/) },
    ]);
  });
});
