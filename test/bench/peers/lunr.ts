import type { RankingEngine } from "../../relevance/engines.ts";
import { documentsOf, wordsOf } from "./content.ts";
import { loadPeer } from "./load.ts";

interface Builder {
  ref(name: string): void;
  field(name: string): void;
  add(document: object): void;
}

interface Lunr {
  readonly default: (build: (this: Builder) => void) => { search(query: string): { ref: string }[] };
}

/** Its default pipeline: trimmer, English stop words and stemmer; words are alternatives. */
export const lunr: RankingEngine = {
  name: "lunr",
  async open(content) {
    const { default: makeIndex } = await loadPeer<Lunr>("lunr");
    const documents = documentsOf(content);
    const index = makeIndex(function () {
      this.ref("id");
      this.field("title");
      this.field("text");
      for (const document of documents) this.add(document);
    });
    return {
      // It trims signs from the words of documents only: “oil?” would find nothing.
      rank: async (query, most) => {
        const words = wordsOf(query);
        if (words.length === 0) return [];
        return index
          .search(words.join(" "))
          .slice(0, most)
          .map(({ ref }) => ref);
      },
      close: async () => {},
    };
  },
};
