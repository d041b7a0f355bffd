import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";

/**
 * `npm test`: the examples in src/ pass the compiler of their framework, and each slip below does not. What they import
 * as `pilcrow` are the types as the package has them. Besides, custom-elements.json is what its schema says.
 */
const here = import.meta.dirname;
const root = resolve(here, "../../..");
const slips = join(here, "slips");

const FRAMEWORKS = [
  {
    name: "React",
    example: "SiteSearch.tsx",
    check: ["tsc", "--project", "tsconfig.json"],
    slips: [
      ["limit={5}", 'limit="five"'],
      ["onpilcrow-error", "onpilcrow-eror"],
      ["hit?.article.title", "hit?.name"],
      ["label:", "labell:"],
    ],
  },
  {
    name: "Vue",
    example: "SiteSearch.vue",
    check: ["vue-tsc", "--project", "tsconfig.json"],
    slips: [
      [':limit="5"', 'limit="five"'],
      ["detail.hit?.article.title", "detail.hit?.name"],
      ["detail.status", "detail.statuss"],
      ["label:", "labell:"],
    ],
  },
  {
    name: "Svelte",
    example: "SiteSearch.svelte",
    check: ["svelte-check", "--tsconfig", "tsconfig.json", "--output", "machine"],
    slips: [
      ["limit={5}", 'limit="five"'],
      ["onpilcrow-error", "onpilcrow-eror"],
      ["hit?.article.title", "hit?.name"],
      ["label:", "labell:"],
    ],
  },
] as const;

/** As `npm pack` makes it of the project, as far as types go. */
function installTypes(): void {
  const folder = join(here, "node_modules/pilcrow");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, "src/embed/types"), join(folder, "dist/package/box"), { recursive: true });
  cpSync(join(root, "package.json"), join(folder, "package.json"));
}

/** One copy of the example a slip. */
function writeSlips({ example, slips: all }: (typeof FRAMEWORKS)[number]): string[] {
  const text = readFileSync(join(here, "src", example), "utf8");
  return all.map(([right, wrong], i) => {
    if (!text.includes(right)) throw new Error(`${example} has no ${right}.`);
    const [name, type] = example.split(".");
    const file = `slips/${name}${i + 1}.${type}`;
    writeFileSync(join(here, file), text.replace(right, wrong));
    return file;
  });
}

/** The files that a compiler finds fault with, and all it says. */
function complain([command, ...options]: readonly string[]): { files: string[]; said: string } {
  const bin = join(here, "node_modules/.bin", command!);
  const { stdout, stderr } = spawnSync(bin, options, { cwd: here, encoding: "utf8" });
  const said = stdout + stderr;
  const lines = said.split("\n").filter((line) => /error/i.test(line));
  const files = lines.flatMap((line) => /(?:src|slips|node_modules)\/[\w./-]+\.\w+/.exec(line) ?? []);
  return { files: [...new Set(files)].sort(), said };
}

const readJson = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const ajv = new Ajv({ strict: false, allowUnionTypes: true });
const valid = ajv.validate(
  readJson(join(here, "node_modules/custom-elements-manifest/schema.json")),
  readJson(join(root, "src/embed/custom-elements.json")),
);
console.log(`custom-elements.json is as its schema says: ${valid ? "yes" : `NO\n${ajv.errorsText()}`}`);
if (!valid) process.exitCode = 1;

installTypes();
try {
  for (const framework of FRAMEWORKS) {
    rmSync(slips, { recursive: true, force: true });
    mkdirSync(slips);
    const expected = writeSlips(framework);
    const { files, said } = complain(framework.check);
    const asExpected = files.join() === expected.join();
    console.log(`${framework.name}: the example passes, ${expected.length} slips do not: ${asExpected ? "yes" : "NO"}`);
    if (!asExpected) {
      console.log(said);
      process.exitCode = 1;
    }
  }
} finally {
  rmSync(slips, { recursive: true, force: true });
}
