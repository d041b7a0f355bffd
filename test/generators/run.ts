import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readContent } from "../../index/read.ts";
import { machine } from "../machine.ts";
import { buildSite } from "./build-site.ts";
import { type Judgement, judge } from "./judge.ts";
import { ADDRESS, type Site } from "./site.ts";
import { docusaurus } from "./sites/docusaurus.ts";
import { eleventy } from "./sites/eleventy.ts";
import { hexo } from "./sites/hexo.ts";
import { honkit } from "./sites/honkit.ts";
import { starlight } from "./sites/starlight.ts";
import { vitepress } from "./sites/vitepress.ts";

/**
 * `npm test` in this folder: lets real static-site generators build a small site each, reads what they built as
 * `npm run build` does, and compares it with what was marked by hand. Names of generators as arguments restrict it. What
 * it gave is kept in results/<date>.json.
 */
const SITES: readonly Site[] = [docusaurus, eleventy, hexo, honkit, starlight, vitepress];

/** Of precision and recall, for each generator. */
const LEAST = 0.97;

const asked = process.argv.slice(2).map((name) => name.toLowerCase());
const root = resolve(import.meta.dirname, "../..");
const results: (Judgement & { readonly generator: string; readonly version: string })[] = [];
for (const site of SITES) {
  if (asked.length > 0 && !asked.includes(site.name.toLowerCase())) continue;
  const output = buildSite(site);
  const content = readContent(root, { sources: [output], site: ADDRESS }, () => {});
  const folder = join(import.meta.dirname, "node_modules", site.package);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  results.push({ generator: site.name, version, ...judge(site, content) });
}

const rows = results.map(({ generator, version, pages, paragraphs, precision, recall, mistakes }) =>
  [
    `${generator} ${version}`.padEnd(20),
    pages,
    paragraphs,
    precision.toFixed(3),
    recall.toFixed(3),
    mistakes.length,
  ].join("\t"),
);
console.log(["generator".padEnd(20), "pages", "parag.", "precis.", "recall", "mistakes"].join("\t"));
console.log(rows.join("\n"));
for (const { generator, mistakes } of results) for (const mistake of mistakes) console.log(`${generator}: ${mistake}`);

const bad = results.filter(({ precision, recall }) => precision < LEAST || recall < LEAST);
if (asked.length === 0 && bad.length === 0) {
  const date = new Date().toISOString().slice(0, 10);
  mkdirSync(join(import.meta.dirname, "results"), { recursive: true });
  const kept = `${JSON.stringify({ date, ...machine(root), results }, null, 2)}\n`;
  writeFileSync(join(import.meta.dirname, `results/${date}.json`), kept);
}
for (const { generator } of bad) console.error(`${generator}: precision and recall must be at least ${LEAST}`);
process.exitCode = bad.length === 0 ? 0 : 1;
