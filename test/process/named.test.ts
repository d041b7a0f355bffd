import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyProject, type Project } from "./project.ts";

/** A folder that is no part of the project, with a space and letters of another script in its path. */
const parent = mkdtempSync(join(tmpdir(), "pilcrow-"));
const site = join(parent, "mein Ordner ü ไทย");
const put = (path: string, content: string) => {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), content);
};
afterAll(() => rmSync(parent, { recursive: true, force: true }));

let project: Project;
beforeAll(() => {
  project = copyProject({ "sea.txt": "A lighthouse stands here.\n" });
  put("guide/first steps.txt", "Unpack the telescope and put it on the tripod.\nLook at the moon first.\n");
  put("guide/erste-Schritte.txt", "---\nlang: de\n---\nDas Fernrohr auspacken.\n");
  put("drafts/soon.txt", "Nobody may read of the eclipse yet.\n");
  put("style.css", "p { color: red }");
  writeFileSync(join(parent, "secret.txt"), "The password is swordfish.\n");
  symlinkSync("../../secret.txt", join(site, "guide/link.txt"));
  symlinkSync(".", join(site, "guide/loop"));
});
afterAll(() => project[Symbol.dispose]());

const build = (...args: string[]) => project.run("index/build.ts", args);
const ask = (query: string) => {
  const { stdout } = project.run("index/commands/search.ts", ["--json", query]);
  const { hits } = JSON.parse(stdout) as { hits: { text: string; url: string }[] };
  return hits.map(({ text, url }) => `${url} ${text}`);
};

describe("npm run build -- <folder> --site", () => {
  test("builds that folder and nothing besides, and says so", () => {
    const { code, stdout, stderr } = build(site, "--site", "https://example.com/astro", "--exclude", "drafts");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Content: .*mein Ordner ü ไทย at https:\/\/example\.com\/astro \(as named\)\n/);
    expect(stdout).toMatch(/^ {2}articles +2$/m);
    expect(stdout).toMatch(/^ {2}1 excluded by “drafts”: .*drafts$/m);
    expect(stdout).toMatch(/^ {2}1 of a kind that nothing reads \(\.css\): .*style\.css$/m);
    expect(stderr).toMatch(/^2 warnings\n.*link\.txt: a link that leads out of the named folders is not followed/);
    expect(stderr).toMatch(/loop: a link to a folder is not followed/);
    expect(ask("telescope")).toEqual([
      "https://example.com/astro/guide/first%20steps Unpack the telescope and put it on the tripod.",
    ]);
    for (const gone of ["eclipse", "swordfish", "lighthouse"]) expect(ask(gone)).toEqual([]);
    for (const [name, bytes] of project.built()) {
      if (name !== "named.json") expect([name, bytes.includes("swordfish")]).toEqual([name, false]);
    }
  });

  test("its sample queries are lines to copy, and each finds something", () => {
    const { stdout } = build("--again");
    expect(stdout).toMatch(/^Content: .* \(as named for the last build; /);
    const samples = [...stdout.matchAll(/^ {2}npm run search -- "(.+)" {2}(\d+) found$/gm)];
    expect(samples.length).toBeGreaterThan(0);
    expect(samples.length).toBeLessThanOrEqual(3);
    for (const [, query, total] of samples) expect(ask(query!)).toHaveLength(Number(total));
  });

  test("holds for what comes after it: the wrangler commands rebuild the same", () => {
    expect(project.run("index/commands/rebuild.ts").code).toBe(0);
    expect(ask("telescope")).toHaveLength(1);
    const { stdout } = project.run("index/commands/wrangler.ts", ["deploy", "--dry-run", "--outdir", "out"]);
    expect(stdout).toMatch(/^Content: .*mein Ordner/);
    expect(ask("telescope")).toHaveLength(1);
  });

  test("deploy takes names, too; a build without any goes back to index/config.ts", () => {
    const file = join(site, "guide/erste-Schritte.txt");
    const { code } = project.run("index/commands/wrangler.ts", ["deploy", file, "--dry-run", "--outdir", "out"]);
    expect(code).toBe(0);
    expect([ask("telescope"), ask("Fernrohr").length]).toEqual([[], 1]);
    const { stdout } = build();
    expect(stdout).not.toMatch(/^Content/);
    expect([ask("Fernrohr"), ask("lighthouse").length]).toEqual([[], 1]);
  });

  test("a failed one changes nothing, not even what is remembered", () => {
    expect(build(site, "--exclude", "drafts").code).toBe(0);
    const before = project.built();
    for (const args of [
      [join(parent, "nowhere")],
      [join(site, "style.css")],
      [join(site, "drafts"), "--exclude", "*"],
    ]) {
      const { code, stderr } = build(...args);
      expect([args, code, /^ {2}.+: .+\n {6}[A-Z].*\.$/m.test(stderr)]).toEqual([args, 1, true]);
    }
    expect(project.built()).toEqual(before);
  });

  test.each([
    [["--sites", "https://example.com"], /--sites/],
    [["--site", "example.com"], /--site is “example\.com”.*https:\/\/example\.com/],
    [[""], /empty name/],
    [["--again", "public"], /--again/],
  ])("%j is told with the usage, exit code 2", (args, said) => {
    const { code, stdout, stderr } = build(...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr.split("\n")[0]).toMatch(said);
    expect(stderr).toMatch(/^Usage: npm run build/m);
  });

  test("--help tells what there is, and builds nothing", () => {
    const before = project.built();
    const { code, stdout } = build("--help");
    expect([code, project.built()]).toEqual([0, before]);
    expect(stdout).toMatch(/--site ADDRESS[\s\S]*--exclude PATTERN[\s\S]*npm start/);
  });
});

describe("npm run inspect", () => {
  const inspect = (...args: string[]) => project.run("index/commands/inspect.ts", args);
  beforeAll(() => void build(site, "--exclude", "drafts"));

  test.each([
    ["its path in the folder", "guide/first steps.txt"],
    ["its file", join(site, "guide/first steps.txt")],
    ["its id", "guide-first-steps"],
    ["a paragraph's id", "guide-first-steps.00000000"],
  ])("shows a page by %s", (_, name) => {
    const { code, stdout } = inspect(name);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^.*first steps\.txt\n {2}title +First steps\n/m);
    expect(stdout).toMatch(/^ +1 {2}body +[0-9a-z]{8} +Unpack the telescope/m);
    expect(stdout).toMatch(/nothing was left out/);
  });

  test("as JSON: the article, its blocks with line and id, what was dropped", () => {
    const { articles } = JSON.parse(inspect("--json", "guide-erste-Schritte").stdout);
    expect(articles).toMatchObject([
      {
        article: { id: "guide-erste-Schritte", lang: "de" },
        blocks: [{ kind: "body", line: 4, headings: [], id: expect.stringMatching(/^guide-erste-Schritte\.\w{8}$/) }],
        dropped: [],
      },
    ]);
  });

  test("a file that is not part of the content, by itself", () => {
    expect(inspect(join(parent, "secret.txt")).stdout).toMatch(/The password is swordfish/);
  });

  test.each([
    [["nothing-of-this-name"], 1, /no page “nothing-of-this-name”/],
    [[], 2, /Name one file, id or address/],
    [["--what", "x"], 2, /--what/],
  ])("%j: exit code %i", (args, expected, said) => {
    const { code, stderr } = inspect(...args);
    expect([code, stderr.split("\n")[0]]).toEqual([expected, expect.stringMatching(said)]);
  });
});
