import { parseArgs } from "node:util";
import { GROUPINGS, type Grouping } from "./collections/collection.ts";

/** What `npm run relevance` was asked. */
export interface Arguments {
  readonly folders: readonly string[];
  /** `measure`: how well queries are answered. `speed`: what they cost. `checks`: what must hold of any content. */
  readonly task: "measure" | "speed" | "checks";
  readonly json: boolean;
  /** Whether peers are measured too, and which; empty for all of them. */
  readonly engines: readonly string[] | null;
  /** At most so many queries of each list. */
  readonly sample: number;
  readonly language: string | null;
  readonly grouping: Grouping;
  /** Whether the result is kept in test/relevance/results. */
  readonly keep: boolean;
}

export class BadArguments extends Error {
  override readonly name = "BadArguments";
}

export const USAGE = `npm run relevance -- <folder>… [options]
  a folder holds docs.jsonl, queries.jsonl and qrels.tsv, or is one of test/relevance/sets
  --json              prints the rows as JSON and nothing else (npm run -s keeps npm quiet)
  --engines           measures other engines on the same data; --only a,b for some of them
  --sample n          at most n queries of each list, evenly spread
  --lang tag          language of documents that do not say theirs; guessed without it
  --articles how      ${GROUPINGS.join(", ")}: what becomes an article (${GROUPINGS[0]})
  --keep              keeps the result in test/relevance/results
  --speed             instead: what a query costs, next to MiniSearch over the same analysis
  --checks            instead: nonsense, spans and highlights, 1,000 to 2,000 of each`;

/** @throws BadArguments with what is wrong and how to call it */
export function readArguments(given: readonly string[]): Arguments {
  const { values, positionals } = parse(given);
  if (positionals.length === 0) throw new BadArguments(`Name at least one folder.\n${USAGE}`);
  const sample = values.sample === undefined ? Number.POSITIVE_INFINITY : Number(values.sample);
  if (!(sample >= 1) || (values.sample !== undefined && !Number.isInteger(sample))) {
    throw new BadArguments(`--sample must be a whole number from 1 on; it is “${values.sample}”.`);
  }
  const grouping = GROUPINGS.find((name) => name === (values.articles ?? GROUPINGS[0]));
  if (!grouping) throw new BadArguments(`--articles must be ${GROUPINGS.join(" or ")}; it is “${values.articles}”.`);
  if (values.speed && values.checks) throw new BadArguments("Give --speed or --checks, one at a time.");
  return {
    folders: positionals,
    task: values.speed ? "speed" : values.checks ? "checks" : "measure",
    json: values.json ?? false,
    engines: values.only !== undefined ? values.only.split(",") : values.engines ? [] : null,
    sample,
    language: values.lang ?? null,
    grouping,
    keep: values.keep ?? false,
  };
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      allowPositionals: true,
      options: {
        json: { type: "boolean" },
        engines: { type: "boolean" },
        only: { type: "string" },
        sample: { type: "string" },
        lang: { type: "string" },
        articles: { type: "string" },
        keep: { type: "boolean" },
        speed: { type: "boolean" },
        checks: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new BadArguments(`${(error as Error).message}\n${USAGE}`);
  }
}
