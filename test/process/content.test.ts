import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { copyProject } from "./project.ts";

const GOOD = "A paragraph about lighthouses.\nAnother about harbours.\n";

/** Content that stops a build: what to write, and what must be said of it. */
const BAD: readonly [what: string, file: string, content: string | Uint8Array, said: RegExp][] = [
  ["not UTF-8", "latin1.txt", Buffer.from("first line\ncaf\u{e9}\n", "latin1"), /latin1\.txt:2: .*not UTF-8\n.*UTF-8/],
  ["UTF-16", "utf16.txt", Buffer.from("\u{feff}hello", "utf16le"), /utf16\.txt: .*UTF-16.*\n.*UTF-8/],
  ["binary", "binary.txt", Buffer.from("one\ntwo\nthree\0four"), /binary\.txt:3: .*binary.*\n.*UTF-8/],
  ["empty", "empty.txt", "", /empty\.txt: .*no text.*\n.*(Write|remove)/],
  [
    "front matter and nothing else",
    "bare.txt",
    "---\ntitle: Bare\n---\n\n",
    /bare\.txt: .*no text.*\n.*(Write|remove)/,
  ],
  [
    "front matter that does not parse",
    "yaml.txt",
    '---\nlang: en\ntitle: "never closed\n---\nText.\n',
    /yaml\.txt:\d: front matter does not parse.*\n.*YAML/,
  ],
  ["front matter that never ends", "open.txt", "---\ntitle: Open\nText.\n", /open\.txt:1: .*never closed\n.*`---`/],
  [
    "a date that is none",
    "date.txt",
    "---\nlang: en\ndate: soon\n---\nText.\n",
    /date\.txt:3: .*`date`.*\n.*2026-01-31/,
  ],
  ["an id twice", "twice.txt", "---\nid: good\n---\nText.\n", /twice\.txt: .*id “good”.*good\.txt\n.*another/],
  [
    "a paragraph over 1 MB",
    "huge.txt",
    `Short.\n${"word ".repeat(210_000)}\n`,
    /huge\.txt:2: .*1049999 bytes.*\n.*Break/,
  ],
];

describe("content that cannot be indexed", () => {
  const project = copyProject({ "good.txt": GOOD });
  afterAll(() => project[Symbol.dispose]());
  const first = project.run("index/build.ts");
  const before = project.built();

  test("(without it, the build is good)", () => {
    expect([first.code, first.stderr]).toEqual([0, ""]);
    expect([...before.keys()]).toContain("content.js");
  });

  test("is told all at once, each with file, line and cure; the last good build stays", () => {
    for (const [, file, content] of BAD) project.write(`index/articles/${file}`, content);
    symlinkSync("nowhere.txt", join(project.root, "index/articles/dangling.txt"));
    symlinkSync("loop.txt", join(project.root, "index/articles/loop.txt"));

    const { code, stdout, stderr } = project.run("index/build.ts");
    expect([code, stdout]).toEqual([1, ""]);
    for (const [, , , said] of BAD) expect(stderr).toMatch(said);
    expect(stderr).toMatch(/dangling\.txt: .*not there\n.*link/);
    expect(stderr).toMatch(/loop\.txt: .*link.*\n.*link/);
    expect(stderr).toMatch(new RegExp(`^${BAD.length + 2} problems`));
    expect(stderr).not.toMatch(/ at .*\.ts:\d|node:internal/);
    expect(project.built()).toEqual(before);
  });

  test.each(BAD)("%s: stops the build alone, too", (_, file, content, said) => {
    using other = copyProject({ "good.txt": GOOD, [file]: content });
    const { code, stderr } = other.run("index/build.ts");
    expect([code, stderr.split("\n")[0]]).toEqual([1, expect.stringMatching(/^1 problem\b/)]);
    expect(stderr).toMatch(said);
  });

  test("no articles at all", () => {
    using other = copyProject({});
    const { code, stderr } = other.run("index/build.ts");
    expect(code).toBe(1);
    expect(stderr).toMatch(/index\/articles: there are no articles\n.*\.txt/);
  });

  // Root may read everything, so there the file is simply indexed.
  test("a file that may not be read", () => {
    using other = copyProject({ "good.txt": GOOD });
    writeFileSync(join(other.root, "index/articles/secret.txt"), "Text.", { mode: 0o000 });
    const { code, stderr } = other.run("index/build.ts");
    if (process.getuid?.() === 0) expect([code, stderr]).toEqual([0, ""]);
    else expect([code, stderr]).toEqual([1, expect.stringMatching(/secret\.txt: it may not be read\n.*permission/)]);
  });

  test("a file of a kind that nothing reads is named in the report, and the build is good", () => {
    using other = copyProject({ "good.txt": GOOD, "picture.png": new Uint8Array([137, 80, 78, 71]) });
    const { code, stdout, stderr } = other.run("index/build.ts");
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^Left out\n {2}1 of a kind that nothing reads \(\.png\): index\/articles\/picture\.png$/m);
  });
});
