import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { typedIn, WrongUsage } from "../arguments.ts";
import { Cache } from "../cache/cache.ts";
import { codeKey } from "../cache/keys.ts";
import { config } from "../config.ts";
import { configWith, namedBefore } from "../named.ts";
import { BadContent } from "../problems.ts";
import { type Inspected, inspectPages } from "../reading/inspect.ts";
import { formatProblems } from "../report.ts";
import { formatInspected, formatList } from "./inspect-text.ts";

const USAGE = `Usage: npm run inspect -- [--json] <file, id or address>
Shows how a page was read: its values and where they were found, its blocks, and what was left out and why.
The page is looked for in the content of the last build; a file may also be one that is not part of it.
  --json                 the same as JSON
Exit code: 0 shown, 1 no such page or one that cannot be read, 2 wrong usage.`;

const root = resolve(import.meta.dirname, "../..");

function main(): number {
  const { values, positionals } = readArguments();
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  const [wanted, ...more] = positionals;
  if (wanted === undefined || wanted === "" || more.length > 0) throw new WrongUsage("Name one file, id or address.");
  const { articles, problems, skipped } = look(wanted);
  if (values.json === true) console.log(JSON.stringify({ articles, problems, skipped }, null, 2));
  else {
    // One is shown whole; of many, as a feed has them, all are named.
    if (articles.length === 1) console.log(formatInspected(articles[0]!));
    else if (articles.length > 1) console.log(formatList(articles));
    for (const why of skipped) console.log(`Left out: ${why}`);
    if (problems.length > 0) console.error(formatProblems(problems, "problem", "problems"));
  }
  const found = articles.length > 0 || problems.length > 0 || skipped.length > 0;
  if (!found) console.error(`The content has no page “${wanted}”: no file, id or address is so.`);
  return found && problems.length === 0 ? 0 : 1;
}

/** In the content first; a file that is not of it by itself. */
function look(wanted: string): Inspected {
  const file = resolve(typedIn(root), wanted);
  const cache = new Cache(resolve(root, "dist"));
  try {
    const remembered = { store: cache, code: codeKey(root) };
    const content = configWith(config, namedBefore(root));
    const found = inspectPages(root, content, wanted, file, remembered);
    const nothing = found.articles.length + found.problems.length + found.skipped.length === 0;
    if (!nothing || !existsSync(file) || !statSync(file).isFile()) return found;
    return inspectPages(root, { ...content, sources: [file], exclude: [] }, wanted, file, remembered);
  } finally {
    cache.close(false);
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
    });
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message.split("\n")[0] : "");
  }
}

try {
  process.exitCode = main();
} catch (error) {
  if (error instanceof WrongUsage) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else if (error instanceof BadContent) {
    console.error(formatProblems(error.problems, "problem", "problems"));
    process.exitCode = 1;
  } else throw error;
}
