import { readKept } from "../kept.ts";
import type { Spread } from "./waiting.ts";

/** What one Worker costs whose index is in pages, and how that grows with its paragraphs. */
export interface Measured {
  readonly date: string;
  readonly commit: string;
  readonly paragraphs: number;
  /** Milliseconds of CPU of a query of the session, mean: what a bill adds up. */
  readonly cpu: number;
  /** Files that a query of the session had to read. */
  readonly reads: Spread;
  /** Bytes of the artefact, and what the isolate held besides after the session. */
  readonly resident: number;
  readonly working: number;
  readonly files: number;
  /** Exponents: a cost grows as paragraphs to the power of it, from a tenth of these to these. */
  readonly growth: { readonly cpu: number; readonly reads: number; readonly resident: number };
}

/**
 * From the kept results of test/bench/million.ts, of the largest size and the one before.
 *
 * @throws Error where there are none of two sizes
 */
export function readMeasured(): Measured {
  const kept = [...(readKept().get("paged") ?? new Map()).values()]
    .flatMap(({ large, ...of }) => (large ? [{ ...of, large }] : []))
    .sort((a, b) => a.paragraphs - b.paragraphs);
  const [smaller, largest] = kept.slice(-2);
  if (smaller === undefined || largest === undefined) {
    throw new Error("test/bench/results has no figures of two sizes: node test/bench/million.ts, with --keep.");
  }
  const { date, commit, paragraphs, large } = largest;
  const exponent = (of: (kept: typeof largest) => number) =>
    Math.log(Math.max(of(largest), 1e-9) / Math.max(of(smaller), 1e-9)) / Math.log(paragraphs / smaller.paragraphs);
  return {
    ...{ date, commit, paragraphs },
    cpu: large.session.cpu.mean * 1e3,
    reads: large.session.reads,
    resident: large.resident,
    working: large.memory.session - large.resident,
    files: large.files.all,
    growth: {
      // That of three words is known of both, however a session was measured.
      cpu: exponent((one) => one.engine.costs.classes.words?.cpu?.p50 ?? 0),
      // Of a smaller content more is in memory already; half a read keeps a logarithm possible.
      reads: exponent((one) => one.large.session.reads.p90 + 0.5),
      resident: exponent((one) => one.large.resident),
    },
  };
}
