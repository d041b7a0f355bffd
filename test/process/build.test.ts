import { spawn } from "node:child_process";
import { once } from "node:events";
import { utimesSync, watch } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openBuild } from "../../index/open.ts";
import { readSearch, search } from "../../src/api/search.ts";
import { copyProject, type Project } from "./project.ts";
import { seeded, times } from "./random.ts";

const WORDS = ["lighthouse", "harbour", "tide", "keeper", "storm", "lamp", "cliff", "signal", "vessel", "fog", "reef"];

/** Some hundred paragraphs; every one names the edition. */
function article(edition: number): string {
  const random = seeded(edition);
  const word = () => WORDS[Math.floor(random() * WORDS.length)]!;
  const lines = Array.from(
    { length: 400 },
    (_, i) => `edition${edition} line${i} ${Array.from({ length: 20 }, word).join(" ")}.`,
  );
  return `${lines.join("\n")}\n`;
}

describe("a build that is killed", () => {
  const kills = times(8, 50);

  test(`at ${kills} moments, leaves a build that opens and answers`, async () => {
    using project = copyProject({ "log.txt": article(0) });
    expect(project.run("index/build.ts").code).toBe(0);
    project.write("index/articles/log.txt", article(1));
    const whole = await runBuild(project);
    expect(await editionOf(project.dist)).toBe(1);

    const random = seeded(20260802);
    let current = 1;
    const outcomes = { kept: 0, replaced: 0 };
    for (let edition = 2; edition < kills + 2; edition++) {
      project.write("index/articles/log.txt", article(edition));
      // Every other one is killed while it writes, which is the smaller part of its time.
      if (edition % 2 === 0) await runBuild(project, { after: random() * whole.total });
      else await runBuild(project, { afterFirstWrite: random() * whole.writing });
      const answers = await editionOf(project.dist);
      expect([current, edition]).toContain(answers);
      outcomes[answers === current ? "kept" : "replaced"]++;
      current = answers;
    }
    console.log(`killed ${kills} builds: ${outcomes.kept} left the last one, ${outcomes.replaced} were done`);

    // Nothing of the killed ones outlives the next build.
    project.write("index/articles/log.txt", article(1000));
    expect(project.run("index/build.ts").code).toBe(0);
    expect(await editionOf(project.dist)).toBe(1000);
    const files = [...project.built().keys()];
    expect(
      files.filter((name) => !/^(content\.js|[a-z-]+-[0-9a-f]{12}\.txt|[0-9a-f]{12}\/index\.bin)$/.test(name)),
    ).toEqual([]);
    // Of each at most the newest and the one before it.
    const kinds = Map.groupBy(files, (name) => name.replace(/[0-9a-f]{12}/, ""));
    for (const [kind, same] of kinds) expect([kind, same.length <= 2]).toEqual([kind, true]);
  });

  /**
   * Runs a build, to its end or until it is killed, some milliseconds after its start or after it first touches dist/.
   * Gives the milliseconds that it took, in all and from that first touch.
   */
  async function runBuild(project: Project, kill: { after?: number; afterFirstWrite?: number } = {}) {
    const begun = performance.now();
    let writingFrom = begun;
    const build = spawn(process.execPath, ["index/build.ts"], { cwd: project.root, stdio: "ignore" });
    const killIn = (milliseconds: number) => setTimeout(() => build.kill("SIGKILL"), milliseconds);
    const watcher = watch(project.dist);
    watcher.once("change", () => {
      writingFrom = performance.now();
      if (kill.afterFirstWrite !== undefined) killIn(kill.afterFirstWrite);
    });
    if (kill.after !== undefined) killIn(kill.after);
    await once(build, "exit");
    watcher.close();
    return { total: performance.now() - begun, writing: performance.now() - writingFrom };
  }

  /** Which edition the current build holds: its index finds it, and its text says so. */
  async function editionOf(dist: string): Promise<number> {
    const { hits, total } = await search(openBuild(dist), readSearch([["q", "lighthouse line7"]]));
    expect(total).toBeGreaterThan(0);
    return Number(/^edition(\d+)/.exec(hits[0]?.text ?? "")?.[1]);
  }
});

describe("a build of the same content and code", () => {
  test("gives the same bytes in another folder, on another day, in another country", () => {
    const articles = { "a.txt": article(1), "b/c.txt": article(2), "b/d.txt": "Äpfel\nзаря\n" };
    using here = copyProject(articles, "here");
    using elsewhere = copyProject(Object.fromEntries(Object.entries(articles).reverse()), "a place elsewhere");
    const old = new Date("2001-02-03T04:05:06Z");
    for (const file of Object.keys(articles)) utimesSync(join(elsewhere.root, "index/articles", file), old, old);

    expect(here.run("index/build.ts").code).toBe(0);
    expect(
      elsewhere.run("index/build.ts", [], { TZ: "Asia/Kolkata", LC_ALL: "tr_TR.UTF-8", LANG: "tr_TR.UTF-8" }).code,
    ).toBe(0);
    expect([...here.built().keys()]).toEqual([...elsewhere.built().keys()]);
    expect(here.built()).toEqual(elsewhere.built());

    // Built again over the first build, and over another content in between.
    const before = here.built();
    expect(here.run("index/build.ts").code).toBe(0);
    expect(here.built()).toEqual(before);
  });

  test("(a changed paragraph changes them)", () => {
    using project = copyProject({ "a.txt": "One paragraph.\n" });
    project.run("index/build.ts");
    const before = [...project.built().keys()];
    project.write("index/articles/a.txt", "One paragraph!\n");
    project.run("index/build.ts");
    expect([...project.built().keys()]).toEqual(expect.arrayContaining(before));
    // The index, the descriptions that show what it answers, and the manifest.
    expect(project.built().size).toBe(before.length + 4);
  });

  test("keeps the one before it, and no more", () => {
    using project = copyProject({ "a.txt": "One paragraph.\n" });
    const versions: string[] = [];
    for (const text of ["One.", "Two.", "Three."]) {
      project.write("index/articles/a.txt", text);
      project.run("index/build.ts");
      versions.push(openBuild(project.dist).summary.version);
    }
    const kept = [...project.built().keys()].filter((name) => name.endsWith("index.bin"));
    expect(kept.sort()).toEqual(
      versions
        .slice(1)
        .map((version) => `${version}/index.bin`)
        .sort(),
    );
  });
});
