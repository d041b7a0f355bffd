import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { packFiles } from "../../index/box/pack.ts";
import { RELEASED, readManifest, releasedFiles, releaseProblems } from "../../index/box/releases.ts";
import { integrityOf } from "../../index/embed.ts";
import { createService } from "../../src/api/service.ts";
import { createApp } from "../../src/app.ts";
import { NO_TEXTS } from "../../src/page/built.ts";
import { contentOf, openContent } from "../search/content.ts";
import { copyProject, type Project } from "./project.ts";

const COMMAND = "index/commands/release-box.ts";
const ROOT = join(import.meta.dirname, "../..");
const inside = (root: string) => readdirSync(join(root, RELEASED)).sort();

/** The app of a project as far as its search box goes. */
function askOf({ root }: Project) {
  const searcher = openContent(contentOf({ paragraphs: ["One."] }));
  const text = packFiles(releasedFiles(root, readManifest(root)));
  const app = createApp(
    createService(() => ({ searcher }), "code"),
    { ...NO_TEXTS, boxFiles: { text, hash: "" } },
  );
  return async (path: string) => {
    const response = await app.request(path);
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
}

test("what is released is as it was released, and told on the page", () => {
  const manifest = readManifest(ROOT);
  expect(releaseProblems(ROOT)).toEqual([]);
  const files = Object.values(manifest).flatMap((files) => Object.keys(files));
  expect(inside(ROOT)).toEqual([...files, "manifest.json"].sort());
  const page = readFileSync(join(ROOT, "src/embed/README.md"), "utf8");
  const rows = [...page.matchAll(/^\| `(\d+\.\d+\.\d+)` \| `(sha256-\S+)` \|$/gm)].map(([, ...row]) => row);
  const told = Object.entries(manifest).map(([name, files]) => [name, files[`${name}.js`]]);
  expect(rows).toEqual(told.reverse());
});

test("a release is made once, and served unchanged to any site for a year", async () => {
  using project = copyProject();
  const before = inside(project.root);
  expect(project.run(COMMAND, ["900.0.0"])).toMatchObject({ code: 0, stderr: "" });
  const [core, more, languages] = ["900.0.0.js", "900.0.0.more.js", "900.0.0.lang.json"];
  expect(inside(project.root)).toEqual([...before, core, more, languages].sort());
  const ask = askOf(project);
  const script = await ask(`/search-box/${core}`);
  expect(integrityOf(script.text)).toBe(readManifest(project.root)["900.0.0"]?.[core!]);
  expect(script.headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
  expect(script.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  expect(script.headers.get("Access-Control-Allow-Origin")).toBe("*");
  // It asks for its own parts, of which it knows what they must be.
  expect(script.text.includes(integrityOf((await ask(`/search-box/${more}`)).text))).toBe(true);
  expect(JSON.parse((await ask("/search-box/900.0.0.de-AT.json")).text).lang).toBe("de");

  const unknown = await ask("/search-box/901.0.0.js");
  expect([unknown.status, JSON.parse(unknown.text).detail]).toEqual([404, expect.stringContaining("900.0.0.js")]);
});

test("no release is made twice, before another or by no version, and none is built that was changed", () => {
  using project = copyProject();
  project.run(COMMAND, ["900.1.0"]);
  const read = () => inside(project.root).map((file) => readFileSync(join(project.root, RELEASED, file), "utf8"));
  const kept = read();
  for (const [version, why] of [
    ["900.1.0", "900.1.0 is not newer than 900.1.0"],
    ["900.0.9", "900.0.9 is not newer than 900.1.0"],
    ["899.9.9", "899.9.9 is not newer than 900.1.0"],
    ["latest", "“latest” is no version"],
    ["01.0.0", "“01.0.0” is no version"],
    ["../901.0.0", "“../901.0.0” is no version"],
  ] as const) {
    const { code, stderr } = project.run(COMMAND, [version]);
    expect([code, stderr]).toEqual([1, expect.stringContaining(why)]);
  }
  expect(project.run(COMMAND).code).toBe(1);
  // Left behind by a command that was killed.
  project.write(`${RELEASED}/901.0.0.more.js`, "");
  expect(project.run(COMMAND, ["901.0.0"])).toMatchObject({
    code: 1,
    stderr: expect.stringContaining("901.0.0.more.js is there already"),
  });
  expect(read().sort()).toEqual(["", ...kept].sort());

  project.write(`${RELEASED}/900.1.0.js`, `${readFileSync(join(project.root, RELEASED, "900.1.0.js"), "utf8")}\n`);
  const { code, stderr } = project.run("index/build.ts");
  expect([code, stderr]).toEqual([1, expect.stringContaining("900.1.0.js: It is not what was released")]);
});
