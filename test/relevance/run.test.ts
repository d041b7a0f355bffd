import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith } from "../index/folder.ts";

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(import.meta.dirname, "run.ts"), ...args], { encoding: "utf8" });

const collection = () =>
  join(
    folderWith({
      "harbour-en/docs.jsonl":
        '{"id": "1", "text": "The ferry leaves at noon."}\n{"id": "2", "text": "Dogs travel free."}',
      "harbour-en/queries.jsonl": '{"id": "a", "text": "ferries"}\n{"id": "b", "text": "zeppelin"}',
      "harbour-en/qrels.tsv": "a\t1\t1\nb\t2\t1",
      "harbour-en/queries-typo.jsonl": '{"id": "a", "text": "fery"}',
    }),
    "harbour-en",
  );

describe("npm run relevance", () => {
  test("prints a table, and apart from it what it assumed", () => {
    const { status, stdout, stderr } = run(collection());
    expect([status, stderr]).toEqual([0, expect.stringContaining("language en, guessed from the folder's name")]);
    expect(stdout).toMatch(/^\| harbour-en +\| pilcrow +\| +2 \| +0\.5000 \| +0\.5000 \|/m);
    expect(stdout).toMatch(/^\| harbour-en\/typo +\| pilcrow +\| +1 \| +1\.0000 /m);
  });

  test("--json prints the rows and nothing else", () => {
    const { status, stdout } = run(collection(), "--json", "--only", "sqlite-fts5-porter");
    const half = { ndcg10: 0.5, mrr10: 0.5, recall10: 0.5, recall100: 0.5, success1: 0.5, empty: 0.5 };
    const full = { ndcg10: 1, mrr10: 1, recall10: 1, recall100: 1, success1: 1, empty: 0 };
    const none = { ndcg10: 0, mrr10: 0, recall10: 0, recall100: 0, success1: 0, empty: 1 };
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      [
        { collection: "harbour-en", engine: "pilcrow", queries: 2, ...half },
        { collection: "harbour-en/typo", engine: "pilcrow", queries: 1, ...full },
        { collection: "harbour-en", engine: "sqlite-fts5-porter", queries: 2, ...half },
        { collection: "harbour-en/typo", engine: "sqlite-fts5-porter", queries: 1, ...none },
      ],
    ]);
  });

  test("--speed and --checks print tables of their own", () => {
    const folder = collection();
    expect(run(folder, "--speed").stdout).toMatch(/harbour-en, 2 queries[\s\S]*\| p95 +\| +\d+\.\d\d \| +\d+\.\d\d \|/);
    expect(run(folder, "--checks").stdout).toMatch(/\| harbour-en \| 1000 \+ 200 \+ 200 \| +100\.00 % \|/);
  });

  test.each([
    { args: [], code: 2, says: "Name at least one folder." },
    { args: ["anything", "--only", "grep"], code: 2, says: "There is no engine “grep”; there are minisearch, " },
    { args: ["/no/such/folder"], code: 1, says: "/no/such/folder: there is no such folder." },
    {
      args: [import.meta.dirname],
      code: 1,
      says: "has no docs.jsonl; give a folder with docs.jsonl, queries.jsonl and",
    },
  ])("$args: exit code $code and what is wrong", ({ args, code, says }) => {
    const { status, stdout, stderr } = run(...args);
    expect([status, stdout]).toEqual([code, ""]);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain("at main");
  });
});
