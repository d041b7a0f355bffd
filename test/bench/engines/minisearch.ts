import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import MiniSearch from "minisearch";
import { createAnalyser } from "../../../src/text/analyser.ts";
import { english } from "../../../src/text/languages/english.ts";
import type { QueryClass } from "../mix/classes.ts";
import { documentsIn } from "./content.ts";
import { ABOUT_100_000, type BenchEngine } from "./engine.ts";

const INDEX = "minisearch.json";

/**
 * MiniSearch in a Worker of its own, over the words of Pilcrow's analysis; the texts of paragraphs are not in it. A title
 * is indexed with the first paragraph of its article, as Pilcrow does it.
 */
function miniSearch(name: string, parameters: string, without: readonly QueryClass[]): BenchEngine {
  return {
    name,
    runs: "workerd",
    most: { paragraphs: ABOUT_100_000, why: "its index is longer than a text of JavaScript may be" },
    without,
    async build(folder) {
      const analyser = createAnalyser([english]);
      const words = (text: string) => analyser.tokens(text, "en").flatMap(({ terms }) => terms);
      const index = new MiniSearch({ fields: ["title", "text"], tokenize: words, processTerm: (term) => term });
      for (const { number, title, text, first } of documentsIn(folder)) {
        index.add({ id: number, text, ...(first ? { title } : {}) });
      }
      const json = Buffer.from(JSON.stringify(index));
      writeFileSync(join(folder, INDEX), json);
      return { bytes: json.length, bytesWithoutText: json.length, files: 1 };
    },
    async open(folder) {
      const index = new Uint8Array(readFileSync(join(folder, INDEX)));
      const [{ openServed }, { bundleOf }] = await Promise.all([import("./served.ts"), import("./bundle.ts")]);
      return openServed({
        bundle: bundleOf("minisearch.ts", { "index.txt": index }),
        ready: "/",
        path: ({ text }) => `/search?q=${encodeURIComponent(text)}${parameters}`,
        hits: (answer) => answer as number[],
        starts: index.length > 10_000_000 ? 1 : 3,
      });
    },
  };
}

/** Any of the words, as written. */
export const miniSearchPlain = miniSearch("minisearch", "", [
  ...(["prefix-1", "prefix-2", "prefix-3", "prefix-4", "typo-6", "typo-10", "phrase"] as const),
  ...(["typing", "everything"] as const),
]);

/** With the two options that most sites add. */
export const miniSearchFuzzy = miniSearch("minisearch-fuzzy", "&prefix=1&fuzzy=1", ["phrase"]);
