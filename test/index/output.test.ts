import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBuild, sealOf, versionOf, writeBuild } from "../../index/output.ts";
import { builtPages, PageFolder } from "../../index/pages.ts";
import { folderWith } from "./folder.ts";

const text = (name: string, content: string) => `${name}-${versionOf(Buffer.from(content))}.txt`;
const BOX = text("search-box", "box");
const OPENAPI = text("openapi", "{}");
const DOCS = text("docs", "docs");
const MODULE = {
  code: "0123456789ab",
  texts: { searchBox: "box", openapi: "{}", docs: "docs" },
  engine: { module: "resident.ts", name: "openResident" },
  bounds: "SEARCH_BOUNDS" as const,
  languages: [{ module: "languages/english.ts", name: "english" }],
};
const [A, B, C] = ["first", "second", "third"].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer];
const fine = () => {};

const dist = () => join(folderWith({}), "dist");
const names = (...builds: Buffer[]) => ["assets", "content.js", BOX, OPENAPI, DOCS, ...builds.map(versionOf)].sort();
const inside = (folder: string) => readdirSync(folder).sort();

/** A process that is certainly gone: no system has so many. */
const DEAD = 2 ** 30;

describe("a build", () => {
  test("is an artefact under its version and one module that names it", () => {
    const folder = dist();
    writeBuild(folder, A, MODULE, fine);
    expect(readBuild(folder)).toEqual({ version: versionOf(A), artefact: A, large: false });
    expect(versionOf(A)).toMatch(/^[0-9a-f]{12}$/);
    expect(inside(folder)).toEqual(names(A));
    expect(readFileSync(join(folder, "content.js"), "utf8")).toBe(
      [
        "// Written by `npm run build`; not to be edited.",
        `import artefact from "./${versionOf(A)}/index.bin";`,
        `import searchBox from "./${BOX}";`,
        `import openapi from "./${OPENAPI}";`,
        `import docs from "./${DOCS}";`,
        'import { english } from "../src/text/languages/english.ts";',
        'import { openResident as openEngine } from "../src/search/store/resident.ts";',
        "const pagesOf = () => undefined;",
        'import { SEARCH_BOUNDS as bounds } from "../src/config.ts";',
        "export { artefact, bounds, openEngine, pagesOf };",
        "export const texts = {",
        `  searchBox: { text: searchBox, hash: "${versionOf(Buffer.from("box"))}" },`,
        `  openapi: { text: openapi, hash: "${versionOf(Buffer.from("{}"))}" },`,
        `  docs: { text: docs, hash: "${versionOf(Buffer.from("docs"))}" },`,
        "};",
        "export const languages = [english];",
        `export const version = "${versionOf(A)}";`,
        `export const seal = ${sealOf(A)};`,
        'export const code = "0123456789ab";',
        "",
      ].join("\n"),
    );
  });

  test("is checked as it stands on the disk before it is current", () => {
    const folder = dist();
    writeBuild(folder, A, MODULE, fine);
    let seen: unknown;
    writeBuild(folder, B, MODULE, (bytes) => {
      seen = { bytes, current: readBuild(folder)?.version };
    });
    expect(seen).toEqual({ bytes: B, current: versionOf(A) });
    expect(readBuild(folder)?.version).toBe(versionOf(B));
  });

  test("whose check fails leaves the last good one in place, whole", () => {
    const folder = dist();
    const refuse = () => {
      throw new Error("not this one");
    };
    expect(() => writeBuild(folder, A, MODULE, refuse)).toThrow("not this one");
    expect(readBuild(folder)).toBeNull();
    writeBuild(folder, A, MODULE, fine);
    expect(() => writeBuild(folder, B, MODULE, refuse)).toThrow("not this one");
    expect(readBuild(folder)).toEqual({ version: versionOf(A), artefact: A, large: false });
    writeBuild(folder, B, MODULE, fine);
    expect(readBuild(folder)).toEqual({ version: versionOf(B), artefact: B, large: false });
  });

  test("mends a damaged artefact of the same version", () => {
    const folder = dist();
    writeBuild(folder, A, MODULE, fine);
    writeFileSync(join(folder, versionOf(A), "index.bin"), "damaged");
    writeBuild(folder, A, MODULE, fine);
    expect(readBuild(folder)?.artefact).toEqual(A);
  });

  test("leaves no temporary file behind", () => {
    const folder = dist();
    for (const artefact of [A, B]) writeBuild(folder, artefact, MODULE, fine);
    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".tmp"))).toEqual([]);
  });
});

describe("the two newest versions are kept", () => {
  test.each([
    ["after two builds", [A, B], [A, B]],
    ["after three", [A, B, C], [B, C]],
    ["after going back", [A, B, A], [A, B]],
    ["after building the same content again", [A, B, B], [A, B]],
    ["after the same content again and then another", [A, B, B, C], [B, C]],
  ])("%s", (_, builds, kept) => {
    const folder = dist();
    for (const artefact of builds) writeBuild(folder, artefact, MODULE, fine);
    expect(inside(folder)).toEqual(names(...kept));
    expect(readBuild(folder)?.artefact).toEqual(builds.at(-1));
  });

  test("and nothing that is not a version is touched", () => {
    const folder = dist();
    mkdirSync(join(folder, "notes"), { recursive: true });
    writeFileSync(join(folder, "readme.tmp"), "mine");
    for (const artefact of [A, B, C]) writeBuild(folder, artefact, MODULE, fine);
    expect(inside(folder)).toEqual([...names(B, C), "notes", "readme.tmp"].sort());
  });
});

describe("the pages of an index", () => {
  const withPages = (folder: string, artefact: Buffer, text: string) => {
    using pages = new PageFolder(folder);
    pages.write("p0", Buffer.from(text));
    writeBuild(folder, artefact, MODULE, fine, pages);
  };
  const pagesIn = (folder: string) => readdirSync(join(folder, "assets"), { recursive: true, encoding: "utf8" }).sort();

  test("stand under its version, those of the build before are gone", async () => {
    const folder = dist();
    withPages(folder, A, "one");
    expect(pagesIn(folder)).toEqual([versionOf(A), join(versionOf(A), "p0")]);
    withPages(folder, B, "two");
    expect(pagesIn(folder)).toEqual([versionOf(B), join(versionOf(B), "p0")]);
    expect(Buffer.from((await builtPages(folder, versionOf(B)).read("p0"))!).toString()).toBe("two");
    writeBuild(folder, A, MODULE, fine);
    expect(pagesIn(folder)).toEqual([]);
  });

  test("are mended by building the same content again, and are there all the while", async () => {
    const folder = dist();
    withPages(folder, A, "spoilt");
    const place = join(folder, "assets", versionOf(A));
    const before = statSync(place).ino;
    withPages(folder, A, "one");
    expect(statSync(place).ino).toBe(before);
    expect(Buffer.from((await builtPages(folder, versionOf(A)).read("p0"))!).toString()).toBe("one");
    expect(pagesIn(folder)).toEqual([versionOf(A), join(versionOf(A), "p0")]);
    expect(inside(folder)).toEqual(names(A));
  });

  test("are of the last good build where the next one fails, and nothing of that one is left", () => {
    const folder = dist();
    withPages(folder, A, "one");
    const fail = () => {
      using pages = new PageFolder(folder);
      pages.write("p0", Buffer.from("half"));
      throw new Error("bad content");
    };
    expect(fail).toThrow("bad content");
    expect(pagesIn(folder)).toEqual([versionOf(A), join(versionOf(A), "p0")]);
    expect(inside(folder)).toEqual(names(A));
  });
});

describe("what killed builds left", () => {
  test("goes, both beside the module and beside the artefact, but not what a running build is writing", () => {
    const folder = dist();
    writeBuild(folder, A, MODULE, fine);
    const left = (pid: number) => [
      `assets.${pid}.tmp`,
      `content.js.${pid}.tmp`,
      join(versionOf(A), `index.bin.${pid}.tmp`),
    ];
    // The first process of a system runs, though most users may not send it a signal.
    const running = process.platform === "win32" ? [process.ppid] : [process.ppid, 1];
    for (const name of [DEAD, ...running].flatMap(left)) writeFileSync(join(folder, name), "half");
    writeBuild(folder, B, MODULE, fine);
    expect(left(DEAD).filter((name) => existsSync(join(folder, name)))).toEqual([]);
    const kept = running.flatMap(left);
    expect(kept.filter((name) => existsSync(join(folder, name)))).toEqual(kept);
  });

  test("a version without its module goes with the next build of other content", () => {
    const folder = dist();
    mkdirSync(join(folder, versionOf(C)), { recursive: true });
    writeFileSync(join(folder, versionOf(C), `index.bin.${DEAD}.tmp`), "half");
    writeBuild(folder, A, MODULE, fine);
    expect(inside(folder)).toEqual(names(A));
  });
});

describe("there is no current build", () => {
  test.each([
    ["without a folder", {}],
    ["without a module", { "dist/0123456789ab/index.bin": "a" }],
    ["when the module names nothing", { "dist/content.js": "export {};" }],
    ["when what it names is gone", { "dist/content.js": 'import artefact from "./0123456789ab/index.bin";' }],
  ])("%s", (_, files) => {
    expect(readBuild(join(folderWith(files), "dist"))).toBeNull();
  });
});

test("of the search boxes the current one stays, and the one before it", () => {
  const folder = dist();
  const boxes = () => inside(folder).filter((name) => name.startsWith("search-box-"));
  const name = (box: string) => text("search-box", box);
  const write = (artefact: Buffer, searchBox: string) =>
    writeBuild(folder, artefact, { ...MODULE, texts: { ...MODULE.texts, searchBox } }, fine);
  for (const searchBox of ["one", "two", "three"]) write(A, searchBox);
  expect(boxes()).toEqual([name("two"), name("three")].sort());
  expect(readFileSync(join(folder, name("three")), "utf8")).toBe("three");
  write(B, "three");
  expect(boxes()).toEqual([name("three")]);
});
