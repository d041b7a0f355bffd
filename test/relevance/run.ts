import { basename, resolve } from "node:path";
import { BadContent } from "../../index/problems.ts";
import { PeersNotInstalled } from "../bench/peers/load.ts";
import { PEERS } from "../bench/peers/peers.ts";
import { type Arguments, BadArguments, readArguments } from "./arguments.ts";
import { checkHighlights } from "./checks/highlights.ts";
import { checkNonsense } from "./checks/nonsense.ts";
import { checkSpans } from "./checks/spans.ts";
import { type Findings, findingsTables } from "./checks/table.ts";
import { prepare } from "./checks/words.ts";
import type { Collection } from "./collections/collection.ts";
import { BadCollection } from "./collections/lines.ts";
import { readCollection } from "./collections/read.ts";
import type { RankingEngine } from "./engines.ts";
import { evaluate, type Row } from "./evaluate.ts";
import { keepResult } from "./keep.ts";
import { MEASURES } from "./measures.ts";
import { pilcrow } from "./pilcrow.ts";
import { measureSpeed, speedTable } from "./speed.ts";
import { resultTables } from "./table.ts";

/** `npm run relevance -- <folder>…`: how well Pilcrow, and others, answer the queries of public collections. */
async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  await TASKS[given.task](given);
}

const TASKS = { measure: measureAll, speed: speedOfAll, checks: checkAll };

async function measureAll(given: Arguments): Promise<void> {
  const engines = enginesOf(given);
  const rows: Row[] = [];
  for (const collection of readJudged(given)) {
    for (const engine of engines) {
      tell(`${collection.name}: ${engine.name} …`);
      rows.push(...(await tryTo(evaluate(engine, collection, given.sample), engine)));
    }
  }
  const tables = resultTables(rows);
  const json = rows.map(({ collection, engine, queries, mean }) => ({ collection, engine, queries, ...rounded(mean) }));
  console.log(given.json ? JSON.stringify(json, null, 2) : tables);
  if (given.keep) tell(`kept in ${keepResult(commandOf(given), tables, json)}`);
}

/** Hours of measuring are not lost to a peer that fails: it has no row, which is told, and the command fails. */
async function tryTo(measured: Promise<Row[]>, engine: RankingEngine): Promise<Row[]> {
  try {
    return await measured;
  } catch (error) {
    if (engine === pilcrow || error instanceof PeersNotInstalled) throw error;
    tell(`${engine.name} failed: ${error instanceof Error ? error.stack : error}`);
    process.exitCode = 1;
    return [];
  }
}

async function speedOfAll(given: Arguments): Promise<void> {
  for (const collection of readJudged(given)) {
    console.log(speedTable(collection.name, await measureSpeed(collection, given.sample)));
  }
}

async function checkAll(given: Arguments): Promise<void> {
  const all: Findings[] = [];
  for (const folder of given.folders) {
    const collection = read(folder, given);
    const { name } = collection;
    tell(`${name}: building …`);
    const checked = prepare(name, collection);
    tell(`${name}: nonsense …`);
    const nonsense = await checkNonsense(checked, 1000);
    tell(`${name}: spans …`);
    const spans = await checkSpans(checked, 2000);
    tell(`${name}: highlights …`);
    const highlights = await checkHighlights(checked, 1000);
    all.push({ name, nonsense, spans, highlights });
  }
  console.log(findingsTables(all));
}

/** Pilcrow first; then the peers that were asked for. */
function enginesOf({ engines }: Arguments): RankingEngine[] {
  if (engines === null) return [pilcrow];
  const strange = engines.find((name) => !PEERS.some((peer) => peer.name === name));
  if (strange !== undefined) {
    throw new BadArguments(`There is no engine “${strange}”; there are ${PEERS.map(({ name }) => name).join(", ")}.`);
  }
  return [pilcrow, ...PEERS.filter(({ name }) => engines.length === 0 || engines.includes(name))];
}

function read(folder: string, { language, grouping }: Arguments): Collection {
  const collection = readCollection(folder, { grouping, ...(language === null ? {} : { language }) });
  for (const note of collection.notes) tell(`${collection.name}: ${note}`);
  return collection;
}

/**
 * All of them first: nobody should learn after an hour that the last folder is a wrong one.
 *
 * @throws BadCollection where there is nothing to ask
 */
function readJudged(given: Arguments): Collection[] {
  return given.folders.map((folder) => {
    const collection = read(folder, given);
    if (collection.queries.length > 0) return collection;
    throw new BadCollection(`${folder}: there are no queries with an answer; queries.jsonl and qrels.tsv hold them.`);
  });
}

/** The command with nothing of where the folders lie. */
function commandOf(given: Arguments): string[] {
  const names = new Map(given.folders.map((folder) => [folder, basename(resolve(folder))]));
  return process.argv.slice(2).map((argument) => names.get(argument) ?? argument);
}

/** To six places, which is more than any difference that means something. */
function rounded(mean: Row["mean"]): Row["mean"] {
  return Object.fromEntries(
    MEASURES.map((name) => [name, Math.round(mean[name] * 1e6) / 1e6]),
  ) as unknown as Row["mean"];
}

/** What is going on, apart from the result. */
function tell(line: string): void {
  console.error(line);
}

try {
  await main();
} catch (error) {
  const told = [BadCollection, BadContent, BadArguments, PeersNotInstalled].some((kind) => error instanceof kind);
  if (!(error instanceof Error && told)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof BadArguments ? 2 : 1;
}
