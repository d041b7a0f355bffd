import type { IndexSummary } from "../src/search/searcher.ts";
import { type ContentProblem, formatProblem } from "./problems.ts";

/** What a build says at its end. */
export function formatReport(summary: IndexSummary, folded: number, bytes: number, seconds: number): string {
  const rows = [
    ["articles", summary.articles.toLocaleString("en")],
    ["paragraphs", summary.paragraphs.toLocaleString("en")],
    ["folded repeats", folded.toLocaleString("en")],
    ["terms", summary.terms.toLocaleString("en")],
    ["bytes", bytes.toLocaleString("en")],
    ["version", summary.version],
    ["engine", `${summary.engine}: MiniSearch in memory, the only engine so far`],
    ["time", `${seconds.toFixed(1)} s`],
  ];
  return rows.map(([name, value]) => `  ${name!.padEnd(15)}${value}`).join("\n");
}

export function formatProblems(problems: readonly ContentProblem[], one: string, many: string): string {
  const heading = `${problems.length} ${problems.length === 1 ? one : many}`;
  return [heading, ...problems.map((problem) => `  ${formatProblem(problem).replaceAll("\n", "\n  ")}`)].join("\n");
}

const WIDTH = 24;
/** Faster work needs no bar. */
const SHOW_AFTER_MS = 1000;
const REDRAW_MS = 100;

/** Draws a bar on a terminal once the work has taken a second; elsewhere nothing. */
export function createProgress(stream: NodeJS.WriteStream): {
  step(what: string): (done: number, of: number) => void;
  clear(): void;
} {
  const begun = performance.now();
  let drawn = 0;
  return {
    step: (what) => (done, of) => {
      const now = performance.now();
      if (!stream.isTTY || now - begun < SHOW_AFTER_MS || now - drawn < REDRAW_MS) return;
      drawn = now;
      const full = Math.round((WIDTH * done) / of);
      const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
      stream.write(`\r\x1b[K${what} ${bar} ${done.toLocaleString("en")} of ${of.toLocaleString("en")}`);
    },
    clear: () => {
      if (drawn > 0) stream.write("\r\x1b[K");
    },
  };
}
