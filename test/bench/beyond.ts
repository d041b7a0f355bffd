import { readMeasured } from "./beyond/measured.ts";
import { type Option, optionOf } from "./beyond/options.ts";
import type { Spread } from "./beyond/waiting.ts";
import { bytes, grid } from "./table.ts";

/**
 * `node test/bench/beyond.ts [--json]`: what ten and a hundred million paragraphs would take on Cloudflare, on one Worker
 * or on several that one in front asks. Nothing of this is deployed: costs are those of a million as measured and grow as
 * they did up to there (beyond/measured.ts), limits and prices are the published ones (beyond/options.ts), and how long a
 * reader waits is drawn (beyond/waiting.ts).
 */
const SIZES = [1e6, 1e7, 1e8];
const WORKERS = [1, 4, 10, 31, 100];

const measured = readMeasured();
const options = SIZES.flatMap((size) => WORKERS.map((workers) => optionOf(size, workers, measured)));

if (process.argv.includes("--json")) console.log(JSON.stringify({ measured, options }, null, 1));
else {
  const head = ["", "Workers", "memory each", "files each", "reads", "CPU", "waiting", "$ a million", "stopped by"];
  const { growth, date, commit, paragraphs } = measured;
  const exponents = Object.entries(growth).map(([name, exponent]) => `${name} ${exponent.toFixed(2)}`);
  console.log(grid([head, ...options.map(rowOf)]));
  console.log(
    `\nFrom ${paragraphs.toLocaleString("en")} paragraphs, ${date}, commit ${commit}; grows with the power ${exponents.join(", ")}.`,
  );
}

function rowOf({ paragraphs, workers, memory, files, reads, cpu, waiting, dollars, stops }: Option): string[] {
  return [
    paragraphs.toLocaleString("en"),
    `${workers}`,
    bytes(memory),
    files.toLocaleString("en"),
    spreadOf(reads),
    `${cpu.toFixed(0)} ms`,
    `${spreadOf(waiting)} ms`,
    dollars.toFixed(2),
    stops.join(", ") || "–",
  ];
}

function spreadOf({ p50, p90 }: Spread): string {
  return `${p50.toFixed(0)} / ${p90.toFixed(0)}`;
}
