import { resolve } from "node:path";
import type { Texts } from "../src/page/built.ts";
import { NAMING, type Named, readNamed, typedIn, WrongUsage } from "./arguments.ts";
import { releaseProblems } from "./box/releases.ts";
import { boxTexts } from "./box/texts.ts";
import { Cache } from "./cache/cache.ts";
import { codeKey } from "./cache/keys.ts";
import { hashCode, installedMiniSearch, version } from "./code.ts";
import { config } from "./config.ts";
import { renderDocs } from "./docs/page.ts";
import { bundleHighlight, bundleStyle } from "./embed.ts";
import { readExpectations } from "./expectations.ts";
import { type IndexForm, isLarge } from "./form.ts";
import { type IndexedContent, indexContent } from "./index-content.ts";
import { describeForModels } from "./llms.ts";
import { makeManifest } from "./manifest.ts";
import { configWith, keepNamed, namedBefore, tellContent } from "./named.ts";
import { IndexMismatch, openArtefact } from "./open.ts";
import { describeApi } from "./openapi/describe.ts";
import { describeSearch } from "./opensearch.ts";
import { type BuiltModule, hashOf, writeBuild } from "./output.ts";
import { PageFolder } from "./pages.ts";
import { BadContent } from "./problems.ts";
import { createProgress, type Step } from "./progress.ts";
import { proveGone } from "./prove.ts";
import { formatProblems, formatReport, formatWarnings } from "./report.ts";
import { sampleQueries } from "./samples.ts";
import { settingsProblems } from "./settings.ts";

const USAGE = `Usage: npm run build -- [folder or file…] [options]
Reads the content, makes the search index of it in dist/, and makes that current once it has proven good.
${NAMING}
  --again                with what was named for the last build
What is named here also holds for \`npm start\` and \`npm run deploy\` until the next build; to keep it, write it into
index/config.ts. Exit code: 0 built, 1 bad content (the last good build is kept), 2 wrong usage.`;

/**
 * `npm run build`: reads the content, makes the artefact, opens it as the Worker would, and only then makes it
 * current. Exit code 1 with every reason, and the last good build untouched, when the content or the artefact is bad.
 *
 * @param named instead of index/config.ts; by default what was named for the last build
 */
export async function build(root: string, named: Named | null = namedBefore(root)): Promise<void> {
  const begun = performance.now();
  const progress = createProgress(process.stderr);
  const wrong = [...settingsProblems(root), ...releaseProblems(root)];
  if (wrong.length > 0) throw new BadContent(wrong, []);
  const expectations = readExpectations(root);
  using folders = new DisposableStack();
  let pages: PageFolder | undefined;
  const openPages = () => {
    pages = folders.use(new PageFolder(resolve(root, "dist")));
    return pages;
  };
  const { content, languages, form, size, artefact } = indexAgain(root, named, progress.step, openPages);
  progress.clear();
  const { name } = content;
  const code = hashCode(root, { name, expectations });
  const opening = process.cpuUsage();
  const large = isLarge(size);
  const searcher = openArtefact(artefact, pages, large);
  const openMs = process.cpuUsage(opening).user / 1000;
  const described = {
    name,
    manifest: JSON.stringify(await makeManifest(content, expectations, searcher)),
    openSearch: describeSearch(name),
    llms: describeForModels(name, content.articles),
    style: bundleStyle(root),
    ...boxTexts(root),
    highlight: bundleHighlight(root),
  };
  const openapi = await describeApi(searcher, described, code, version(root));
  const texts = {
    ...described,
    openapi: JSON.stringify(openapi),
    docs: await renderDocs(openapi, { name, style: hashOf(described.style) }),
  } satisfies Record<keyof Texts, string>;
  const made = new Map<string, Uint8Array>([["index", artefact]]);
  for (const [name, text] of Object.entries(texts)) made.set(name, Buffer.from(text));
  const bounds = large ? "LARGE_BOUNDS" : "SEARCH_BOUNDS";
  const stillThere = proveGone(content.taken, pages === undefined ? made : chain(made, pages.all()), content);
  if (stillThere.length > 0) throw new BadContent(stillThere, content.warnings);
  writeBuild(
    resolve(root, "dist"),
    artefact,
    { code, texts, languages, engine: ENGINES[form], bounds },
    (bytes) => {
      // What is read back is what was opened.
      if (!bytes.equals(artefact)) openArtefact(bytes);
    },
    pages,
  );
  keepNamed(root, named);
  if (content.warnings.length > 0) console.error(formatWarnings(content.warnings));
  const { summary } = searcher;
  const report = {
    ...{ content, openMs, ...summary, form, size, pages },
    forced: (named?.engine ?? config.engine) !== undefined,
    languages: languages.map(({ language }) => language.tag),
    bytes: artefact.length,
    allBytes: [...made.values()].reduce((bytes, part) => bytes + part.length, 0),
    seconds: (performance.now() - begun) / 1000,
    samples: await sampleQueries(searcher),
  };
  console.log(formatReport(report));
}

function* chain<T>(...lists: readonly Iterable<T>[]): Generator<T> {
  for (const list of lists) yield* list;
}

/** What opens the engine of each form. */
const ENGINES = {
  minisearch: { module: "resident.ts", name: "openResident" },
  packed: { module: "resident.ts", name: "openPacked" },
  paged: { module: "paged/engine.ts", name: "openPaged" },
} as const satisfies Record<IndexForm, BuiltModule["engine"]>;

/** With the help of what earlier builds remember. */
function indexAgain(
  root: string,
  named: Named | null,
  step: (what: string) => Step,
  pages: () => PageFolder,
): IndexedContent {
  const store = new Cache(resolve(root, "dist"));
  let whole = false;
  try {
    const remembered = { store, code: codeKey(root) };
    const indexed = indexContent(root, configWith(config, named), installedMiniSearch(root), step, remembered, pages);
    whole = true;
    return indexed;
  } finally {
    store.close(whole);
  }
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

/** The command, as it was typed. Sets the exit code. */
export async function buildAsTyped(root: string): Promise<void> {
  try {
    const { named, flagged } = readNamed(process.argv.slice(2), typedIn(root), ["again"]);
    if (flagged.has("again") && named)
      throw new WrongUsage("--again takes what was named before, and names were given.");
    if (flagged.has("help")) console.log(USAGE);
    else {
      const of = flagged.has("again") ? namedBefore(root) : named;
      if (of) console.log(tellContent(root, config, of, named ? "now" : "before"));
      await build(root, of);
    }
  } catch (error) {
    const wrongUsage = error instanceof WrongUsage;
    console.error(wrongUsage ? `${error.message}\n\n${USAGE}` : explainFailure(error));
    process.exitCode = wrongUsage ? 2 : 1;
  }
}
