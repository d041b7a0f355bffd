import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { table } from "../bench/table.ts";
import { machine } from "../machine.ts";
import { copyProject } from "../process/project.ts";
import { serve } from "../process/serve.ts";
import { type Audit, startAuditor } from "./audit.ts";
import { ARTICLES } from "./content.ts";
import { serveSearch } from "./origins.ts";
import { bundleOf } from "./setup.ts";

/**
 * `npm run lighthouse`: what Lighthouse thinks of the pages on a slow phone, each score the median of 5 runs. Kept in
 * `test/browser/results/<date>.json`. Performance depends on the machine; pages of results are not for other search
 * engines (`noindex`), which costs them SEO.
 */
const RUNS = 5;
const PAGES = {
  home: "/",
  results: "/search?q=keeper",
  article: "/articles/india-russia-military-cooperation",
  docs: "/docs",
};
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];

const root = resolve(import.meta.dirname, "../..");
using project = copyProject(ARTICLES);
await using worker = await serve(bundleOf(project));
await using search = await serveSearch(worker.url);
await using auditor = await startAuditor();

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!;

const pages: Record<string, { scores: Record<string, number>; runs: string; lost: string }> = {};
for (const [name, path] of Object.entries(PAGES)) {
  const audits: Audit[] = [];
  for (let run = 0; run < RUNS; run++) audits.push(await auditor.audit(search.origin + path, CATEGORIES));
  const scores = CATEGORIES.map(
    (category) => [category, median(audits.map(({ scores }) => scores[category]!))] as const,
  );
  const runs = audits.map(({ scores }) => scores.performance!).join(" ");
  const lost = [...new Set(audits.flatMap((audit) => audit.lost.map((line) => line.split(":")[0]!)))].join(", ");
  pages[name] = { scores: Object.fromEntries(scores), runs, lost };
}

const date = new Date().toISOString().slice(0, 10);
const folder = join(import.meta.dirname, "results");
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, `${date}.json`), `${JSON.stringify({ date, ...machine(root), pages }, null, 2)}\n`);
console.log(
  table(
    Object.entries(pages).map(([name, { scores, runs, lost }]) => [
      name,
      `${CATEGORIES.map((category) => `${category} ${scores[category]}`).join(", ")}; performance of each run ${runs}${lost !== "" ? `; lost on ${lost}` : ""}`,
    ]),
  ),
);
