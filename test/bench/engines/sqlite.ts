import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { MixQuery } from "../mix/classes.ts";
import { wordsOf } from "../peers/content.ts";
import { documentsIn } from "./content.ts";
import type { BenchEngine } from "./engine.ts";
import { openHere } from "./node.ts";

export const FTS_TABLE =
  "CREATE VIRTUAL TABLE paragraphs USING fts5(title, text, tokenize = 'porter unicode61', prefix = '1 2 3 4')";
export const FTS_INSERT = "INSERT INTO paragraphs (rowid, title, text) VALUES (?, ?, ?)";
export const FTS_SELECT = "SELECT rowid AS number FROM paragraphs WHERE paragraphs MATCH ? ORDER BY rank LIMIT 10";

/** Any word of the query, the last perhaps a beginning; in quotes no word is an operator. */
export function ftsQuery({ text, beginning, phrase }: MixQuery): string {
  const words = wordsOf(text);
  if (phrase) return `"${words.join(" ")}"`;
  return words.map((word, i) => `"${word}"${beginning && i === words.length - 1 ? " *" : ""}`).join(" OR ");
}

/** SQLite's full-text search with its Porter stemmer, indexes of beginnings, and its own BM25, in a file. */
export const sqlite: BenchEngine = {
  name: "sqlite",
  runs: "Node",
  most: { paragraphs: 1_000_000, why: "" },
  without: ["typo-6", "typo-10", "everything"],
  async build(folder) {
    const path = join(folder, "fts5.sqlite");
    rmSync(path, { force: true });
    const database = new DatabaseSync(path);
    database.exec(FTS_TABLE);
    const insert = database.prepare(FTS_INSERT);
    database.exec("BEGIN");
    for (const { number, title, text } of documentsIn(folder)) insert.run(number, title, text);
    database.exec("COMMIT");
    database.exec("INSERT INTO paragraphs (paragraphs) VALUES ('optimize')");
    const content = database.prepare("SELECT sum(length(c0) + length(c1)) AS bytes FROM paragraphs_content").get();
    database.close();
    const bytes = statSync(path).size;
    return { bytes, bytesWithoutText: bytes - Number(content?.bytes), files: 1 };
  },
  async open(folder) {
    const opened = await openHere(
      () => {
        const database = new DatabaseSync(join(folder, "fts5.sqlite"), { readOnly: true });
        return { database, select: database.prepare(FTS_SELECT) };
      },
      ({ select }) =>
        async (query) => {
          return select.all(ftsQuery(query)).map(({ number }) => Number(number));
        },
      ({ database }) => database.close(),
    );
    // What it holds is SQLite's own, and no part of Node's heap.
    return { ...opened, memory: async () => null };
  },
};
