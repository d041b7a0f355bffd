import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readNamed, splitNamed, WrongUsage } from "../../index/arguments.ts";
import { configWith, keepNamed, namedBefore, tellContent } from "../../index/named.ts";
import { folderWith } from "./folder.ts";

describe("what a command line names", () => {
  test.each([
    [[], null],
    [["public"], { sources: ["/typed/here/public"] }],
    [["../a b", "/c/ü.md", "../a b"], { sources: ["/typed/a b", "/c/ü.md"] }],
    [["--site", "https://example.com/docs/"], { site: "https://example.com/docs/" }],
    [
      ["public", "--exclude", "drafts", "--exclude=*.old.html"],
      { sources: ["/typed/here/public"], exclude: ["drafts", "*.old.html"] },
    ],
    [["--", "--odd"], { sources: ["/typed/here/--odd"] }],
  ])("%j", (argv, named) => {
    expect(readNamed(argv, "/typed/here")).toEqual({ named, flagged: new Set() });
  });

  test.each([
    [["--site", "example.com"], /--site is “example\.com”.*https:\/\/example\.com/],
    [["--site", "ftp://example.com"], /--site is “ftp:\/\/example\.com”/],
    [["--site"], /--site/],
    [["--folder", "x"], /--folder/],
    [["--site=https://a.example", "--again"], /--again/],
    [[""], /empty/],
    [["a", "--exclude", ""], /empty/],
  ])("%j cannot be meant", (argv, said) => {
    expect(() => readNamed(argv, "/typed")).toThrow(WrongUsage);
    expect(() => readNamed(argv, "/typed")).toThrow(said);
  });

  test("flags of the command itself", () => {
    expect(readNamed(["--again", "--help"], "/typed", ["again"]).flagged).toEqual(new Set(["again", "help"]));
  });

  test.each([
    [[], [], []],
    [["--port", "9000"], [], ["--port", "9000"]],
    [
      ["../public", "--site", "https://example.com", "--port", "9000"],
      ["../public", "--site", "https://example.com"],
      ["--port", "9000"],
    ],
    [
      ["--port=9000", "a", "b", "--exclude=x", "--dry-run"],
      ["a", "b", "--exclude=x"],
      ["--port=9000", "--dry-run"],
    ],
    [["--dry-run", "--outdir", "bundle"], [], ["--dry-run", "--outdir", "bundle"]],
  ])("npm start -- %j: what is content, and what is for wrangler", (argv, own, others) => {
    expect(splitNamed(argv)).toEqual({ own, others });
  });
});

describe("what was named for the last build", () => {
  test("is remembered, wherever the project is moved together with it, and forgotten", () => {
    const root = folderWith({});
    expect(namedBefore(root)).toBeNull();
    const named = { sources: [join(root, "../site"), root], site: "https://example.com", exclude: ["x"] };
    keepNamed(root, named);
    expect(namedBefore(root)).toEqual(named);
    keepNamed(root, { site: "https://b.example" });
    expect(namedBefore(root)).toEqual({ site: "https://b.example" });
    keepNamed(root, null);
    expect(namedBefore(root)).toBeNull();
  });

  test.each(["", "{", '{"sources": 7}', "[]x"])("is nothing where the file says %j", (text) => {
    expect(namedBefore(folderWith({ "dist/named.json": text }))).toBeNull();
  });

  test("stands in for the configuration; what is excluded adds up", () => {
    const config = { sources: ["a"], site: "https://a.example", exclude: ["drafts"], language: "de" };
    expect(configWith(config, null)).toEqual(config);
    expect(configWith(config, { sources: ["/b"], exclude: ["old"] })).toEqual({
      ...config,
      sources: ["/b"],
      exclude: ["drafts", "old"],
    });
  });

  test("is told in one line", () => {
    const root = process.cwd();
    expect(tellContent(root, {}, null, "now")).toBe("Content: index/articles (index/config.ts)");
    const named = { sources: [join(root, "../public")], site: "https://example.com" };
    expect(tellContent(root, {}, named, "now")).toBe("Content: ../public at https://example.com (as named)");
    expect(tellContent(root, {}, named, "before")).toMatch(/as named for the last build; `npm run build` alone/);
  });
});
