/** What one Worker may be, on every plan (developers.cloudflare.com/workers/platform/limits, 2026). */

/** Bytes of code, index and texts, uncompressed: 64 MiB. */
export const WORKER_BYTES = 64 * 1024 * 1024;

/** Milliseconds of CPU until it has started, opening the index included. */
export const WORKER_START = 1_000;

/** Bytes of memory, all requests together. */
export const WORKER_MEMORY = 128_000_000;

/** Files that go along with a Worker; on the free plan and on the paid one. */
export const ASSET_FILES = 20_000;
export const PAID_ASSET_FILES = 100_000;

/** Bytes of one of them, on every plan: 25 MiB. */
export const ASSET_BYTES = 25 * 1024 * 1024;
