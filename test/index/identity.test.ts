import { describe, expect, test } from "vitest";
import { articleId, readableTitle, siteAddress } from "../../index/sources/identity.ts";

describe("the id of an article that names none", () => {
  test.each([
    ["talks.txt", "talks"],
    ["2026/01/talks.txt", "2026-01-talks"],
    ["Talks_2.txt", "Talks_2"],
    ["v1.2 notes.txt", "v1-2-notes"],
    ["a & b.txt", "a-b"],
    ["(draft).txt", "draft"],
    ["статьи/оружие.txt", "статьи-оружие"],
    ["武器.txt", "武器"],
    ["무기.txt", "무기"],
    ["أسلحة.txt", "أسلحة"],
    // A letter and its accent apart, as some file systems store names.
    ["cafe\u0301.txt", "café"],
    ["𐐀𐐁.txt", "𐐀𐐁"],
    ["no-extension", "no-extension"],
    ["folder.d/file", "folder-d-file"],
    ["!!!.txt", ""],
    ["🚀.txt", ""],
  ])("%s → %s", (path, id) => {
    expect(articleId(path)).toBe(id);
    expect(id).toMatch(/^[\p{L}\p{N}_-]*$/u);
  });
});

describe("the title of an article that names none", () => {
  test.each([
    ["2026/my-first_post.txt", "My first post"],
    ["talks.txt", "Talks"],
    ["оружие-и-мир.txt", "Оружие и мир"],
    ["𐐨𐐩.txt", "𐐀𐐩"],
    ["2026-talks.txt", "2026 talks"],
    ["v1.2.txt", "V1.2"],
    ["__.txt", "__"],
  ])("%s → %s", (path, title) => {
    expect(readableTitle(path)).toBe(title);
  });
});

describe("the address of an article on a site", () => {
  test.each([
    [undefined, "a.txt", undefined],
    ["https://example.com", "a.txt", "https://example.com/a"],
    ["https://example.com/news/", "2026/a.txt", "https://example.com/news/2026/a"],
    ["https://example.com", "50% off & more?.txt", "https://example.com/50%25%20off%20%26%20more%3F"],
    ["https://example.com", "оружие.txt", "https://example.com/%D0%BE%D1%80%D1%83%D0%B6%D0%B8%D0%B5"],
  ])("%s, %s → %s", (site, path, address) => {
    expect(siteAddress(site, path)).toBe(address);
  });
});
