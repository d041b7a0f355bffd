/** The middle and the ninth tenth of a cost. */
export interface Spread {
  readonly p50: number;
  readonly p90: number;
}

/** Workers that a query is sent to at once. */
export interface Fleet {
  readonly workers: number;
  /** Reads of index pages of one Worker, and of texts for the best of all. */
  readonly reads: Spread;
  readonly texts: number;
  /** CPU of one Worker, and of the front, in ms. */
  readonly cpu: Spread;
  readonly front: number;
}

/**
 * How long a reader waits, in ms without their own network: drawn 4,000 times with a fixed seed. Index pages are read side
 * by side, six at a time (the platform's bound on connections that wait), then texts; a query waits for the slowest of its
 * Workers. A read takes a lognormal time (Crow and Shimizu, 1988), of which the parameters are assumptions until somebody
 * measures them on Cloudflare: a page that the location has 4 ms in the middle and 15 at p99, one that it fetches 40 and 250.
 */
export function latencyOf(fleet: Fleet, draws = 4000): Spread {
  const random = generator(1);
  const waits: number[] = [];
  for (let i = 0; i < draws; i++) {
    let slowest = 0;
    for (let worker = 0; worker < fleet.workers; worker++) {
      const reads = Math.round(drawn(fleet.reads, random));
      slowest = Math.max(slowest, call(fleet.workers, random) + inTurn(reads, random) + drawn(fleet.cpu, random));
    }
    // What is shown of all is read where it lies, by at most so many Workers at once.
    const texts = inTurn(Math.ceil(fleet.texts / Math.min(fleet.workers, 10)), random);
    waits.push(fleet.front + slowest + texts);
  }
  waits.sort((a, b) => a - b);
  return { p50: waits[draws * 0.5]!, p90: waits[draws * 0.9]! };
}

/** Assumed: of the pages that queries ask for, so many are in the location's cache. */
const NEAR = 0.8;
const CONNECTIONS = 6;

function inTurn(reads: number, random: () => number): number {
  const free = new Array<number>(CONNECTIONS).fill(0);
  for (let i = 0; i < reads; i++) {
    const next = free.indexOf(Math.min(...free));
    free[next]! += random() < NEAR ? lognormal(4, 15, random) : lognormal(40, 250, random);
  }
  return Math.max(...free);
}

/** A call to another Worker over a service binding, mostly in the same process: half a millisecond, sometimes a start. */
function call(workers: number, random: () => number): number {
  if (workers === 1) return 0;
  return random() < 0.01 ? lognormal(60, 300, random) : lognormal(0.5, 5, random);
}

function drawn({ p50, p90 }: Spread, random: () => number): number {
  const sigma = Math.log(Math.max(p90, p50 * 1.01) / Math.max(p50, 1e-9)) / 1.2816;
  return Math.max(p50, 1e-9) * Math.exp(sigma * normal(random));
}

function lognormal(middle: number, p99: number, random: () => number): number {
  return middle * Math.exp((Math.log(p99 / middle) / 2.3263) * normal(random));
}

/** Box and Muller, 1958. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Mulberry32: the same numbers in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
