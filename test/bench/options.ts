import { parseArgs } from "node:util";
import { ENGINE_NAMES } from "./engines/all.ts";
import { CLASS_NAMES, type QueryClass } from "./mix/classes.ts";

export const USAGE = `Usage: npm run bench -- [options]
Measures Pilcrow and other search engines on the same contents with the same queries, in one run.
  --sizes 8,1000,10000     paragraphs of generated contents (default; engines that cannot hold a size are left out)
  --collection FILE        also a collection in JSON Lines (id, title, text, article); or PILCROW_COLLECTION=FILE
  --engines NAME,…         of ${ENGINE_NAMES.join(", ")}
  --classes NAME,…         of ${CLASS_NAMES.join(", ")}
  --no-throughput          without requests per second on the default article
  --json                   everything that was measured, as JSON
  --keep PATH              what is printed and what was measured also into PATH.md and PATH.json
Times are for comparing within one run. A large size takes long: 100,000 paragraphs with all engines about half an hour.`;

export interface Options {
  readonly sizes: readonly number[];
  readonly collection: string | undefined;
  readonly engines: readonly string[];
  readonly classes: readonly QueryClass[];
  readonly throughput: boolean;
  readonly json: boolean;
  /** Without an ending. */
  readonly keep: string | undefined;
  readonly help: boolean;
}

/** A command line that cannot be meant; the message is one sentence that says so. */
export class WrongUsage extends Error {}

const MOST = 1_000_000;

/** @throws WrongUsage */
export function readOptions(argv: readonly string[], env: NodeJS.ProcessEnv): Options {
  const values = parse(argv);
  const collection = values.collection ?? env.PILCROW_COLLECTION;
  const sizes = values.sizes ?? (collection === undefined ? "8,1000,10000" : "");
  return {
    sizes: listOf(sizes).map(sizeOf),
    collection: collection === "" ? undefined : collection,
    engines: named("engine", values.engines, ENGINE_NAMES),
    classes: named("class", values.classes, CLASS_NAMES),
    throughput: !values["no-throughput"],
    json: values.json ?? false,
    keep: values.keep,
    help: values.help ?? false,
  };
}

const OPTIONS = {
  sizes: { type: "string" },
  collection: { type: "string" },
  engines: { type: "string" },
  classes: { type: "string" },
  "no-throughput": { type: "boolean" },
  json: { type: "boolean" },
  keep: { type: "string" },
  help: { type: "boolean" },
} as const;

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS }).values;
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message.split("\n")[0] : "");
  }
}

const listOf = (text: string) => text.split(",").filter((each) => each !== "");

function sizeOf(text: string): number {
  const size = /^[\d_]+$/.test(text) ? Number(text.replaceAll("_", "")) : 0;
  if (size < 8 || size > MOST) throw new WrongUsage(`“${text}” is no size: give numbers from 8 to ${MOST}.`);
  return size;
}

function named<Name extends string>(what: string, list: string | undefined, names: readonly Name[]): readonly Name[] {
  if (list === undefined) return names;
  const wanted = listOf(list);
  const stranger = wanted.find((each) => !(names as readonly string[]).includes(each));
  if (stranger !== undefined) {
    throw new WrongUsage(`There is no ${what} “${stranger}”; there are ${names.join(", ")}.`);
  }
  // In the order of the table.
  return names.filter((name) => wanted.includes(name));
}
