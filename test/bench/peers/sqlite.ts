import { DatabaseSync } from "node:sqlite";
import type { RankingEngine } from "../../relevance/engines.ts";
import { documentsOf, wordsOf } from "./content.ts";

/** SQLite's full-text search with its Porter stemmer, any word of the query, its own BM25. */
export const sqlite: RankingEngine = {
  name: "sqlite-fts5-porter",
  async open(content) {
    const documents = documentsOf(content);
    const database = new DatabaseSync(":memory:");
    database.exec("CREATE VIRTUAL TABLE paragraphs USING fts5(title, text, tokenize = 'porter unicode61')");
    const insert = database.prepare("INSERT INTO paragraphs (rowid, title, text) VALUES (?, ?, ?)");
    database.exec("BEGIN");
    for (const [number, { title, text }] of documents.entries()) insert.run(number, title, text);
    database.exec("COMMIT");
    const select = database.prepare(
      "SELECT rowid AS number FROM paragraphs WHERE paragraphs MATCH ? ORDER BY rank LIMIT ?",
    );
    return {
      rank: async (query, most) => {
        // In quotes no word is an operator.
        const match = wordsOf(query)
          .map((word) => `"${word}"`)
          .join(" OR ");
        return match === "" ? [] : select.all(match, most).map(({ number }) => documents[Number(number)]!.id);
      },
      close: async () => database.close(),
    };
  },
};
