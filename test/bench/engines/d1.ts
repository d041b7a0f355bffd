import { mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { serveMeasured } from "../workerd.ts";
import { bundleOf } from "./bundle.ts";
import { documentsIn } from "./content.ts";
import { ABOUT_100_000, type BenchEngine } from "./engine.ts";
import { FTS_INSERT, FTS_SELECT, FTS_TABLE, ftsQuery } from "./sqlite.ts";

const ROWS_AT_ONCE = 500;

/** The same full-text search as a Worker has it: D1, as miniflare runs it in workerd. */
export const d1: BenchEngine = {
  name: "d1",
  runs: "workerd",
  most: { paragraphs: ABOUT_100_000, why: "it is the same as sqlite, and filled over HTTP" },
  without: ["typo-6", "typo-10", "everything"],
  async build(folder) {
    const database = join(folder, "d1");
    rmSync(database, { recursive: true, force: true });
    mkdirSync(database);
    await using worker = await serveMeasured(bundleOf("d1.ts"), { database });
    const fill = async (sql: string, rows: unknown[][]) => {
      const response = await worker.fetch("/fill", { method: "POST", body: JSON.stringify({ sql, rows }) });
      if (!response.ok) throw new Error(`D1 answers ${response.status}: ${await response.text()}`);
    };
    await fill(FTS_TABLE, [[]]);
    let rows: unknown[][] = [];
    for (const { number, title, text } of documentsIn(folder)) {
      rows.push([number, title, text]);
      if (rows.length < ROWS_AT_ONCE) continue;
      await fill(FTS_INSERT, rows);
      rows = [];
    }
    if (rows.length > 0) await fill(FTS_INSERT, rows);
    await fill("INSERT INTO paragraphs (paragraphs) VALUES ('optimize')", [[]]);
    const files = readdirSync(database, { recursive: true, withFileTypes: true, encoding: "utf8" });
    const bytes = files
      .filter((file) => file.isFile())
      .reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0);
    return { bytes, files: 1 };
  },
  async open(folder) {
    const { openServed } = await import("./served.ts");
    const opened = await openServed({
      bundle: bundleOf("d1.ts"),
      extras: { database: join(folder, "d1") },
      ready: "/",
      path: (query) => `/search?${new URLSearchParams({ sql: FTS_SELECT, q: ftsQuery(query) })}`,
      hits: (answer) => answer as number[],
      starts: 3,
    });
    // What it holds is not the isolate's.
    return { ...opened, memory: async () => null };
  },
};
