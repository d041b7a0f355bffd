import { describe, expect, test } from "vitest";
import { readContent } from "../../../index/read.ts";
import { folderWith } from "../folder.ts";

const CALL = "Subscribe to our newsletter and never miss a story.";

/** So many articles of four lines of their own, with what a site puts around them. */
function pages(
  count: number,
  around: (lines: string[], page: number) => string[],
  folder = "a",
): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, page) => {
      const own = [1, 2, 3, 4].map((line) => `Page ${page} says thing number ${line} in its own words.`);
      return [`${folder}/${String(page).padStart(3, "0")}.txt`, around(own, page).join("\n")];
    }),
  );
}

function read(files: Record<string, string>, config = {}) {
  const sources = [...new Set(Object.keys(files).map((file) => file.split("/")[0]!))];
  return readContent(folderWith(files), { sources, ...config }, () => {});
}

const has = (content: ReturnType<typeof read>, text: string) =>
  content.paragraphs.filter((each) => each.text === text).length;

describe("what many pages say at the same place is left out", () => {
  test.each([
    ["at the end", (own: string[]) => [...own, CALL]],
    ["at the beginning", (own: string[]) => [CALL, ...own]],
    [
      "in the middle, always behind the third paragraph",
      (own: string[]) => [...own.slice(0, 3), CALL, ...own.slice(3)],
    ],
    ["on most pages", (own: string[], page: number) => (page % 4 === 0 ? own : [...own, CALL])],
    [
      "with other capitals and spaces",
      (own: string[], page: number) => [...own, page % 2 ? CALL.toUpperCase() : `${CALL} `],
    ],
  ])("%s", (_, around) => {
    const content = read(pages(20, around));
    expect(content.paragraphs).toHaveLength(80);
    expect(content.repeated).toMatchObject([{ of: 20 }]);
    expect(content.repeated[0]!.text.trim().toLowerCase()).toBe(CALL.toLowerCase());
    const kept = read(pages(20, around), { repeated: "keep" });
    expect(kept.paragraphs.length).toBeGreaterThan(90);
    expect(kept.repeated).toEqual([]);
  });

  test("in any script", () => {
    const thai = "สมัครรับจดหมายข่าวของเราวันนี้";
    expect(has(read(pages(10, (own) => [...own, thai])), thai)).toBe(0);
  });
});

describe("what stays", () => {
  test.each([
    ["what few pages say", 40, (own: string[], page: number) => (page < 6 ? [...own, CALL] : own)],
    ["everything of a small site", 4, (own: string[]) => [...own, CALL]],
    ["short texts: “Read more”, a name, a number", 20, (own: string[]) => [...own, "By Jane Doe"]],
    [
      "what stands now here, now there, as a text's own words do",
      30,
      (own: string[], page: number) => {
        const long = Array.from({ length: 30 }, (_, i) => `Page ${page} goes on and on, for the ${i}th time.`);
        return [...own, ...long.slice(0, 8 + (page % 20)), CALL, ...long.slice(8 + (page % 20))];
      },
    ],
  ])("%s", (_, count, around) => {
    const content = read(pages(count, around));
    expect(content.repeated).toEqual([]);
    expect(content.paragraphs.length).toBeGreaterThan(count * 4);
  });

  test("pages that say nothing else keep what they say", () => {
    const content = read(pages(10, (own, page) => (page < 8 ? [...own, CALL] : [CALL])));
    expect(has(content, CALL)).toBe(2);
    expect(content.articles).toHaveLength(10);
  });

  test("each source is looked at by itself", () => {
    const files = { ...pages(10, (own) => [...own, CALL]), ...pages(4, (own) => [...own, CALL], "b") };
    const config = { takedown: [] };
    const content = read(
      Object.fromEntries(
        Object.entries(files).map(([file, text]) => [file, `---\nid: ${file.replace(/\W/g, "-")}\n---\n${text}`]),
      ),
      config,
    );
    expect(has(content, CALL)).toBe(4);
    expect(content.repeated).toMatchObject([{ pages: 10, of: 10 }]);
  });
});
