import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findFiles } from "../../index/files.ts";
import { folderWith } from "./folder.ts";

const TEXT = new Set([".txt"]);
const find = (root: string, ...sources: string[]) => findFiles(root, sources, TEXT);
const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.of(part))));

describe("which files are read", () => {
  test("every one below the folder, in one order, with paths for messages and for ids", () => {
    const root = folderWith({ "a/z.txt": "Z", "a/b/c.TXT": "C", "a/Y.txt": "Y", "a/é.txt": "E", "a/y.txt": "y" });
    expect(find(root, "a")).toEqual({
      files: [
        { file: "a/Y.txt", path: "Y.txt", text: "Y" },
        { file: "a/b/c.TXT", path: "b/c.TXT", text: "C" },
        { file: "a/y.txt", path: "y.txt", text: "y" },
        { file: "a/z.txt", path: "z.txt", text: "Z" },
        { file: "a/é.txt", path: "é.txt", text: "E" },
      ],
      problems: [],
      warnings: [],
    });
  });

  test("files named one by one, and in the order of the sources", () => {
    const root = folderWith({ "a/1.txt": "1", "b/2.txt": "2" });
    const { files } = find(root, "b/2.txt", "a");
    expect(files.map(({ file, path }) => [file, path])).toEqual([
      ["b/2.txt", "2.txt"],
      ["a/1.txt", "1.txt"],
    ]);
  });

  test("nothing whose name begins with a dot", () => {
    const root = folderWith({ "a/.hidden.txt": "no", "a/.git/b.txt": "no", "a/.DS_Store": "no", "a/c.txt": "yes" });
    expect(find(root, "a")).toMatchObject({ files: [{ text: "yes" }], problems: [], warnings: [] });
  });

  test("an empty folder holds none, and that is no problem yet", () => {
    const root = folderWith({});
    mkdirSync(join(root, "a"));
    expect(find(root, "a")).toEqual({ files: [], problems: [], warnings: [] });
  });

  test("a link to a file is read, a link to a folder is passed over with a warning", () => {
    const root = folderWith({ "a/b/c.txt": "C", "far.txt": "far" });
    symlinkSync(join(root, "far.txt"), join(root, "a/link.txt"));
    symlinkSync(join(root, "a"), join(root, "a/b/loop"));
    const { files, problems, warnings } = find(root, "a");
    expect(files.map(({ path, text }) => [path, text])).toEqual([
      ["b/c.txt", "C"],
      ["link.txt", "far"],
    ]);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      { file: "a/b/loop", what: "a link to a folder is not followed", cure: "Name the folder in `sources`." },
    ]);
  });

  test("a source that is itself a link to a folder is followed", () => {
    const root = folderWith({ "a/b.txt": "B" });
    symlinkSync(join(root, "a"), join(root, "link"));
    expect(find(root, "link").files).toEqual([{ file: "link/b.txt", path: "b.txt", text: "B" }]);
  });

  test("a file that no source reads is passed over with a warning", () => {
    const root = folderWith({ "a/b.docx": "no", "a/LICENSE": "no", "a/c.txt": "C" });
    const { files, problems, warnings } = find(root, "a");
    expect(files).toHaveLength(1);
    expect(problems).toEqual([]);
    expect(warnings.map(({ file, what }) => `${file}: ${what}`)).toEqual([
      "a/LICENSE: no source reads files without an extension",
      "a/b.docx: no source reads .docx",
    ]);
  });
});

describe("the text of a file", () => {
  test.each([
    ["line ends of Windows are line ends", bytes("a\r\nb\r\n\r\nc"), "a\nb\n\nc"],
    ["line ends of the oldest Macs too", bytes("a\rb\r\rc"), "a\nb\n\nc"],
    ["a byte order mark is no part of it", bytes(0xef, 0xbb, 0xbf, "a"), "a"],
    ["every script", bytes("оружие 武器 อาวุธ 𐐀 🚀"), "оружие 武器 อาวุธ 𐐀 🚀"],
    ["nothing", bytes(), ""],
  ])("%s", (_, content, text) => {
    expect(find(folderWith({ "a.txt": content }), "a.txt")).toMatchObject({ files: [{ text }], problems: [] });
  });
});

describe("what cannot be read is told with its line and a cure", () => {
  const utf8 = "it is not UTF-8";

  test.each([
    ["UTF-16, little endian", bytes(0xff, 0xfe, "a", 0), undefined, "it is UTF-16, not UTF-8"],
    ["UTF-16, big endian", bytes(0xfe, 0xff, 0, "a"), undefined, "it is UTF-16, not UTF-8"],
    ["a zero byte", bytes("a\nb\nc", 0, "d\n"), 3, "it is binary: it holds a zero byte"],
    ["Latin-1", bytes("caf", 0xe9, " au lait"), 1, utf8],
    ["Latin-1 further down", bytes("é\né\ncaf", 0xe9, "\n"), 3, utf8],
    ["at the end of a line", bytes("a\nb", 0xe9, "\nc"), 2, utf8],
    ["at the start of a line", bytes("a\nb\n", 0xe9, "c"), 3, utf8],
    ["behind line ends of the oldest Macs", bytes("a\rb\r", 0xe9), 3, utf8],
    ["a letter cut off at the end", bytes("a\nb\n", 0xe6, 0xad), 3, utf8],
    ["a letter cut off in the middle", bytes("a\n", 0xe6, 0xad, "b\n"), 2, utf8],
    ["half of a surrogate pair", bytes("a\n", 0xed, 0xa0, 0x80), 2, utf8],
    ["a slash in too many bytes", bytes("a\n\n", 0xc0, 0xaf), 3, utf8],
    ["one wrong byte and nothing else", bytes(0x80), 1, utf8],
  ])("%s", (_, content, line, what) => {
    const { files, problems } = find(folderWith({ "a.txt": content }), "a.txt");
    expect(files).toEqual([]);
    const where = line === undefined ? {} : { line };
    expect(problems).toEqual([
      { file: "a.txt", ...where, what, cure: expect.stringMatching(/^Save it as UTF-8 text\./) },
    ]);
  });

  test("a source that is not there", () => {
    expect(find(folderWith({}), "articles").problems).toEqual([
      { file: "articles", what: "it is not there", cure: "Correct the path in index/config.ts, or the link." },
    ]);
  });

  test("links that lead nowhere or back to themselves, each on its own, and the rest is read", () => {
    const root = folderWith({ "a/good.txt": "good" });
    symlinkSync(join(root, "nowhere.txt"), join(root, "a/dangling.txt"));
    symlinkSync("loop.txt", join(root, "a/loop.txt"));
    const { files, problems } = find(root, "a");
    expect(files).toHaveLength(1);
    expect(problems.map(({ file, what }) => `${file}: ${what}`)).toEqual([
      "a/dangling.txt: it is not there",
      "a/loop.txt: it is a link that leads back to itself",
    ]);
  });
});

test("a file that two sources name is read once", () => {
  const root = folderWith({ "a/b/c.txt": "C", "a/d.txt": "D" });
  expect(find(root, "a", "a/b", "a/d.txt").files.map(({ file }) => file)).toEqual(["a/b/c.txt", "a/d.txt"]);
});
