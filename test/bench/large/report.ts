import { CLASS_NAMES, CLASSES } from "../mix/classes.ts";
import { spreadOf, tellContent } from "../report.ts";
import type { LargeResults } from "../results.ts";
import { bytes, grid, milliseconds, table } from "../table.ts";

/** What a Worker of the free plan may have, as Cloudflare documented it in November 2026. */
const FREE = {
  upload: "64 MiB",
  files: 20_000,
  file: "25 MiB",
  memory: "128 MB",
  start: "1 s",
  cpu: "10 ms",
  reads: 50,
} as const;

/** As Markdown: the figures that stand beside a limit, then the table of every kind of query. */
export function tellLarge(results: LargeResults): string {
  const { large, contents, machine, node, commit, load } = results;
  const [content] = contents;
  const [engine] = content!.engines;
  if (engine === undefined || !("built" in engine)) throw new Error("Nothing was measured.");
  const { built, costs } = engine;
  const { used } = built;
  const { start } = costs;
  const { session, memory, files } = large;
  const each = (count: number) => `${(count / content!.paragraphs).toFixed(1)} B`;
  const rows: [string, string][] = [
    ["bytes a paragraph, without text", each(built.bytesWithoutText ?? 0)],
    ["… with text", each(built.bytes)],
    ["files of the index", `${files.index}`],
    [
      "… with those of paragraphs",
      `${files.all} (free plan: ${FREE.files}), the largest ${bytes(files.largest)} (${FREE.file})`,
    ],
    ["upload", `${large.upload.replace("Total Upload: ", "")} (${FREE.upload})`],
    ["resident: the artefact", bytes(large.resident)],
    ["memory at the start", `${bytes(memory.start)} (${FREE.memory})`],
    [`… after ${session.queries.toLocaleString("en")} different queries`, bytes(memory.session)],
    ["start-up CPU, less hello's", `${milliseconds(start.cpu ?? 0)} (${FREE.start})`],
    [
      "… less that of a hello handed the same files",
      start.own === undefined ? "not measured" : milliseconds(start.own),
    ],
    [
      "… of the Worker alone, as `wrangler check startup` tells it",
      built.startup === undefined ? "not measured" : milliseconds(built.startup),
    ],
    ["CPU of the first query", milliseconds(costs.first.cpu ?? 0)],
    [
      "CPU of the session's queries",
      `${milliseconds(session.cpu.p50)} median, ${milliseconds(session.cpu.p90)} of 90 %, ${milliseconds(session.cpu.mean)} mean (${FREE.cpu})`,
    ],
    [
      "reads of a query of the session",
      `${session.reads.p50} median, ${session.reads.p90} of 90 %, ${session.reads.worst} at most (${FREE.reads})`,
    ],
    [
      "… of the index, without texts",
      `${session.indexReads.p50} median, ${session.indexReads.p90} of 90 %, ${session.indexReads.worst} at most`,
    ],
    [
      "bytes read by it",
      `${bytes(session.bytes.p50)} median, ${bytes(session.bytes.p90)} of 90 %, ${bytes(session.bytes.worst)} at most`,
    ],
    ["build", `${used.seconds.toFixed(0)} s (CPU ${used.cpu.toFixed(0)} s), ${bytes(used.memory)} at most`],
    ["machine", `${machine}, Node ${node}, commit ${commit}, load ${load.map((one) => one.toFixed(1)).join(" to ")}`],
  ];
  return `\`\`\`\n${table(rows)}\n\n${sessionTable(session)}\n\n${tellContent(content!)}\`\`\``;
}

function sessionTable({ classes }: LargeResults["large"]["session"]): string {
  const head = ["CPU of a query within the session, ms: median / 90 % / worst", "paged"];
  return grid([head, ...CLASS_NAMES.map((name) => [CLASSES[name], spreadOf(classes[name])])]);
}
