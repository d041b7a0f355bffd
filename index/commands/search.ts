import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readSearch, search } from "../../src/api/search.ts";
import { Problem } from "../../src/errors.ts";
import { build, explainFailure } from "../build.ts";
import { openBuild } from "../open.ts";
import { readBuild } from "../output.ts";
import { formatAnswer } from "./answer-text.ts";

const USAGE = `Usage: npm run search -- [--json] [--limit N] [--offset N] [--] words…
Searches the built index as the Worker would; builds it first when there is none.
Quote the whole query in your shell when it has quotes of its own: npm run search -- '"make in india" -corridor'
Exit code: 0 hits, 1 nothing found or no readable index, 2 wrong usage.`;

const root = resolve(import.meta.dirname, "../..");

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  if (positionals.length === 0) throw new Usage("What are you looking for?");
  const parameters = readSearch(
    Object.entries({ q: positionals.join(" "), limit: values.limit, offset: values.offset }),
  );
  if (!readBuild(resolve(root, "dist"))) build(root);
  const answer = await search(openBuild(resolve(root, "dist")), parameters);
  console.log(values.json === true ? JSON.stringify(answer, null, 2) : formatAnswer(answer, useColour()));
  return answer.total > 0 ? 0 : 1;
}

class Usage extends Error {}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        help: { type: "boolean", short: "h" },
        limit: { type: "string" },
        offset: { type: "string" },
      },
    });
  } catch (error) {
    throw new Usage(error instanceof Error ? error.message : "");
  }
}

function useColour(): boolean {
  return process.stdout.isTTY && !process.env.NO_COLOR;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (error instanceof Usage || error instanceof Problem) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else {
    console.error(explainFailure(error));
    process.exitCode = 1;
  }
}
