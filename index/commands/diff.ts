import { resolve } from "node:path";
import { parseArgs } from "node:util";
import * as v from "valibot";
import type { Manifest } from "../../src/api/manifest.ts";
import { ManifestAnswer } from "../../src/api/schema/answers.ts";
import { LIST_LIMITS } from "../../src/config.ts";
import { isWebAddress, WrongUsage } from "../arguments.ts";
import { differenceOf, formatDifference, isSame, type WholeManifest } from "../difference.ts";
import { openBuild } from "../open.ts";
import { readBuild, readBuiltText } from "../output.ts";

const USAGE = `Usage: npm run diff -- [--json] [--exit-code] https://search.example.com
Compares the last build with what a Pilcrow answers that is deployed: articles that a deploy would add, change and
remove, and the searches of index/expectations.json that would be answered differently.
  --json                 the same as JSON
  --exit-code            exit code 1 where they differ
Exit code: 0 compared, 2 wrong usage, no build, or nothing that can be compared with.`;

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  const [address, ...more] = positionals;
  if (address === undefined || more.length > 0) throw new WrongUsage("Name the address of one Pilcrow.");
  if (!isWebAddress(address)) throw new WrongUsage(`“${address}” is no web address.`);
  const dist = resolve(import.meta.dirname, "../../dist");
  const text = readBuiltText(dist, "manifest");
  if (text === null) throw new NothingToCompare("There is no build yet. Run `npm run build`.");
  const there = await fetchManifest(address);
  const { items = await builtStamps(dist), expectations }: Manifest = JSON.parse(text);
  const difference = differenceOf({ items, expectations }, there);
  if (values.json === true) console.log(JSON.stringify(difference, null, 2));
  else {
    console.log(`Here index ${readBuild(dist)?.version}, at ${address} index ${there.version}`);
    console.log(formatDifference(difference));
  }
  return values["exit-code"] === true && !isSame(difference) ? 1 : 0;
}

/** Of an index that holds them. */
function builtStamps(dist: string) {
  const { summary, stamps } = openBuild(dist);
  return stamps!(0, summary.articles);
}

const { max: MOST } = LIST_LIMITS.manifest;

class NothingToCompare extends Error {}

/** How often one begins again when a deploy comes between two pages. */
const ATTEMPTS = 3;

async function fetchManifest(address: string): Promise<WholeManifest & { readonly version: string }> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const items: ManifestAnswer["items"][number][] = [];
    const expectations: Manifest["expectations"][number][] = [];
    let first: ManifestAnswer | null = null;
    for (let offset = 0; ; offset += MOST) {
      const page = await fetchPage(address, offset);
      first ??= page;
      if (page.answers !== first.answers) break;
      items.push(...page.items);
      expectations.push(...page.expectations.items);
      if (offset + MOST < Math.max(page.total, page.expectations.total)) continue;
      return { items, expectations, version: first.index.version };
    }
  }
  throw new NothingToCompare(`${address} was deployed again while it was asked. Try once more.`);
}

async function fetchPage(address: string, offset: number): Promise<ManifestAnswer> {
  const url = `${address.replace(/\/+$/, "")}/v1/manifest?limit=${MOST}&offset=${offset}`;
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  } catch {
    throw new NothingToCompare(`${address} does not answer. Is anything deployed there?`);
  }
  const answer = v.safeParse(ManifestAnswer, await response.json().catch(() => null));
  if (answer.success) return answer.output;
  const what = response.ok ? "something that is no manifest" : `status ${response.status}`;
  throw new NothingToCompare(`${url} gives ${what}: is it a Pilcrow, and no older than this one?`);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        "exit-code": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message.split("\n")[0] : "");
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof WrongUsage || error instanceof NothingToCompare)) throw error;
  console.error(error instanceof WrongUsage ? `${error.message}\n\n${USAGE}` : error.message);
  process.exitCode = 2;
}
