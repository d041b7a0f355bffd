import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readBuild } from "../../../index/output.ts";
import { partsOf } from "../../process/artefact.ts";
import { artefactIn, readBundle } from "../../process/bundle.ts";
import { copyProject, type Project } from "../../process/project.ts";
import type { MixQuery } from "../mix/classes.ts";
import { documentsIn, FILES } from "./content.ts";
import { ABOUT_100_000, type BenchEngine, type Built, type Used } from "./engine.ts";
import { spread } from "./measure.ts";
import type { InWorker } from "./served.ts";

/** Beside a bundle: which bounds of src/config.ts its content is searched within. */
export const BOUNDS_FILE = "bounds.txt";

/** Tells what it used when it ends. */
const TELL = `data:text/javascript,process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();process.stderr.write("\\nUSED "+[(u+s)/1e6,m*1024])})`;

/** Pilcrow as it is deployed, with one of its engines. */
function pilcrow(engine: "resident" | "paged", most: BenchEngine["most"]): BenchEngine {
  return {
    name: engine,
    runs: "workerd",
    most,
    without: [],
    async build(folder) {
      using project = copyProject({});
      const { used } = build(project, [
        join(folder, FILES.corpus),
        ...["--engine", engine === "paged" ? "paged" : residentForm(folder)],
      ]);
      const into = join(folder, engine);
      rmSync(into, { recursive: true, force: true });
      const startup = bundle(project, into);
      const assets = join(project.dist, "assets");
      if (existsSync(assets)) cpSync(assets, join(into, "assets"), { recursive: true });
      else mkdirSync(join(into, "assets"));
      return { ...sizeOf(into), startup, used };
    },
    async open(folder) {
      const bundle = readBundle(join(folder, engine, "bundle"));
      const assets = join(folder, engine, "assets");
      const worker: InWorker = {
        bundle,
        ready: "/v1/status",
        path: pathOf,
        hits: (answer) => (answer as { hits: { text: string }[] }).hits.map(({ text }) => text),
        starts: artefactIn(bundle).length > 10_000_000 ? 1 : 5,
      };
      const [{ openServed }, { openReading }] = await Promise.all([import("./served.ts"), import("./reading.ts")]);
      return readdirSync(assets).length > 0 ? openReading(worker, assets) : openServed(worker);
    },
  };
}

/** What a resident index is at that size; where it would be in pages, it has to be asked for. */
function residentForm(folder: string): "minisearch" | "packed" {
  let paragraphs = 0;
  for (const _ of documentsIn(folder)) paragraphs++;
  return paragraphs > PACKED_FROM ? "packed" : "minisearch";
}

/** About what CONTENT_LIMITS.miniSearch is of paragraphs of a few sentences. */
const PACKED_FROM = 5_000;

export const resident = pilcrow("resident", {
  paragraphs: ABOUT_100_000,
  why: "its index is held in memory as a whole, many times what a Worker may have",
});
export const paged = pilcrow("paged", { paragraphs: 1_000_000, why: "" });

/** What a reader's browser asks for. */
function pathOf({ text, section }: MixQuery): string {
  const parameters = new URLSearchParams({ q: text });
  if (section !== undefined) {
    for (const [name, value] of [
      ["facets", "section,tag"],
      ["filter", `section:${section}`],
      ["sort", "-date"],
    ] as const) {
      parameters.append(name, value);
    }
  }
  return `/v1/search?${parameters}`;
}

function build(project: Project, content: readonly string[]): { used: Used } {
  const begun = performance.now();
  const command = ["--import", TELL, "index/build.ts", ...content];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: project.root, encoding: "utf8" });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
  const [, cpu, memory] = /USED ([\d.]+),(\d+)/.exec(stderr)!;
  return { used: { seconds: (performance.now() - begun) / 1000, cpu: Number(cpu), memory: Number(memory) } };
}

/** What a deploy would upload; the content has been built. Gives the seconds of its start as wrangler tells them. */
function bundle(project: Project, into: string): number {
  const toml = readFileSync(join(project.root, "wrangler.toml"), "utf8");
  writeFileSync(join(project.root, "wrangler.toml"), toml.replace(/^\[build\]\n(?:.+\n)+/m, ""));
  const told = wrangler(project, "deploy", "--dry-run", "--outdir", join(into, "bundle"));
  writeFileSync(join(into, "dry-run.txt"), told);
  const { large } = readBuild(project.dist)!;
  writeFileSync(join(into, BOUNDS_FILE), large ? "LARGE_BOUNDS" : "SEARCH_BOUNDS");
  const starts = Array.from({ length: STARTS }, () => wrangler(project, "check", "startup")).map(
    (said) => Number(/Active: ([\d.]+) ms/.exec(said)![1]) / 1e3,
  );
  return spread(starts).p50;
}

const STARTS = 5;

function wrangler(project: Project, ...args: readonly string[]): string {
  const command = [join(project.root, "node_modules/wrangler/bin/wrangler.js"), ...args];
  const env = {
    ...process.env,
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_WRITE_LOGS: "false",
    WRANGLER_HIDE_BANNER: "true",
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: project.root, encoding: "utf8", env });
  if (status !== 0) throw new Error(`wrangler ${args.join(" ")} failed.\n${stdout}${stderr}`);
  return stdout;
}

/** Of a page, by its name or path: paragraphs stand in those called “d…”. */
export const isOfTexts = ({ name }: { readonly name: string }): boolean => /(^|\/)d\d+$/.test(name);

function sizeOf(into: string): Built {
  const artefact = artefactIn(readBundle(join(into, "bundle")));
  const pagesOf = join(into, "assets");
  const isPaged = readdirSync(pagesOf).length > 0;
  // In an index in pages “documents” only says which page a paragraph stands in.
  const text = isPaged ? [] : partsOf(artefact).filter(({ name }) => /“(?:articles|paragraphs|documents)”/.test(name));
  const pages = readdirSync(pagesOf, { recursive: true, withFileTypes: true, encoding: "utf8" })
    .filter((file) => file.isFile())
    .map((file) => ({ name: file.name, size: statSync(join(file.parentPath, file.name)).size }));
  const sum = (of: typeof pages) => of.reduce((all, { size }) => all + size, 0);
  const bytes = artefact.length + sum(pages);
  const texts = text.reduce((all, { start, end }) => all + end - start, 0) + sum(pages.filter(isOfTexts));
  return { bytes, bytesWithoutText: bytes - texts, files: 1 + pages.length };
}
