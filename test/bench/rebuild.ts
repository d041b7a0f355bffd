import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { machine } from "../machine.ts";
import { copyProject, type Project } from "../process/project.ts";
import { writePages } from "./pages.ts";
import { bytes, table } from "./table.ts";

/**
 * `node test/bench/rebuild.ts [pages] [--plain]`: what a build of many generated pages takes, and the next one after one
 * page has changed, which must give the bytes of a clean build. Times are for comparing within one run.
 */
const [first = "10000"] = process.argv.slice(2).filter((argument) => /^\d+$/.test(argument));
const pages = Number(first);
const plain = process.argv.includes("--plain");

const ROOT = resolve(import.meta.dirname, "../..");

interface Ran {
  readonly seconds: number;
  readonly cpu: number;
  readonly memory: number;
  readonly report: string;
}

/** Tells what it used when it ends. */
const TELL = `data:text/javascript,process.on("exit",()=>{const{userCPUTime:u,systemCPUTime:s,maxRSS:m}=process.resourceUsage();process.stderr.write("\\nUSED "+[(u+s)/1e6,m*1024])})`;

function build(project: Project, folder: string): Ran {
  const begun = performance.now();
  const command = ["--import", TELL, "index/build.ts", folder, "--site", "https://example.com"];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: project.root, encoding: "utf8" });
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
  const [, cpu, memory] = /USED ([\d.]+),(\d+)/.exec(stderr)!;
  return { seconds, cpu: Number(cpu), memory: Number(memory), report: stdout };
}

const folder = mkdtempSync(join(tmpdir(), "pilcrow-pages-"));
try {
  writePages(folder, pages, plain);
  using project = copyProject({});
  using clean = copyProject({});
  const one = build(project, folder);
  const page = join(folder, `section-7/page-7.${plain ? "txt" : "html"}`);
  if (plain) appendFileSync(page, "\nA sentence that was not there before.\n");
  else
    writeFileSync(
      page,
      readFileSync(page, "utf8").replace("</article>", "<p>A sentence that was not there before.</p></article>"),
    );
  const two = build(project, folder);
  const three = build(clean, folder);
  // What only the project's folder would change is not in them.
  const same = [...project.built()].filter(([name]) => clean.built().has(name));
  const alike = same.every(([name, content]) => name === "named.json" || content.equals(clean.built().get(name)!));
  const parsedAgain = /([\d,]+) unchanged/.exec(two.report)?.[1] ?? "0";
  const told = ({ seconds, cpu, memory }: Ran) =>
    `${seconds.toFixed(1)} s, CPU ${cpu.toFixed(1)} s, peak memory ${bytes(memory)}`;
  console.log(one.report);
  console.log(
    table([
      ["pages", `${pages.toLocaleString("en")} generated, ${plain ? "plain text" : "HTML"}`],
      ["first build", told(one)],
      ["one page changed", `${told(two)}; ${parsedAgain} files not parsed again`],
      ["clean build of that", told(three)],
      ["faster", `${(three.seconds / two.seconds).toFixed(1)} times, by CPU ${(three.cpu / two.cpu).toFixed(1)} times`],
      ["bytes", alike ? "the same as of the clean build" : "DIFFERENT from the clean build"],
      ["machine", Object.values(machine(ROOT)).join(", ")],
    ]),
  );
  if (!alike) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
