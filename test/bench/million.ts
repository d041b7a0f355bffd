import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { machine } from "../machine.ts";
import { artefactIn, readBundle } from "../process/bundle.ts";
import { FILES } from "./engines/content.ts";
import type { Built, Opened, Used } from "./engines/engine.ts";
import { evaluator } from "./engines/evaluator.ts";
import { helloOf, measure } from "./engines/measure.ts";
import { isOfTexts, paged } from "./engines/pilcrow.ts";
import { prepareGenerated } from "./engines/prepare.ts";
import { tellLarge } from "./large/report.ts";
import { sessionOf } from "./large/session.ts";
import { CLASS_NAMES } from "./mix/classes.ts";
import type { LargeResults, Session } from "./results.ts";

/**
 * `node test/bench/million.ts [paragraphs] [--folder DIR] [--keep PATH]`: a large generated content, a million paragraphs
 * by default, built in pages as a deploy builds it, served by workerd with its files, and asked every kind of query and a
 * session of 10,000. A folder that is named keeps what was built, and a second run asks that.
 */
async function main(paragraphs: number, folder: string, keep: string | undefined): Promise<void> {
  const [before = 0] = loadavg();
  const { built, commit } = await buildOnce(folder, paragraphs);
  const of = { ...machine(ROOT), commit };
  let memory = { start: 0, session: 0 };
  let session: Session | undefined;
  const open = async (from: string): Promise<Opened> => {
    const opened = await paged.open(from);
    let start: number | undefined;
    // Asked for at the start, and once more at the end: a session comes before that.
    const aroundSession = async () => {
      if (start === undefined) {
        start = (await opened.memory()) ?? 0;
        return start;
      }
      session = await sessionOf(opened, paragraphs, opened.idle ? await helloOf(opened.idle) : 0);
      memory = { start, session: (await opened.memory()) ?? 0 };
      return memory.session;
    };
    return { ...opened, memory: aroundSession };
  };
  const costs = await measure({ ...paged, open }, folder, CLASS_NAMES);
  // The same index without texts and whole answers: what of it is finding.
  const finding = await measure(evaluator, folder, CLASS_NAMES);
  if (session === undefined) throw new Error("No session was held.");
  const [after = 0] = loadavg();
  const results: LargeResults = {
    ...{ date: new Date().toISOString().slice(0, 10), ...of, load: [before, after] },
    contents: [
      {
        ...{ content: "generated", paragraphs },
        engines: [
          { name: paged.name, built, costs },
          { name: evaluator.name, built, costs: finding },
        ],
      },
    ],
    large: { ...filesIn(folder), memory, session },
  };
  console.log(tellLarge(results));
  if (keep === undefined) return;
  writeFileSync(`${keep}.json`, `${JSON.stringify(results, null, 1)}\n`);
  writeFileSync(
    `${keep}.md`,
    `# ${paragraphs.toLocaleString("en")} paragraphs, ${results.date}\n\n${tellLarge(results)}\n`,
  );
}

const ROOT = resolve(import.meta.dirname, "../..");

interface BuiltOnce {
  readonly built: Built & { readonly used: Used };
  /** Of the sources that were built, which are what is measured. */
  readonly commit: string;
}

async function buildOnce(folder: string, paragraphs: number): Promise<BuiltOnce> {
  const told = join(folder, `built-${paragraphs}.json`);
  if (existsSync(told)) return JSON.parse(readFileSync(told, "utf8"));
  const { commit } = machine(ROOT);
  mkdirSync(folder, { recursive: true });
  prepareGenerated(folder, paragraphs);
  const built = (await paged.build(folder)) as BuiltOnce["built"];
  rmSync(join(folder, FILES.corpus));
  const once: BuiltOnce = { built, commit };
  writeFileSync(told, JSON.stringify(once));
  return once;
}

function filesIn(folder: string): Pick<LargeResults["large"], "files" | "resident" | "upload"> {
  const pages = readdirSync(join(folder, "paged/assets"), { recursive: true, withFileTypes: true, encoding: "utf8" })
    .filter((file) => file.isFile())
    .map(({ name, parentPath }) => ({ name, bytes: statSync(join(parentPath, name)).size }));
  const upload = /Total Upload: .+/.exec(readFileSync(join(folder, "paged/dry-run.txt"), "utf8"));
  return {
    files: {
      index: pages.filter((page) => !isOfTexts(page)).length,
      all: pages.length,
      largest: Math.max(...pages.map(({ bytes }) => bytes)),
    },
    resident: artefactIn(readBundle(join(folder, "paged/bundle"))).length,
    upload: upload?.[0] ?? "not told",
  };
}

const { values, positionals } = parseArgs({
  options: { folder: { type: "string" }, keep: { type: "string" } },
  allowPositionals: true,
});
const own = values.folder === undefined ? mkdtempSync(join(tmpdir(), "pilcrow-large-")) : undefined;
try {
  await main(Number(positionals[0] ?? 1_000_000), resolve(own ?? values.folder!), values.keep);
} finally {
  if (own !== undefined) rmSync(own, { recursive: true, force: true });
}
