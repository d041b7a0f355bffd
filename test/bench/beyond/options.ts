import type { Measured } from "./measured.ts";
import { type Spread, waitingOf } from "./waiting.ts";

/** As Cloudflare documented them for its paid plan, read on 2026-11-23 in copies of its pages. */
export const LIMITS = {
  /** Bytes of an isolate. */
  memory: 128e6,
  /** Bytes of a Worker, in which the artefact is. */
  code: 64 * 1024 * 1024,
  /** Static assets of a version. */
  files: 100_000,
  /** Workers that one request may run, the first included. */
  invocations: 32,
} as const;

/** US dollars, likewise. Calls between Workers and reads of assets are free of charge; a month is 5 dollars at least. */
export const PRICES = { request: 0.3 / 1e6, cpu: 0.02 / 1e6, r2Read: 0.36 / 1e6 } as const;

/** CPU of the Worker in front, in ms: a request, and of each answer reading and laying it among the others. Assumed. */
const FRONT = { request: 0.6, answer: 0.1 } as const;

export interface Option {
  readonly paragraphs: number;
  readonly workers: number;
  /** Bytes of each isolate. */
  readonly memory: number;
  readonly files: number;
  /** Of all Workers together. */
  readonly reads: Spread;
  /** Milliseconds of all Workers together, mean. */
  readonly cpu: number;
  readonly waiting: Spread;
  /** Dollars of a million queries. */
  readonly dollars: number;
  /** The same with files in R2, which has no bound on their number: each read is paid there, at the middle of them. */
  readonly dollarsFromR2: number;
  /** What makes it impossible; empty where nothing does. */
  readonly stops: readonly string[];
}

/** What so many paragraphs would cost on so many Workers, each with a part of them and the frequencies of all. */
export function optionOf(paragraphs: number, workers: number, measured: Measured): Option {
  const share = paragraphs / workers / measured.paragraphs;
  const grown = (cost: number, exponent: number) => cost * share ** exponent;
  const resident = grown(measured.resident, measured.growth.resident);
  const memory = resident + measured.working;
  const files = Math.ceil(measured.files * share);
  const each: Spread = {
    p50: grown(measured.reads.p50, measured.growth.reads),
    p90: grown(measured.reads.p90, measured.growth.reads),
  };
  const front = workers === 1 ? 0 : FRONT.request + FRONT.answer * workers;
  const cpu = front + workers * grown(measured.cpu, measured.growth.cpu);
  const dollars = 1e6 * (PRICES.request + cpu * PRICES.cpu);
  return {
    ...{ paragraphs, workers, memory, files, cpu },
    reads: { p50: each.p50 * workers, p90: each.p90 * workers },
    waiting: waitingOf({ workers, reads: each, cpu }),
    dollars,
    dollarsFromR2: dollars + 1e6 * each.p50 * workers * PRICES.r2Read,
    stops: [
      ...(memory > LIMITS.memory ? ["memory"] : []),
      ...(resident > LIMITS.code ? ["size of a Worker"] : []),
      ...(files > LIMITS.files ? ["files, but not in R2"] : []),
      ...(workers + 1 > LIMITS.invocations && workers > 1 ? ["Workers of a request"] : []),
    ],
  };
}
