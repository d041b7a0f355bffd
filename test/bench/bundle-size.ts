import { gzipSync } from "node:zlib";
import { artefactIn, type Bundle, readBundle } from "../process/bundle.ts";

/** What a deploy may weigh, in bytes. */
export const BUDGET = {
  /** The Worker's code, compressed, without the artefact: parsing it is part of every cold start. */
  codeGzip: 63 * 1024,
  /** All that is uploaded, uncompressed: the platform's limit, which a dry run does not look at. */
  total: 64 * 1024 * 1024,
} as const;

export interface BundleSize {
  readonly code: { readonly raw: number; readonly gzip: number };
  readonly artefact: number;
  readonly total: number;
}

export function measureBundle(bundle: Bundle): BundleSize {
  const worker = bundle.get("worker.js")!;
  const total = [...bundle.values()].reduce((sum, { length }) => sum + length, 0);
  return {
    code: { raw: worker.length, gzip: gzipSync(worker, { level: 9 }).length },
    artefact: artefactIn(bundle).length,
    total,
  };
}

/** What is over budget, one sentence each. */
export function excesses({ code, total }: BundleSize): string[] {
  const rows = [
    { what: "The Worker's code, compressed,", size: code.gzip, budget: BUDGET.codeGzip },
    { what: "The upload", size: total, budget: BUDGET.total },
  ];
  return rows
    .filter(({ size, budget }) => size > budget)
    .map(({ what, size, budget }) => `${what} has ${size} bytes; at most ${budget} are allowed.`);
}

// `node test/bench/bundle-size.ts <folder>`: of what `npm run deploy -- --dry-run --outdir <folder>` left there.
if (import.meta.main) {
  const size = measureBundle(readBundle(process.argv[2] ?? "."));
  console.log(`code ${size.code.gzip} bytes gzip of ${BUDGET.codeGzip}, upload ${size.total} bytes of ${BUDGET.total}`);
  for (const excess of excesses(size)) {
    console.error(excess);
    process.exitCode = 1;
  }
}
