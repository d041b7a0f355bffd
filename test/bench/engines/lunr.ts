import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wordsOf } from "../peers/content.ts";
import { loadPeer } from "../peers/load.ts";
import { documentsIn } from "./content.ts";
import { ABOUT_100_000, type BenchEngine } from "./engine.ts";
import { openHere } from "./node.ts";

interface Builder {
  ref(name: string): void;
  field(name: string): void;
  add(document: object): void;
}

interface Index {
  search(query: string): { ref: string }[];
}

interface Lunr {
  readonly default: ((build: (this: Builder) => void) => Index) & { readonly Index: { load(index: object): Index } };
}

/** Its default pipeline, words as alternatives; `*` for beginnings and `~1` for typos, as its guide has them. */
export const lunr: BenchEngine = {
  name: "lunr",
  runs: "Node",
  most: { paragraphs: ABOUT_100_000, why: "its index would need several GB of heap" },
  without: ["phrase"],
  async build(folder) {
    const { default: makeIndex } = await loadPeer<Lunr>("lunr");
    const index = makeIndex(function () {
      this.ref("number");
      this.field("title");
      this.field("text");
      for (const document of documentsIn(folder)) this.add(document);
    });
    const json = Buffer.from(JSON.stringify(index));
    writeFileSync(join(folder, "lunr.json"), json);
    return { bytes: json.length, bytesWithoutText: json.length, files: 1 };
  },
  async open(folder) {
    const { Index } = (await loadPeer<Lunr>("lunr")).default;
    return openHere(
      () => Index.load(JSON.parse(readFileSync(join(folder, "lunr.json"), "utf8"))),
      (index) => async (query) => {
        const words = wordsOf(query.text);
        const asked = words.map((word, i) => {
          if (query.beginning && i === words.length - 1) return `${word}*`;
          return query.typo ? `${word}~1` : word;
        });
        return index
          .search(asked.join(" "))
          .slice(0, 10)
          .map(({ ref }) => Number(ref));
      },
    );
  },
};
