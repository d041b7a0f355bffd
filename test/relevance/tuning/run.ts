import { parseArgs } from "node:util";
import { encodeArtefact } from "../../../index/encode.ts";
import { languagesOf } from "../../../index/languages.ts";
import { SEARCH_BOUNDS } from "../../../src/config.ts";
import { find, partsOf } from "../../../src/search/find.ts";
import { NO_RULES } from "../../../src/search/rules.ts";
import { unpackContainer } from "../../../src/search/store/container.ts";
import { MINISEARCH_VERSION } from "../../../src/search/store/minisearch.ts";
import { createResidentEngine } from "../../../src/search/store/resident.ts";
import { packedPostings, plainPostings, readSections } from "../../../src/search/store/sections.ts";
import { createAnalyser } from "../../../src/text/analyser.ts";
import type { Collection } from "../collections/collection.ts";
import { readCollection } from "../collections/read.ts";
import { measure } from "../measures.ts";
import { spread } from "../spread.ts";
import { bestChoice, leaveOut } from "./choose.ts";
import { type Choice, difference, draw, weightsOf } from "./constants.ts";

/**
 * `npm run tune -- <folder>…`: holds today's ranking constants against others drawn at random, leaving one family of
 * collections out in turn. It changes nothing: constants are changed by hand, with their reasons.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { choices: { type: "string", default: "60" }, sample: { type: "string", default: "400" } },
});
const collections = positionals.map((folder) => readCollection(folder, { grouping: "field" }));
const choices = draw(Number(values.choices), seeded(20_291));
const opened = collections.map(open);
const figures: number[][] = [];
for (const [number, choice] of choices.entries()) {
  const row: number[] = [];
  for (const [c, collection] of collections.entries()) row.push(await figure(collection, opened[c]!, choice));
  figures.push(row);
  process.stderr.write(`\r${number + 1} of ${choices.length} `);
}
const names = collections.map(({ name }) => name);
const rows = leaveOut(names, names.map(family), figures);
const all = bestChoice(
  figures,
  names.map((_, c) => c),
);
console.log("| collection | today | chosen by the others | best for it alone | what the others choose |");
console.log("|---|--:|--:|--:|---|");
for (const { collection, today, leftOut, best, chosen } of rows) {
  const cells = [today, leftOut, best].map((value) => value.toFixed(4));
  console.log(`| ${[collection, ...cells, difference(choices[chosen]!, choices[0]!)].join(" | ")} |`);
}
const mean = (pick: (row: (typeof rows)[number]) => number) =>
  rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
const means = [mean((row) => row.today), mean((row) => row.leftOut), mean((row) => row.best)];
console.log(`| mean | ${means.map((value) => value.toFixed(4)).join(" | ")} | |`);
console.log(`\nBest for all together: ${difference(choices[all]!, choices[0]!)}.`);

/** Translations and parts of SQuAD are one family. */
function family(name: string): string {
  return /squad|xquad/.test(name) ? "squad" : name;
}

/** nDCG@10: with one answer a query it orders as the reciprocal rank does. */
async function figure(collection: Collection, parts: ReturnType<typeof open>, choice: Choice): Promise<number> {
  const { engine, analyser } = parts;
  const weighed = partsOf(engine, analyser, NO_RULES, SEARCH_BOUNDS, weightsOf(choice));
  let sum = 0;
  const queries = spread(collection.queries, Number(values.sample));
  for (const { text, relevant } of queries) {
    const { candidates } = await find({ query: text, typos: true, offset: 0, limit: 10 }, weighed);
    const ranked = candidates.slice(0, 10).map(({ paragraph }) => collection.paragraphs[paragraph]!.id);
    sum += measure(ranked, relevant).ndcg10;
  }
  return sum / queries.length;
}

function open({ articles, paragraphs }: Collection) {
  const analyser = createAnalyser(languagesOf(articles).map(({ language }) => language));
  const { artefact, form } = encodeArtefact({ articles, paragraphs }, analyser, MINISEARCH_VERSION, () => {});
  const container = unpackContainer(new Uint8Array(artefact).buffer);
  if (!("section" in container)) throw new Error("the artefact cannot be read");
  return {
    analyser,
    engine: createResidentEngine(
      "tuning",
      readSections(container.section, form === "minisearch" ? plainPostings : packedPostings),
    ),
  };
}

/** Numbers from 0 to below 1, the same every time (Park and Miller, 1988). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
