import MiniSearch, { type SearchOptions } from "minisearch";
import type { RankingEngine } from "../../relevance/engines.ts";
import { type Document, documentsOf } from "./content.ts";

/** MiniSearch as its own documentation begins, and with the two options that most sites add. */
function miniSearch(name: string, options: SearchOptions): RankingEngine {
  return {
    name,
    async open(content) {
      const index = new MiniSearch<Document>({ fields: ["title", "text"] });
      index.addAll(documentsOf(content));
      return {
        rank: async (query, most) =>
          index
            .search(query, options)
            .slice(0, most)
            .map(({ id }) => id),
        close: async () => {},
      };
    },
  };
}

export const miniSearchDefault = miniSearch("minisearch", {});
export const miniSearchFuzzy = miniSearch("minisearch-prefix-fuzzy", { prefix: true, fuzzy: 0.2 });
