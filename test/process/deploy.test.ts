import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { fencesOf, readPages } from "../architecture/markdown.ts";
import { BUDGET, excesses, measureBundle } from "../bench/bundle-size.ts";
import { readBundle } from "./bundle.ts";
import { copyProject, type Project } from "./project.ts";

describe("npm run deploy", () => {
  test("what would be sent is within its budget", () => {
    const size = measureBundle(readBundle(inject("bundle")));
    expect(excesses(size)).toEqual([]);
    expect(excesses({ ...size, total: BUDGET.total + 1 })).toHaveLength(1);
    expect(excesses({ ...size, code: { ...size.code, gzip: BUDGET.codeGzip + 1 } })).toHaveLength(1);
  });

  test.each([
    ["npm run deploy", ["npm", "run", "deploy", "--", "--dry-run", "--outdir"]],
    ["wrangler alone", ["node_modules/.bin/wrangler", "deploy", "--dry-run", "--outdir"]],
  ])("%s: bad content stops it, and nothing is bundled", (_, command) => {
    using project = copyProject({ "good.txt": "Text.\n" });
    expect(dryRun(project, command)).toMatchObject({ code: 0, sent: expect.arrayContaining(["worker.js"]) });

    project.write("index/articles/bad.txt", "---\ntitle: never closed\n");
    const { code, printed, sent } = dryRun(project, command);
    expect({ code, sent }).toEqual({ code: 1, sent: [] });
    expect(printed).toMatch(/bad\.txt:1: .*never closed/);
    expect(printed).not.toMatch(/exiting now/);
  });

  test("the lines that the API's page gives for wrangler.toml are lines that wrangler knows", () => {
    const fences = fencesOf(readPages().find(({ path }) => path === "src/api/README.md")!);
    const lines = fences.filter(({ lang }) => lang === "toml").map(({ body }) => body);
    const VARS = /^\[vars\]\n([^[]*)/gm;
    // Each stands by itself on the page; here all stand in one file, whose tables have one heading each.
    const tables = lines.map((body) => body.replace(VARS, ""));
    const vars = lines.flatMap((body) => [...body.matchAll(VARS)].map(([, inside]) => inside));
    using project = copyProject({ "good.txt": "Text.\n" });
    const own = readFileSync(join(project.root, "wrangler.toml"), "utf8");
    project.write("wrangler.toml", [own, ...tables, "[vars]", ...vars].join("\n"));
    const { code, printed } = dryRun(project, ["node_modules/.bin/wrangler", "deploy", "--dry-run", "--outdir"]);
    expect({ code, warned: printed.includes("WARNING") }).toEqual({ code: 0, warned: false });
    for (const name of ["PREFIX", "ORIGINS", "RATE_LIMITER"]) expect(printed).toContain(`env.${name}`);
  });

  function dryRun(project: Project, [command, ...args]: readonly string[]) {
    const folder = mkdtempSync(join(tmpdir(), "pilcrow-"));
    try {
      const options = { cwd: project.root, encoding: "utf8", input: "" } as const;
      const { status, stdout, stderr } = spawnSync(command!, [...args, folder], options);
      return { code: status, printed: stdout + stderr, sent: readdirSync(folder) };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
});
