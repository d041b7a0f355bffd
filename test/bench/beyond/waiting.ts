import { seeded } from "../../process/random.ts";

/** The middle and the ninth tenth of a cost. */
export interface Spread {
  readonly p50: number;
  readonly p90: number;
}

/** Workers that a query is sent to at once. */
export interface Fleet {
  readonly workers: number;
  /** Files that each of them reads. */
  readonly reads: Spread;
  /** Milliseconds of CPU of all of them and of the one that asks them. */
  readonly cpu: number;
}

const DRAWS = 4000;

/**
 * How long a reader waits in ms, their own network not counted: drawn 4,000 times with a fixed seed.
 *
 * What is known: Workers that call each other run on one thread of one server unless they are placed apart, so their CPU
 * adds up; of a request's connections six at a time wait for an answer, so a Worker's reads stand in line. What is assumed,
 * until somebody measures it on Cloudflare: that reads of different Workers do not stand in one line, and every constant
 * below. Times of reads are lognormal, as times of networks mostly are.
 */
export function waitingOf({ workers, reads, cpu }: Fleet): Spread {
  const random = seeded(1);
  const waits = Array.from({ length: DRAWS }, () => {
    let slowest = 0;
    for (let worker = 0; worker < workers; worker++) {
      const called = workers === 1 ? 0 : lognormal(CALL, random);
      slowest = Math.max(slowest, called + inLine(Math.round(drawn(reads, random)), random));
    }
    return cpu + slowest;
  }).sort((a, b) => a - b);
  return { p50: waits[DRAWS * 0.5]!, p90: waits[DRAWS * 0.9]! };
}

/** Assumed: so many of the files that queries ask for are in the cache of the location, the others come from elsewhere. */
const NEAR = 0.8;
/** Assumed, in ms: middle and 99 of 100. */
const [READ_NEAR, READ_FAR, CALL] = [
  { p50: 4, p99: 15 },
  { p50: 40, p99: 250 },
  { p50: 0.5, p99: 5 },
];
const CONNECTIONS = 6;

function inLine(reads: number, random: () => number): number {
  const free = new Array<number>(CONNECTIONS).fill(0);
  for (let i = 0; i < reads; i++) {
    const next = free.indexOf(Math.min(...free));
    free[next]! += lognormal(random() < NEAR ? READ_NEAR : READ_FAR, random);
  }
  return Math.max(...free);
}

/** Of a lognormal spread with this middle and this ninth tenth; of one whose middle is nothing, rarely something. */
function drawn({ p50, p90 }: Spread, random: () => number): number {
  if (p50 < 0.5) return random() < 0.5 ? 0 : p90 * random();
  return p50 * Math.exp((Math.log(Math.max(p90, p50) / p50) / 1.2816) * normal(random));
}

function lognormal({ p50, p99 }: { readonly p50: number; readonly p99: number }, random: () => number): number {
  return p50 * Math.exp((Math.log(p99 / p50) / 2.3263) * normal(random));
}

/** Box and Muller, 1958. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
