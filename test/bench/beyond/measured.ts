import type { Spread } from "./simulate.ts";

/**
 * What one Worker with an index in pages costs at a million paragraphs, and how that grows from 100,000; measured on
 * 2026-11-23 (results/), on a machine that other work shared, so that CPU is rather less.
 */
export const MEASURED = {
  paragraphs: 1e6,
  /** CPU of a query of three words, in ms. */
  cpu: { p50: 8.1, p90: 15.3 } satisfies Spread,
  /** Reads of index pages for a query that is new. */
  reads: { p50: 3, p90: 4 } satisfies Spread,
  /** Reads of texts: those whose words are looked at in their places. */
  texts: 14,
  /** Bytes resident, and files in all. */
  resident: 9e6,
  files: 13_512,
  /** Exponents: cost ~ paragraphs ^ exponent. */
  growth: { cpu: 0.3, reads: 0.2, resident: 0.55 },
} as const;
