import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { machine } from "../machine.ts";
import { loadEngine } from "./engines/all.ts";
import { prepareCollection, prepareGenerated } from "./engines/prepare.ts";
import { type Options, readOptions, USAGE, WrongUsage } from "./options.ts";
import { tellContent, tellRun } from "./report.ts";
import type { ContentResults, EngineResults, Results } from "./results.ts";
import { tellThroughput } from "./throughput.ts";

/** `npm run bench`: one run, one table of what searching costs, with Pilcrow and with others. See options.ts. */
async function main({ sizes, collection, engines, classes, throughput, json, keep }: Options): Promise<void> {
  const [before = 0] = loadavg();
  const date = new Date().toISOString().slice(0, 10);
  const of = machine(resolve(import.meta.dirname, "../.."));
  const contents: ContentResults[] = [];
  const run = (): Results => ({ date, ...of, load: [before, loadavg()[0] ?? 0], contents });
  const said: string[] = [];
  const say = (text: string) => {
    said.push(text);
    console.log(text);
  };
  const measured = async (content: string, prepare: (folder: string) => number) => {
    const folder = mkdtempSync(join(tmpdir(), "pilcrow-bench-"));
    try {
      const paragraphs = prepare(folder);
      const results: EngineResults[] = [];
      for (const name of engines) results.push(await measureEngine(name, folder, paragraphs, classes));
      const of = { content, paragraphs, engines: results };
      contents.push(of);
      if (!json) say(tellContent(of));
      // What was measured stays, whatever becomes of the rest of a long run.
      if (keep !== undefined) writeFileSync(`${keep}.json`, JSON.stringify(run(), null, 1));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  for (const size of sizes) {
    await measured("generated", (folder) => {
      prepareGenerated(folder, size);
      return size;
    });
  }
  if (collection !== undefined) {
    await measured(basename(dirname(resolve(collection))), (folder) => prepareCollection(folder, collection));
  }
  if (json) return say(JSON.stringify(run(), null, 1));
  if (throughput) say(await tellThroughput());
  say(tellRun(run()));
  if (keep !== undefined)
    writeFileSync(`${keep}.md`, `# npm run bench, ${date}\n\n\`\`\`\n${said.join("\n")}\n\`\`\`\n`);
}

/** Builds and asks, each in a process of its own. */
async function measureEngine(
  name: string,
  folder: string,
  paragraphs: number,
  classes: readonly string[],
): Promise<EngineResults> {
  const { most } = await loadEngine(name);
  if (paragraphs > most.paragraphs) return { name, why: `${most.why}` };
  try {
    const built = await inChild("build", name, folder, []);
    if ("missing" in built) return { name, why: built.missing };
    const costs = await inChild("measure", name, folder, classes);
    return { name, built, costs } as EngineResults;
  } catch (error) {
    return { name, why: error instanceof Error ? error.message : String(error) };
  }
}

const CHILD = join(import.meta.dirname, "engines/child.ts");

async function inChild(task: string, name: string, folder: string, classes: readonly string[]) {
  console.error(`${task} ${name}`);
  const result = join(folder, `${name}-${task}.json`);
  const flags = ["--expose-gc", "--max-old-space-size=12000", "--disable-warning=ExperimentalWarning"];
  const child = spawn(process.execPath, [...flags, CHILD, task, name, folder, result, classes.join()], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors = (errors + chunk).slice(-20_000);
  });
  await new Promise((ended) => child.on("close", ended));
  if (existsSync(result)) return JSON.parse(readFileSync(result, "utf8"));
  throw new Error(/^\w*Error: (.+)/m.exec(errors)?.[1] ?? errors.trim().split("\n").at(-1) ?? "it ended early");
}

try {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options.help) console.log(USAGE);
  else await main(options);
} catch (error) {
  if (!(error instanceof WrongUsage)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
