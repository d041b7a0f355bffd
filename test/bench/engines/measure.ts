import { setImmediate as turn } from "node:timers/promises";
import { get, load } from "../load.ts";
import { CLASS_NAMES, type MixQuery, type QueryClass, WARM_UP } from "../mix/classes.ts";
import { knownIn, mixIn } from "./content.ts";
import type { BenchEngine, Built, Opened, Start, Used } from "./engine.ts";

/** Seconds, bytes or reads. */
export interface Spread {
  readonly p50: number;
  readonly p90: number;
  readonly worst: number;
}

export interface ClassCosts {
  readonly queries: number;
  /** Share of queries with an answer, of those looked at. */
  readonly answered: number;
  /** Seconds of CPU, less what a Worker costs that only says hello and reads as many files; null where nobody can tell. */
  readonly cpu: Spread | null;
  /** Seconds until all of the answer was there. */
  readonly time: Spread;
  readonly reads: Spread | null;
  readonly bytes: Spread | null;
}

export interface Costs {
  readonly start: Start;
  /** Of the first query after the start. */
  readonly first: { readonly cpu: number | null; readonly time: number; readonly bytes: number };
  /** Bytes that it holds before the first query, and after the last one, when caches are full. */
  readonly memoryAtStart?: number | null;
  readonly memory: number | null;
  readonly found: { readonly of: number; readonly found: number };
  readonly classes: Partial<Record<QueryClass, ClassCosts>>;
  /** Seconds of CPU of the request that is taken off, where one is. */
  readonly hello: number | null;
  /** Requests per second, and what share that is of hello's in the same round (medians). */
  readonly rate: { readonly requests: number; readonly share: number } | null;
}

/** Of paragraphs that an engine must find at least so many; it ranks by rules of its own, and may know fewer words. */
const MUST_FIND = 0.9;
const LOOKED_AT = 10;
/** Of a class that is so slow no more queries are asked, in seconds. */
const PATIENCE = 20;

export async function buildHere(engine: BenchEngine, folder: string): Promise<Built & { readonly used: Used }> {
  const begun = performance.now();
  const built = await engine.build(folder);
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const seconds = (performance.now() - begun) / 1000;
  return { used: { seconds, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 }, ...built };
}

/** Checks that what the engine answers is right, then measures what that costs. */
export async function measure(engine: BenchEngine, folder: string, names: readonly QueryClass[]): Promise<Costs> {
  await using opened = await engine.open(folder);
  const mix = mixIn(folder);
  const asked = CLASS_NAMES.filter((name) => names.includes(name) && !engine.without.includes(name));
  const [one, ...known] = knownIn(folder);
  if (one === undefined) throw new Error("This content has no paragraph that is known by its words.");
  const hello = opened.idle ? await helloOf(opened.idle) : null;
  const memoryAtStart = await opened.memory();
  const first = await askOne(opened, { text: one.query }, hello ?? 0);
  let found = 0;
  for (const { query, number, text } of known) {
    const hits = await opened.find({ text: query });
    await opened.moved?.({ text: query });
    if (hits.includes(number) || hits.includes(text)) found++;
  }
  if (found < MUST_FIND * known.length) {
    throw new Error(`Of ${known.length} paragraphs only ${found} are found by their rarest words; nothing is timed.`);
  }
  const classes: Costs["classes"] = {};
  for (const name of asked) classes[name] = await classCosts(opened, mix[name], hello ?? 0);
  return {
    start: opened.start,
    first: { cpu: first.cpu, time: first.time, bytes: first.bytes + (opened.first?.bytes ?? 0) },
    memoryAtStart,
    memory: await opened.memory(),
    found: { of: known.length, found },
    classes,
    hello,
    rate: opened.served
      ? await rateOf(opened.served, mix.words.slice(WARM_UP), classes.words?.time.p50 ?? 0.001)
      : null,
  };
}

async function classCosts(opened: Opened, queries: readonly MixQuery[], hello: number): Promise<ClassCosts> {
  let [answered, looked] = [0, 0];
  const until = performance.now() + PATIENCE * 1000;
  const inTime = () => performance.now() < until;
  for (const [i, query] of queries.slice(0, WARM_UP).entries()) {
    if (!inTime()) break;
    if (i < LOOKED_AT) {
      looked++;
      if ((await opened.find(query)).length > 0) answered++;
    } else await opened.ask(query);
    await opened.moved?.(query);
  }
  const results: Asked[] = [];
  for (const query of queries.slice(WARM_UP)) {
    if (results.length > 4 && !inTime()) break;
    results.push(await askOne(opened, query, hello));
  }
  const of = (value: (asked: Asked) => number) => spread(results.map(value));
  return {
    queries: results.length,
    answered: answered / looked,
    cpu: opened.cpu ? of(({ cpu }) => cpu ?? 0) : null,
    time: of(({ time }) => time),
    reads: opened.moved ? of(({ reads }) => reads.length) : null,
    bytes: opened.moved ? of(({ bytes }) => bytes) : null,
  };
}

/** One query: seconds of CPU less those of a hello with as many reads, seconds until the answer, files read, bytes of them. */
export interface Asked {
  readonly cpu: number | null;
  readonly time: number;
  readonly reads: readonly string[];
  readonly bytes: number;
}

export async function askOne(opened: Opened, query: MixQuery, hello: number): Promise<Asked> {
  const { cpu, idle } = opened;
  const begun = performance.now();
  const before = cpu?.() ?? 0;
  await opened.ask(query);
  const time = (performance.now() - begun) / 1000;
  // What is done once the answer is out belongs to it.
  await turn();
  const spent = cpu && cpu() - before;
  const { reads = [], bytes = 0 } = (await opened.moved?.(query)) ?? {};
  let off = hello;
  if (idle && reads.length > 0) {
    const before = idle.cpu();
    await idle.ask(reads);
    await turn();
    off = idle.cpu() - before;
  }
  return { cpu: spent && Math.max(0, spent - off), time, reads, bytes };
}

/** Seconds of CPU of a request that does nothing, median. */
export async function helloOf({ cpu, ask }: NonNullable<Opened["idle"]>): Promise<number> {
  const spent: number[] = [];
  for (let i = 0; i < 400; i++) {
    const before = cpu();
    await ask([]);
    await turn();
    // The first are compiled.
    if (i >= 100) spent.push(cpu() - before);
  }
  return spread(spent).p50;
}

const CONNECTIONS = 16;
const ROUNDS = 5;

/** Rounds of about half a second, hello's and the engine's in turn. */
async function rateOf(
  { url, hello, path }: NonNullable<Opened["served"]>,
  queries: readonly MixQuery[],
  each: number,
): Promise<Costs["rate"]> {
  const search = queries.map((query) => ({ status: 200, message: get(path(query), url) }));
  const idle = [{ status: 200, message: get("/", hello) }];
  const count = Math.max(CONNECTIONS, Math.min(2000, Math.round(0.5 / each)));
  const rounds: { requests: number; share: number }[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const nothing = 4000 / (await load(hello, idle, 4000, CONNECTIONS)).seconds;
    const requests = count / (await load(url, search, count, CONNECTIONS)).seconds;
    rounds.push({ requests, share: requests / nothing });
  }
  return {
    requests: spread(rounds.map(({ requests }) => requests)).p50,
    share: spread(rounds.map(({ share }) => share)).p50,
  };
}

export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { p50: at(0.5), p90: at(0.9), worst: sorted.at(-1) ?? 0 };
}
