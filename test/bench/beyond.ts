import { argv } from "node:process";
import { MEASURED } from "./beyond/measured.ts";
import { type Fleet, latencyOf, type Spread } from "./beyond/simulate.ts";
import { table } from "./table.ts";

/**
 * `node test/bench/beyond.ts [--json]`: what 10⁶ to 10⁸ paragraphs would take on Cloudflare: one Worker, or a front that
 * asks several of them over RPC. Nothing here is deployed: costs grow as measured (beyond/measured.ts), prices are the
 * published ones, latencies are drawn (beyond/simulate.ts).
 */

/** US dollars, as published in 2026: a Worker's request and CPU; calls between Workers and asset reads are free. */
const PRICE = { perMillionRequests: 0.3, perMillionCpuMs: 0.02, month: 5 } as const;
/** Of one Worker on the paid plan; the free plan has 20,000 files and 10 ms of CPU. */
const LIMITS = { memory: 128e6, files: 100_000, code: 64 * 1024 * 1024, calls: 10_000 } as const;
/** Room that queries, cached pages and the runtime need beside what is resident, in bytes. */
const WORKING = 48e6;
/** CPU of the front: reading the query and laying together one Worker's best, in ms. Measured on ten hits. */
const FRONT = { each: 0.6, perWorker: 0.05 } as const;

const SIZES = [1e6, 1e7, 1e8];
const WORKERS = [1, 4, 10, 32, 100];

export interface Option {
  readonly paragraphs: number;
  readonly workers: number;
  readonly resident: number;
  readonly files: number;
  readonly cpu: Spread;
  readonly wait: Spread;
  readonly dollars: number;
  readonly stops: readonly string[];
}

export function optionOf(paragraphs: number, workers: number): Option {
  const each = paragraphs / workers;
  const grown = (cost: Spread, exponent: number): Spread => {
    const factor = (each / MEASURED.paragraphs) ** exponent;
    return { p50: cost.p50 * factor, p90: cost.p90 * factor };
  };
  const one = grown(MEASURED.cpu, MEASURED.growth.cpu);
  const front = workers === 1 ? 0 : FRONT.each + FRONT.perWorker * workers;
  // Every Worker is asked, so all of their CPU is paid; the spread of a sum is narrower than that of one.
  const cpu = {
    p50: front + workers * mean(one),
    p90: front + workers * mean(one) + (one.p90 - one.p50) * Math.sqrt(workers),
  };
  const resident = MEASURED.resident * (each / MEASURED.paragraphs) ** MEASURED.growth.resident;
  const files = Math.ceil((MEASURED.files * each) / MEASURED.paragraphs);
  const reads = grown(MEASURED.reads, MEASURED.growth.reads);
  const fleet: Fleet = { workers, reads, texts: MEASURED.texts, cpu: one, front };
  const stops = [
    ...(resident + WORKING > LIMITS.memory ? [`${megabytes(resident)} resident`] : []),
    ...(resident > LIMITS.code ? ["its resident part is larger than a Worker may be"] : []),
    ...(files > LIMITS.files ? [`${files.toLocaleString("en")} files`] : []),
  ];
  const dollars =
    PRICE.perMillionRequests + (workers === 1 ? mean(one) : front + workers * mean(one)) * PRICE.perMillionCpuMs;
  return {
    paragraphs,
    workers,
    resident,
    files,
    cpu: workers === 1 ? one : cpu,
    wait: latencyOf(fleet),
    dollars,
    stops,
  };
}

/** Of a skewed cost: between its middle and its tail. */
const mean = ({ p50, p90 }: Spread): number => 0.7 * p50 + 0.3 * p90;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
const ms = ({ p50, p90 }: Spread): string => `${p50.toFixed(p50 < 10 ? 1 : 0)} / ${p90.toFixed(p90 < 10 ? 1 : 0)} ms`;

if (import.meta.main) {
  const options = SIZES.flatMap((size) => WORKERS.map((workers) => optionOf(size, workers)));
  if (argv.includes("--json")) console.log(JSON.stringify(options, null, 2));
  else {
    const rows = options.map(
      ({ paragraphs, workers, resident, files, cpu, wait, dollars, stops }): [string, string] => [
        `${paragraphs.toExponential(0)} on ${workers}`,
        stops.length > 0
          ? `not possible: ${stops.join(", ")}`
          : `${megabytes(resident)}, ${files.toLocaleString("en")} files each; CPU ${ms(cpu)}; waiting ${ms(wait)}; $${dollars.toFixed(2)} a million queries`,
      ],
    );
    console.log(table(rows));
  }
}
