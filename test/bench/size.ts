import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { machine } from "../machine.ts";
import { partsOf } from "../process/artefact.ts";
import { artefactIn, type Bundle, makeBundle, readBundle } from "../process/bundle.ts";
import { measureBundle } from "./bundle-size.ts";
import { bundleOf } from "./engines/bundle.ts";
import { partsOfCode, type Weight } from "./parts.ts";
import { bytes, milliseconds, table } from "./table.ts";
import { memoryOf, serveMeasured } from "./workerd.ts";

/**
 * `npm run size [-- --json]`: what the Worker, its artefact, a start and a query cost. CPU is user and system time of
 * the workerd process, less the same for a Worker that only says hello; memory is what the isolate holds after a
 * collection. Times depend on the machine: they are for comparing within one run.
 */
const STARTS = 9;
/** Each query of the mix is asked so often in a row: the process's clock is fine enough for that many. */
const ROUNDS = 15;

interface Costs {
  /** Seconds of CPU until the first answer, median of STARTS. */
  readonly start: number;
  readonly memory: { readonly heap: number; readonly external: number };
  /** Seconds of CPU of each path, mean of ROUNDS. */
  readonly requests: readonly number[];
}

async function costsOf(bundle: Bundle, paths: readonly string[]): Promise<Costs> {
  const starts: number[] = [];
  for (let i = 0; i < STARTS; i++) {
    await using worker = await serveMeasured(bundle);
    await (await worker.fetch(paths[0]!)).arrayBuffer();
    starts.push(worker.cpu());
  }
  await using worker = await serveMeasured(bundle);
  const ask = async (path: string) => {
    const response = await worker.fetch(path);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${path} answers ${response.status}; nothing is measured on a broken path.`);
  };
  // Compiled and optimised first; then measured.
  for (const path of paths) await ask(path);
  const memory = await memoryOf(worker);
  const requests: number[] = [];
  for (const path of paths) {
    const before = worker.cpu();
    for (let i = 0; i < ROUNDS; i++) await ask(path);
    requests.push((worker.cpu() - before) / ROUNDS);
  }
  return { start: quantile(starts, 0.5), memory, requests };
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!;
}

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), "pilcrow-size-"));
  try {
    makeBundle(folder);
    const bundle = readBundle(folder);
    const { queries } = JSON.parse(readFileSync(resolve(import.meta.dirname, "queries.json"), "utf8"));
    const paths = queries.map((query: string) => `/v1/search?q=${encodeURIComponent(query)}`);
    const [pilcrow, hello] = [await costsOf(bundle, paths), await costsOf(bundleOf("hello.ts"), paths)];
    const idle = quantile(hello.requests, 0.5);
    const perQuery = pilcrow.requests.map((spent) => spent - idle);
    const size = measureBundle(bundle);
    const { paragraphs } = await statusOf(bundle);
    return {
      ...machine(resolve(import.meta.dirname, "../..")),
      code: { ...size.code, parts: Object.fromEntries(codeParts(folder)) },
      artefact: {
        bytes: size.artefact,
        parts: Object.fromEntries(partsOf(artefactIn(bundle)).map(({ name, start, end }) => [name, end - start])),
        paragraphs,
      },
      /** Texts that are uploaded with the code and never run, by what they are. */
      sent: Object.fromEntries([...bundle].flatMap(([name, { length }]) => sentText(name, length))),
      upload: size.total,
      start: { cpu: pilcrow.start - hello.start, hello: hello.start },
      memory: { ...pilcrow.memory, hello: hello.memory.heap },
      query: {
        asked: paths.length * ROUNDS,
        median: quantile(perQuery, 0.5),
        p95: quantile(perQuery, 0.95),
        most: { cpu: Math.max(...perQuery), query: queries[perQuery.indexOf(Math.max(...perQuery))] },
        hello: idle,
      },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function codeParts(folder: string): Map<string, Weight> {
  const read = (name: string) => readFileSync(join(folder, name), "utf8");
  return partsOfCode(read("worker.js"), JSON.parse(read("worker.js.map")));
}

function sentText(name: string, length: number): [name: string, size: number][] {
  const [, kind] = /^[0-9a-f]+-(.+)-[0-9a-f]+\.txt$/.exec(name) ?? [];
  return kind === undefined ? [] : [[kind, length]];
}

async function statusOf(bundle: Bundle): Promise<{ paragraphs: number }> {
  await using worker = await serveMeasured(bundle);
  const status = (await (await worker.fetch("/v1/status")).json()) as { index: { paragraphs: number } };
  return status.index;
}

const cost = await measure();
if (process.argv.includes("--json")) console.log(JSON.stringify(cost, null, 2));
else {
  const { code, sent, artefact, start, memory, query } = cost;
  console.log(
    table([
      ["Worker's code", `${bytes(code.raw)}, ${bytes(code.gzip)} gzip`],
      ...Object.entries(code.parts).map(([part, { raw, gzip }]): [string, string] => [
        `  ${part}`,
        `${bytes(raw)}, ${bytes(gzip)} gzip`,
      ]),
      ...Object.entries(sent).map(([name, size]): [string, string] => [`sent, not run: ${name}`, bytes(size)]),
      ["artefact", `${bytes(artefact.bytes)}, ${bytes(artefact.bytes / artefact.paragraphs)} a paragraph`],
      ...Object.entries(artefact.parts).map(([part, size]): [string, string] => [`  ${part}`, bytes(size)]),
      ["upload", bytes(cost.upload)],
      [
        "CPU of a start",
        `${milliseconds(start.cpu)} more than hello's ${milliseconds(start.hello)}, median of ${STARTS}`,
      ],
      ["memory", `${bytes(memory.heap)} heap (hello ${bytes(memory.hello)}) + ${bytes(memory.external)} external`],
      ["CPU of a query", `${milliseconds(query.median)} median, ${milliseconds(query.p95)} 95th percentile`],
      ["", `of ${query.asked} requests, less hello's ${milliseconds(query.hello)}`],
      ["  the dearest", `${milliseconds(query.most.cpu)}: ${query.most.query}`],
      ["machine", `${cost.machine}, Node ${cost.node}, commit ${cost.commit}`],
    ]),
  );
}
