import type { RankingEngine } from "../../relevance/engines.ts";
import { documentsOf, languageOf } from "./content.ts";
import { loadPeer } from "./load.ts";

interface Orama {
  create(options: { schema: Record<string, string>; components: { tokenizer: object } }): Promise<object>;
  insertMultiple(database: object, documents: readonly object[], batch: number): Promise<unknown>;
  search(database: object, query: { term: string; limit: number }): Promise<{ hits: { id: string }[] }>;
}

/** Languages that it has a word splitter and a stemmer for; the others are read as English, its default. */
const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ar: "arabic", bg: "bulgarian", da: "danish", de: "german", el: "greek", en: "english", es: "spanish" },
    ...{ fi: "finnish", fr: "french", ga: "irish", hi: "indian", hu: "hungarian", hy: "armenian", id: "indonesian" },
    ...{ it: "italian", lt: "lithuanian", ne: "nepali", nl: "dutch", no: "norwegian", pt: "portuguese" },
    ...{ ro: "romanian", ru: "russian", sr: "serbian", sv: "swedish", ta: "tamil", tr: "turkish", uk: "ukrainian" },
  }),
);

/** With stemming of the content's language, everything else as it comes. */
export const orama: RankingEngine = {
  name: "orama-stemming",
  async open(content) {
    const { create, insertMultiple, search } = await loadPeer<Orama>("@orama/orama");
    const language = LANGUAGES.get(languageOf(content)) ?? "english";
    const { stemmer } = await loadPeer<{ stemmer: unknown }>(`@orama/stemmers/${language}`);
    const database = await create({
      schema: { title: "string", text: "string" },
      components: { tokenizer: { language, stemming: true, stemmer } },
    });
    await insertMultiple(database, documentsOf(content), 500);
    return {
      rank: async (query, most) => (await search(database, { term: query, limit: most })).hits.map(({ id }) => id),
      close: async () => {},
    };
  },
};
