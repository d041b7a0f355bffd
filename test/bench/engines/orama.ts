import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wordsOf } from "../peers/content.ts";
import { loadPeer } from "../peers/load.ts";
import { documentsIn } from "./content.ts";
import { ABOUT_100_000, type BenchEngine } from "./engine.ts";
import { openHere } from "./node.ts";

interface Orama {
  create(options: { schema: Record<string, string>; components: { tokenizer: object } }): object;
  insertMultiple(database: object, documents: readonly object[], batch: number): Promise<unknown>;
  search(
    database: object,
    query: { term: string; limit: number; tolerance: number },
  ): Promise<{ hits: { id: string }[] }>;
  save(database: object): object;
  load(database: object, saved: object): void;
}

async function empty(): Promise<{ orama: Orama; database: object }> {
  const orama = await loadPeer<Orama>("@orama/orama");
  const { stemmer } = await loadPeer<{ stemmer: unknown }>("@orama/stemmers/english");
  const database = orama.create({
    schema: { title: "string", text: "string" },
    components: { tokenizer: { language: "english", stemming: true, stemmer } },
  });
  return { orama, database };
}

/** With English stemming, everything else as it comes: words are also beginnings; one typo where there is one. */
export const orama: BenchEngine = {
  name: "orama",
  runs: "Node",
  most: { paragraphs: ABOUT_100_000, why: "its index would need several GB of heap" },
  without: ["phrase"],
  async build(folder) {
    const { orama, database } = await empty();
    const documents = Array.from(documentsIn(folder), ({ number, title, text }) => ({ id: `${number}`, title, text }));
    await orama.insertMultiple(database, documents, 500);
    const json = Buffer.from(JSON.stringify(orama.save(database)));
    writeFileSync(join(folder, "orama.json"), json);
    return { bytes: json.length, files: 1 };
  },
  async open(folder) {
    const { orama, database } = await empty();
    return openHere(
      () => {
        orama.load(database, JSON.parse(readFileSync(join(folder, "orama.json"), "utf8")));
        return database;
      },
      () => async (query) => {
        const term = wordsOf(query.text).join(" ");
        const { hits } = await orama.search(database, { term, limit: 10, tolerance: query.typo ? 1 : 0 });
        return hits.map(({ id }) => Number(id));
      },
    );
  },
};
