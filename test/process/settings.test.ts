import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyProject, type Project } from "./project.ts";

/** Builds with more lines at the end of wrangler.toml; the first of them is line 1. */
function buildWith(project: Project, lines: readonly string[]) {
  const own = readFileSync(join(import.meta.dirname, "../../wrangler.toml"), "utf8");
  const { length } = own.split("\n");
  project.write("wrangler.toml", `${own}${lines.join("\n")}\n`);
  const { code, stderr } = project.run("index/build.ts");
  return { code, told: stderr.replace(/wrangler\.toml:(\d+)/g, (_, line) => `line ${Number(line) - length + 1}`) };
}

test("settings that cannot be meant stop the build, each with its line and cure", () => {
  using project = copyProject({ "good.txt": "Text.\n" });
  const good = ["[vars]", 'PREFIX = "/site-search" # a path', "ORIGINS = 'https://a.example http://localhost:3000'"];
  expect(buildWith(project, good)).toEqual({ code: 0, told: "" });

  const bad = [
    "[vars]",
    'PREFIX = "site-search/"',
    '# PREFIX = "x"',
    'ORIGINS = "https://a.example https://b.example/"',
  ];
  const { code, told } = buildWith(project, bad);
  expect(code).toBe(1);
  expect(told.split(/\n\s*/)).toEqual([
    "2 problems; the last good build is kept",
    "line 2: PREFIX is “site-search/”",
    "Write it as in “/site-search”.",
    "line 4: ORIGINS has “https://b.example/”",
    "Write each as in “https://news.example”.",
    "",
  ]);
});
