import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findFiles } from "../../index/files.ts";
import { folderWith } from "./folder.ts";

const TEXT = new Set([".txt"]);
const find = (root: string, ...sources: string[]) => findFiles(root, sources, TEXT);

describe("which files are read", () => {
  test("every one below the folder, in one order, with paths for messages and for ids", () => {
    const root = folderWith({ "a/z.txt": "Z", "a/b/c.TXT": "C", "a/Y.txt": "Y", "a/é.txt": "E", "a/y.txt": "y" });
    expect(find(root, "a")).toEqual({
      files: [
        { file: "a/Y.txt", path: "Y.txt", full: join(root, "a/Y.txt") },
        { file: "a/b/c.TXT", path: "b/c.TXT", full: join(root, "a/b/c.TXT") },
        { file: "a/y.txt", path: "y.txt", full: join(root, "a/y.txt") },
        { file: "a/z.txt", path: "z.txt", full: join(root, "a/z.txt") },
        { file: "a/é.txt", path: "é.txt", full: join(root, "a/é.txt") },
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
    expect(find(root, "a")).toMatchObject({ files: [{ path: "c.txt" }], problems: [], warnings: [] });
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
    expect(files.map(({ path }) => path)).toEqual(["b/c.txt", "link.txt"]);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([
      { file: "a/b/loop", what: "a link to a folder is not followed", cure: "Name the folder in `sources`." },
    ]);
  });

  test("a source that is itself a link to a folder is followed", () => {
    const root = folderWith({ "a/b.txt": "B" });
    symlinkSync(join(root, "a"), join(root, "link"));
    expect(find(root, "link").files).toMatchObject([{ file: "link/b.txt", path: "b.txt" }]);
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

describe("what cannot be read is told with a cure", () => {
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
