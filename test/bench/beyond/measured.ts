import type { Spread } from "./simulate.ts";

/** What one Worker with the paged engine costs at a million paragraphs, and how that grows; from the results beside it. */
export const MEASURED = {
  paragraphs: 1e6,
  /** CPU of a query in ms, all classes of the mix. */
  cpu: { p50: 2, p90: 10 } satisfies Spread,
  /** Reads of index pages for a query that is new. */
  reads: { p50: 3, p90: 10 } satisfies Spread,
  /** Reads of texts: those whose words are looked at in their places. */
  texts: 32,
  /** Bytes resident, and files in all. */
  resident: 12e6,
  files: 8_000,
  /** Exponents: cost ~ paragraphs ^ exponent. */
  growth: { cpu: 0.7, reads: 0.2, resident: 0.85 },
} as const;
