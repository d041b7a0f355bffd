import { resolve } from "node:path";
import type { Texts } from "../src/page/built.ts";
import { expressionsOf } from "../src/search/rules.ts";
import { createAnalyser } from "../src/text/analyser.ts";
import { releaseProblems } from "./box/releases.ts";
import { boxTexts } from "./box/texts.ts";
import { hashCode, installedMiniSearch, version } from "./code.ts";
import { config } from "./config.ts";
import { renderDocs } from "./docs/page.ts";
import { bundleStyle } from "./embed.ts";
import { encodeArtefact } from "./encode.ts";
import { readExpectations } from "./expectations.ts";
import { languagesOf } from "./languages.ts";
import { describeForModels } from "./llms.ts";
import { makeManifest } from "./manifest.ts";
import { IndexMismatch, openArtefact } from "./open.ts";
import { describeApi } from "./openapi/describe.ts";
import { describeSearch } from "./opensearch.ts";
import { hashOf, writeBuild } from "./output.ts";
import { BadContent, type ContentProblem } from "./problems.ts";
import { readContent } from "./read.ts";
import { createProgress, formatProblems, formatReport } from "./report.ts";
import { settingsProblems } from "./settings.ts";

/**
 * `npm run build`: reads the content, makes the artefact, opens it as the Worker would, and only then makes it
 * current. Exit code 1 with every reason, and the last good build untouched, when the content or the artefact is bad.
 */
export async function build(root: string): Promise<void> {
  const begun = performance.now();
  const progress = createProgress(process.stderr);
  const wrong = [...settingsProblems(root), ...releaseProblems(root)];
  if (wrong.length > 0) throw new BadContent(wrong, []);
  const expectations = readExpectations(root);
  const content = readContent(root, config, progress.step("reading"));
  const languages = languagesOf(content.articles);
  const analyser = createAnalyser(
    languages.map(({ language }) => language),
    expressionsOf(content.rules),
  );
  const artefact = encodeArtefact(content, analyser, installedMiniSearch(root), progress.step("indexing"));
  progress.clear();
  let summary = null;
  const { name } = content;
  const code = hashCode(root, { name, expectations });
  const searcher = openArtefact(artefact);
  const described = {
    name,
    manifest: JSON.stringify(await makeManifest(content, expectations, searcher)),
    openSearch: describeSearch(name),
    llms: describeForModels(name, content.articles),
    style: bundleStyle(root),
    ...boxTexts(root),
  };
  const openapi = await describeApi(searcher, described, code, version(root));
  const texts = {
    ...described,
    openapi: JSON.stringify(openapi),
    docs: await renderDocs(openapi, { name, style: hashOf(described.style) }),
  } satisfies Record<keyof Texts, string>;
  const built = { code, texts, languages };
  writeBuild(resolve(root, "dist"), artefact, built, (bytes) => {
    summary = openArtefact(bytes).summary;
  });
  if (content.warnings.length > 0) console.error(formatWarnings(content.warnings));
  if (summary) console.log(formatReport(summary, content.folded, artefact.length, (performance.now() - begun) / 1000));
}

/** Says why a build failed. Anything unforeseen is thrown on, with its stack. */
export function explainFailure(error: unknown): string {
  if (error instanceof IndexMismatch) return error.message;
  if (!(error instanceof BadContent)) throw error;
  const problems = formatProblems(
    error.problems,
    "problem; the last good build is kept",
    "problems; the last good build is kept",
  );
  return error.warnings.length === 0 ? problems : `${problems}\n${formatWarnings(error.warnings)}`;
}

function formatWarnings(warnings: readonly ContentProblem[]): string {
  return formatProblems(warnings, "warning", "warnings");
}

if (import.meta.main) {
  try {
    await build(resolve(import.meta.dirname, ".."));
  } catch (error) {
    console.error(explainFailure(error));
    process.exitCode = 1;
  }
}
