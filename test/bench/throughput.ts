import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { openArtefact } from "../../index/open.ts";
import type { Searcher } from "../../src/search/searcher.ts";
import { artefactIn, makeBundle, readBundle } from "../process/bundle.ts";
import { bundleOf } from "./engines/bundle.ts";
import { get, load, type Wanted } from "./load.ts";
import { table } from "./table.ts";
import { type Measured, serveMeasured } from "./workerd.ts";

/**
 * Part of `npm run bench`: requests per second of `/v1/search` on the default article, next to those of a Worker on
 * Hono that only says hello, in the same run. Each Worker has a workerd of its own and is asked through workerd's own
 * socket; rounds take turns, so that what else the machine does meets all of them; a share is that of one round, and
 * what is told is their median. Nothing is asserted of times: only the answers must be right.
 */
const ROUNDS = 9;
/** Requests of one round, so many times the mix: about half a second of each. */
const ROUND = { hello: 30, search: 10, unchanged: 30 } as const;
/** As many as keep workerd's one thread busy while a client reads. */
const CONNECTIONS = 16;

interface Target {
  readonly name: string;
  readonly worker: Measured;
  readonly wanted: readonly Wanted[];
  /** How many requests a round has. */
  readonly requests: number;
}

interface Round {
  /** Requests per second. */
  readonly rate: number;
  /** Seconds of CPU of workerd for one request. */
  readonly cpu: number;
  /** How much of the time the client was busy. */
  readonly client: number;
}

async function measure() {
  const folder = mkdtempSync(join(tmpdir(), "pilcrow-bench-"));
  try {
    makeBundle(folder);
    await using pilcrow = await serveMeasured(readBundle(folder));
    await using hello = await serveMeasured(bundleOf("hello.ts"));
    const { queries } = JSON.parse(readFileSync(resolve(import.meta.dirname, "queries.json"), "utf8"));
    const paths: string[] = queries.map((query: string) => `/v1/search?q=${encodeURIComponent(query)}`);
    const tags = await prove(pilcrow, openArtefact(artefactIn(readBundle(folder))), queries, paths);
    const targets: Target[] = [
      target("hello", hello, wantedOf(hello, paths, 200), ROUND.hello),
      target("/v1/search", pilcrow, wantedOf(pilcrow, paths, 200), ROUND.search),
      target("/v1/search, 304", pilcrow, wantedOf(pilcrow, paths, 304, tags), ROUND.unchanged),
    ];
    for (const target of targets) await round(target);
    const rounds: Round[][] = [];
    for (let i = 0; i < ROUNDS; i++) {
      const results: Round[] = [];
      for (const target of targets) results.push(await round(target));
      rounds.push(results);
    }
    return targets.map(({ name }, i) => summary(name, i, rounds));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function target(name: string, worker: Measured, wanted: readonly Wanted[], times: number): Target {
  return { name, worker, wanted, requests: wanted.length * times };
}

function wantedOf({ url }: Measured, paths: readonly string[], status: number, tags?: readonly string[]): Wanted[] {
  return paths.map((path, i) => ({ status, message: get(path, url, tags ? { "If-None-Match": tags[i]! } : {}) }));
}

/** Nothing is measured that answers wrongly: hits, totals and tags are those of the index read here. Gives the tags. */
async function prove(
  { fetch }: Measured,
  searcher: Searcher,
  queries: readonly string[],
  paths: readonly string[],
): Promise<string[]> {
  const tags: string[] = [];
  for (const [i, path] of paths.entries()) {
    const response = await fetch(path);
    const answer = (await response.json()) as { total: number; hits: { id: string }[] };
    const expected = await searcher.search({ query: queries[i]!, limit: 10, offset: 0, typos: true });
    const ids = (hits: readonly { id: string }[]) => hits.map(({ id }) => id).join();
    const right =
      response.status === 200 &&
      answer.total === expected.total &&
      ids(answer.hits) === ids(expected.hits.map(({ paragraph }) => paragraph));
    if (!right) throw new Error(`${path} is answered wrongly; nothing is measured on a broken path.`);
    const tag = response.headers.get("ETag")!;
    const again = await fetch(path, { headers: { "If-None-Match": tag } });
    if (again.status !== 304 || (await again.text()) !== "") throw new Error(`${path} is not known by its tag.`);
    tags.push(tag);
  }
  return tags;
}

async function round({ worker, wanted, requests }: Target): Promise<Round> {
  const before = worker.cpu();
  const { seconds, client } = await load(worker.url, wanted, requests, CONNECTIONS);
  return { rate: requests / seconds, cpu: (worker.cpu() - before) / requests, client: client / seconds };
}

/** Medians over the rounds; shares are of hello, the first target, in the same round. */
function summary(name: string, target: number, rounds: readonly (readonly Round[])[]) {
  const of = (value: (round: Round, hello: Round) => number) =>
    rounds.map((results) => value(results[target]!, results[0]!)).sort((a, b) => a - b);
  const shares = of(({ rate }, hello) => rate / hello.rate);
  return {
    name,
    rate: median(of(({ rate }) => rate)),
    cpu: median(of(({ cpu }) => cpu)),
    share: { median: median(shares), least: shares[0]!, most: shares.at(-1)! },
    /** The same by CPU, which what else the machine does disturbs less. */
    shareByCpu: median(of(({ cpu }, hello) => hello.cpu / cpu)),
    client: median(of(({ client }) => client)),
  };
}

const median = (sorted: readonly number[]): number => sorted[sorted.length >>> 1]!;

export async function tellThroughput(): Promise<string> {
  const measured = await measure();
  const rows = measured.map(({ name, rate, cpu, share, shareByCpu, client }): [string, string] => [
    name,
    [
      `${rate.toFixed(0).padStart(6)} requests/s`,
      `share of hello ${share.median.toFixed(2)} (${share.least.toFixed(2)} to ${share.most.toFixed(2)})`,
      `CPU ${(cpu * 1e6).toFixed(0)} µs, share ${shareByCpu.toFixed(2)}`,
      `client busy ${(client * 100).toFixed(0)} %`,
    ].join("; "),
  ]);
  const how = `medians of ${ROUNDS} rounds over ${CONNECTIONS} connections that wait for each answer, nothing pipelined`;
  return `Requests per second on the default article\n${table([...rows, ["how", how]])}\n`;
}
