import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { partsOf } from "../../process/artefact.ts";
import { artefactIn, readBundle } from "../../process/bundle.ts";
import { copyProject, type Project } from "../../process/project.ts";
import type { MixQuery } from "../mix/classes.ts";
import { FILES } from "./content.ts";
import type { BenchEngine, Built, Used } from "./engine.ts";

/** Tells what it used when it ends. */
const TELL = `data:text/javascript,process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();process.stderr.write("\\nUSED "+[(u+s)/1e6,m*1024])})`;

/** Pilcrow as it is deployed. */
export const pilcrow: BenchEngine = {
  name: "pilcrow",
  runs: "workerd",
  most: { paragraphs: 100_000, why: "its index is held in memory as a whole, more than a Worker may have" },
  without: [],
  async build(folder) {
    using project = copyProject({});
    const { used } = build(project, [join(folder, FILES.corpus)]);
    const into = join(folder, "pilcrow");
    rmSync(into, { recursive: true, force: true });
    bundle(project, join(into, "bundle"));
    return { ...sizeOf(into), used };
  },
  async open(folder) {
    const bundle = readBundle(join(folder, "pilcrow", "bundle"));
    const { openServed } = await import("./served.ts");
    return openServed({
      bundle,
      ready: "/v1/status",
      path: pathOf,
      hits: (answer) => (answer as { hits: { text: string }[] }).hits.map(({ text }) => text),
      starts: artefactIn(bundle).length > 10_000_000 ? 1 : 3,
    });
  },
};

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

/** What a deploy would upload; the content has been built. */
function bundle(project: Project, into: string): void {
  const toml = readFileSync(join(project.root, "wrangler.toml"), "utf8");
  writeFileSync(join(project.root, "wrangler.toml"), toml.replace(/^\[build\]\n(?:.+\n)+/m, ""));
  const wrangler = join(project.root, "node_modules/wrangler/bin/wrangler.js");
  const command = [wrangler, "deploy", "--dry-run", "--outdir", into];
  const env = {
    ...process.env,
    WRANGLER_SEND_METRICS: "false",
    WRANGLER_WRITE_LOGS: "false",
    WRANGLER_HIDE_BANNER: "true",
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: project.root, encoding: "utf8", env });
  if (status !== 0) throw new Error(`Bundling failed.\n${stdout}${stderr}`);
  writeFileSync(join(into, "..", "dry-run.txt"), stdout);
}

function sizeOf(into: string): Built {
  const artefact = artefactIn(readBundle(join(into, "bundle")));
  const texts = partsOf(artefact).filter(({ name }) => /articles|paragraphs/.test(name));
  const bytes = artefact.length;
  return { bytes, bytesWithoutText: texts.reduce((left, { start, end }) => left - (end - start), bytes), files: 1 };
}
