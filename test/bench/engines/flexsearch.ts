import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wordsOf } from "../peers/content.ts";
import { loadPeer } from "../peers/load.ts";
import { documentsIn } from "./content.ts";
import { ABOUT_100_000, type BenchEngine } from "./engine.ts";
import { openHere } from "./node.ts";

interface Index {
  add(id: number, text: string): void;
  search(query: string, options: { limit: number; suggest: boolean }): number[];
  export(put: (key: string, data: string | undefined) => void): unknown;
  import(key: string, data: string): void;
}

interface FlexSearch {
  readonly Index: new (options: { tokenize: "forward" }) => Index;
}

const OPTIONS = { tokenize: "forward" } as const;

/** One index over title and text with the beginnings of all words, as its documentation has it for completing. */
export const flexSearch: BenchEngine = {
  name: "flexsearch",
  runs: "Node",
  most: { paragraphs: ABOUT_100_000, why: "its index would need several GB of heap" },
  without: ["typo-6", "typo-10", "phrase", "everything"],
  async build(folder) {
    const { Index } = await loadPeer<FlexSearch>("flexsearch");
    const index = new Index(OPTIONS);
    for (const { number, title, text } of documentsIn(folder)) index.add(number, `${title}\n${text}`);
    await index.export((key, data) => {
      if (data !== undefined) writeFileSync(join(folder, `flexsearch-${key}`), data);
    });
    const files = filesIn(folder);
    const bytes = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    return { bytes, bytesWithoutText: bytes, files: files.length };
  },
  async open(folder) {
    const { Index } = await loadPeer<FlexSearch>("flexsearch");
    return openHere(
      () => {
        const index = new Index(OPTIONS);
        for (const name of filesIn(folder)) {
          index.import(name.slice("flexsearch-".length), readFileSync(join(folder, name), "utf8"));
        }
        return index;
      },
      (index) => async (query) => index.search(wordsOf(query.text).join(" "), { limit: 10, suggest: true }),
    );
  },
};

const filesIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith("flexsearch-"));
