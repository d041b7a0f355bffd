import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { readSearch, search } from "../../src/api/search.ts";
import { Problem } from "../../src/errors.ts";
import { asMismatch, IndexMismatch, openBuild } from "../open.ts";
import { readBuild } from "../output.ts";
import { formatAnswer } from "./answer-text.ts";

const USAGE = `Usage: npm run search -- [options] [--] words…
Searches the built index as the Worker would; builds it first when there is none.
  --filter field:value   only such (-field:value: none such); may be given several times
  --from, --to DATE      only articles of these days: 2026, 2026-01 or 2026-01-31
  --sort ORDER           relevance, date, -date or position
  --group article        one hit an article
  --facets LIST          counts by tag,section,author,lang,kind,article
  --limit N, --offset N  one page of the hits
  --json                 the answer as GET /v1/search gives it
Without words everything that passes the other options is listed.
A value that begins with a hyphen needs a “=”: --sort=-date --filter=-kind:caption
Quote the whole query in your shell when it has quotes of its own: npm run search -- '"make in india" -corridor'
Exit code: 0 hits, 1 nothing found or no readable index, 2 wrong usage.`;

const root = resolve(import.meta.dirname, "../..");

async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  const { json = false, help: _, ...asked } = values;
  if (positionals.length === 0 && Object.keys(asked).length === 0) throw new Usage("What are you looking for?");
  const parameters = readSearch(Object.entries({ q: positionals.join(" "), ...asked }));
  if (!readBuild(resolve(root, "dist"))) await (await builder()).build(root);
  const answer = await search(openBuild(resolve(root, "dist")), parameters);
  console.log(json ? JSON.stringify(answer, null, 2) : formatAnswer(answer, useColour()));
  return answer.total > 0 ? 0 : 1;
}

/** Only where it is needed: to load what a build is made of takes longer than to search. */
const builder = () => import("../make.ts");

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
        filter: { type: "string", multiple: true },
        from: { type: "string" },
        to: { type: "string" },
        sort: { type: "string" },
        group: { type: "string" },
        facets: { type: "string" },
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
} catch (thrown) {
  const error = asMismatch(thrown);
  if (error instanceof Usage || error instanceof Problem) {
    console.error(`${error.message}\n\n${USAGE}`);
    process.exitCode = 2;
  } else {
    console.error(error instanceof IndexMismatch ? error.message : (await builder()).explainFailure(error));
    process.exitCode = 1;
  }
}
