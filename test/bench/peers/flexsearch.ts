import type { RankingEngine } from "../../relevance/engines.ts";
import { documentsOf } from "./content.ts";
import { loadPeer } from "./load.ts";

interface FlexSearch {
  readonly Index: new () => {
    add(id: number, text: string): void;
    search(query: string, options: { limit: number; suggest: boolean }): number[];
  };
}

/**
 * Its default index over title and text as one: its document index keeps one list a field and puts all of the title's
 * hits first. Without `suggest` it needs every word and answers hardly any question.
 */
export const flexSearch: RankingEngine = {
  name: "flexsearch",
  async open(content) {
    const { Index } = await loadPeer<FlexSearch>("flexsearch");
    const documents = documentsOf(content);
    const index = new Index();
    for (const [number, { title, text }] of documents.entries()) index.add(number, `${title}\n${text}`);
    return {
      rank: async (query, most) =>
        index.search(query, { limit: most, suggest: true }).map((number) => documents[number]!.id),
      close: async () => {},
    };
  },
};
