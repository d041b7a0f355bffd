import * as v from "valibot";
import { afterAll, describe, expect, test } from "vitest";
import { SearchAnswer } from "../../src/api/schema/answers.ts";
import { copyProject } from "./project.ts";

describe("npm run search", () => {
  const project = copyProject({
    "sea.txt": "The keeper of the lighthouse lights the lamp.\nA harbour \u001b[31mwith\u0007 two moles.\n",
  });
  afterAll(() => project[Symbol.dispose]());
  const run = (...args: readonly string[]) => project.run("index/commands/search.ts", args);

  test("builds first when nothing is built; prints what matched", () => {
    const { code, stdout } = run("lighthouse");
    expect(code).toBe(0);
    expect(stdout).toMatch(/The keeper of the \*\*lighthouse\*\* lights the lamp\./);
    expect([...project.built().keys()]).toContain("content.js");
  });

  test("several words are one query, quoted or not", () => {
    expect(run("lamp", "keeper").stdout).toBe(run("lamp keeper").stdout);
    expect(run('"the lamp"').code).toBe(0);
  });

  test("a word that begins with a hyphen is excluded, not taken for an option", () => {
    expect(run("--", "the", "-lamp").stdout).not.toContain("lamp.");
  });

  test("--json prints the answer of GET /v1/search and nothing else", () => {
    const { code, stdout, stderr } = run("--json", "--limit", "1", "lighthouse");
    expect([code, stderr]).toEqual([0, ""]);
    const answer = v.parse(SearchAnswer, JSON.parse(stdout));
    expect(answer).toMatchObject({ query: "lighthouse", total: 1, limit: 1, index: { articles: 1, paragraphs: 2 } });
  });

  test("nothing found: says so, exit code 1", () => {
    expect(run("zeppelin")).toMatchObject({ code: 1, stderr: "", stdout: expect.stringContaining("zeppelin") });
    const { code, stdout } = run("--json", "zeppelin");
    expect([code, JSON.parse(stdout).total]).toEqual([1, 0]);
  });

  test.each([
    ["no words", [], /Usage:/],
    ["an unknown option", ["--jsn", "lamp"], /--jsn[\s\S]*Usage:/],
    ["an option without its value", ["lamp", "--limit"], /--limit[\s\S]*Usage:/],
    ["a limit out of range", ["--limit", "51", "lamp"], /limit must be .*1 to 50[\s\S]*Usage:/],
    ["a filter without a colon", ["--filter", "sea", "lamp"], /filter must be field:value[\s\S]*Usage:/],
    ["a query that is too long", ["x ".repeat(600)], /1024[\s\S]*Usage:/],
  ])("wrong usage, %s: says what and how, exit code 2", (_, args, says) => {
    expect(run(...args)).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(says) });
  });

  test("--help is no mistake", () => {
    expect(run("--help")).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("Usage:") });
  });

  test("filters, dates, order, groups and facets are those of the API; words may be left out", () => {
    using other = copyProject({
      "one.txt":
        "---\ndate: 2025-01-02\ntags: [sea, Old Boats]\n---\nA lamp by the sea.\nA lamp in the hall.\nA door.\n",
      "two.txt": "---\ndate: 2026-01-02\ntags: [sea]\n---\nA lamp of brass. (Bo/Handout)\n",
    });
    expect(other.run("index/build.ts").code).toBe(0);
    const search = (...args: readonly string[]) => other.run("index/commands/search.ts", args);
    const grouped = search("lamp", "--group", "article", "--sort=-date", "--facets", "tag,kind");
    expect([grouped.code, grouped.stderr]).toEqual([0, ""]);
    expect(grouped.stdout.split("\n")).toEqual([
      expect.stringMatching(/^ 1\. A \*\*lamp\*\* of brass\. \(Bo\/Handout\)$/),
      expect.stringMatching(/^ {4}¶ two\.\w{8} · Two · caption · [\d.]+$/),
      expect.stringMatching(/^ 2\. A \*\*lamp\*\* /),
      expect.stringMatching(/^ {4}¶ one\.\w{8} · One · body · [\d.]+$/),
      "    + 1 more in this article",
      "kind: body 1, caption 1",
      "tag: sea 2, Old Boats 1",
      "",
    ]);
    expect(search("--filter", "tag:old-boats", "--filter=-kind:caption").stdout).toContain("A door.");
    expect(search("--from", "2026", "--to", "2026-02").stdout).toMatch(/^ 1\. A lamp of brass\.[^\n]*\n[^\n]*\n$/);
    expect(search("--filter", "tag:none", "--facets", "tag")).toMatchObject({
      code: 1,
      stdout: "Nothing found\ntag: none\n",
    });
  });

  test("content cannot steer the terminal", () => {
    expect(run("harbour").stdout).toMatch(/harbour/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(run("moles").stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });
});
