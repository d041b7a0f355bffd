import { execFileSync } from "node:child_process";
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
        { file: "a/Y.txt", path: "Y.txt", full: join(root, "a/Y.txt"), source: 0 },
        { file: "a/b/c.TXT", path: "b/c.TXT", full: join(root, "a/b/c.TXT"), source: 0 },
        { file: "a/y.txt", path: "y.txt", full: join(root, "a/y.txt"), source: 0 },
        { file: "a/z.txt", path: "z.txt", full: join(root, "a/z.txt"), source: 0 },
        { file: "a/é.txt", path: "é.txt", full: join(root, "a/é.txt"), source: 0 },
      ],
      problems: [],
      warnings: [],
      left: [],
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
    expect(find(root, "a")).toEqual({ files: [], problems: [], warnings: [], left: [] });
  });

  test("a link to a file within is read; one to a folder, or out of what is named, is not, with a warning", () => {
    const root = folderWith({ "a/b/c.txt": "C", "far.txt": "far", "ab/near.txt": "near", "d/e.txt": "E" });
    symlinkSync(join(root, "a/b/c.txt"), join(root, "a/link.txt"));
    symlinkSync("../d/e.txt", join(root, "a/other.txt"));
    symlinkSync(join(root, "far.txt"), join(root, "a/secret.txt"));
    symlinkSync("../ab/near.txt", join(root, "a/sibling.txt"));
    symlinkSync(join(root, "a"), join(root, "a/b/loop"));
    const { files, problems, warnings } = find(root, "a", "d");
    expect(files.map(({ path }) => path)).toEqual(["b/c.txt", "link.txt", "other.txt", "e.txt"]);
    expect(problems).toEqual([]);
    expect(warnings.map(({ file, what }) => `${file}: ${what}`)).toEqual([
      "a/b/loop: a link to a folder is not followed",
      "a/secret.txt: a link that leads out of the named folders is not followed",
      "a/sibling.txt: a link that leads out of the named folders is not followed",
    ]);
  });

  test("a source that is itself a link to a folder is followed", () => {
    const root = folderWith({ "a/b.txt": "B" });
    symlinkSync(join(root, "a"), join(root, "link"));
    expect(find(root, "link").files).toMatchObject([{ file: "link/b.txt", path: "b.txt" }]);
  });

  test("files that nothing reads are left out, kind by kind, with the first few as examples", () => {
    const pictures = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`a/${i}.PNG`, "no"]));
    const root = folderWith({ ...pictures, "a/LICENSE": "no", "a/c.txt": "C", "a/node_modules/d/e.txt": "no" });
    const { files, problems, warnings, left } = find(root, "a");
    expect(files).toHaveLength(1);
    expect([problems, warnings]).toEqual([[], []]);
    expect(left).toEqual([
      { why: "of a kind that nothing reads (.png)", count: 12, examples: ["a/0.PNG", "a/1.PNG", "a/10.PNG"] },
      { why: "of a kind that nothing reads (no extension)", count: 1, examples: ["a/LICENSE"] },
    ]);
  });

  test("what is no file is left out and waited for by nobody", () => {
    const root = folderWith({ "a/c.txt": "C" });
    execFileSync("mkfifo", [join(root, "a/pipe.txt")]);
    const { files, left } = find(root, "a");
    expect(files).toHaveLength(1);
    expect(left).toEqual([{ why: "no regular file", count: 1, examples: ["a/pipe.txt"] }]);
  });

  test.each([
    ["drafts", ["a/drafts/x.txt", "a/b/drafts/y.txt", "a/drafts.txt"], ["drafts.txt"]],
    ["*.old.txt", ["a/1.old.txt", "a/b/2.old.txt", "a/old.txt"], ["old.txt"]],
    ["b/**", ["a/b/1.txt", "a/b/c/2.txt", "a/c/b/3.txt"], ["c/b/3.txt"]],
    ["/b", ["a/b/1.txt", "a/c/b/3.txt"], ["c/b/3.txt"]],
    ["./b/", ["a/b/1.txt", "a/bb.txt"], ["bb.txt"]],
    ["übung [1]/*.txt", ["a/übung 1/1.txt", "a/übung 2/1.txt"], ["übung 2/1.txt"]],
    ["nothing", ["a/1.txt"], ["1.txt"]],
  ])("exclude: %s", (pattern, paths, stay) => {
    const root = folderWith(Object.fromEntries(paths.map((path) => [path, "text"])));
    const { files, left } = findFiles(root, ["a"], TEXT, [pattern]);
    expect(files.map(({ path }) => path)).toEqual(stay);
    expect(left.every(({ why }) => why === `excluded by “${pattern}”`)).toBe(true);
  });
});

describe("what cannot be read is told with a cure", () => {
  test("a source that is not there", () => {
    expect(find(folderWith({}), "articles").problems).toEqual([
      { file: "articles", what: "it is not there", cure: "Correct the path, or the link." },
    ]);
  });

  test("a file that is named and of a kind that nothing reads", () => {
    const { problems } = find(folderWith({ "a.pdf": "?" }), "a.pdf");
    expect(problems).toEqual([
      { file: "a.pdf", what: "nothing reads .pdf", cure: "Name a folder, or a file of .txt." },
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
