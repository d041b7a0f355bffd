import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { artefactIn, readBundle } from "../../process/bundle.ts";
import type { BenchEngine } from "./engine.ts";
import { BOUNDS_FILE, paged } from "./pilcrow.ts";

/** Finding alone: the index in pages and its evaluation, without texts and whole answers. See workers/evaluator.ts. */
export const evaluator: BenchEngine = {
  ...paged,
  name: "evaluator",
  // It is asked for words and nothing else.
  without: ["everything"],
  async open(folder) {
    const assets = join(folder, paged.name, "assets");
    const artefact = artefactIn(readBundle(join(folder, paged.name, "bundle")));
    const [version = ""] = readdirSync(assets);
    const [{ openReading }, { bundleOf }] = await Promise.all([import("./reading.ts"), import("./bundle.ts")]);
    const text = (said: string) => new TextEncoder().encode(said);
    const bounds = readFileSync(join(folder, paged.name, BOUNDS_FILE), "utf8");
    const modules = { "index.bin": artefact, "version.txt": text(version), "bounds.txt": text(bounds) };
    return openReading(
      {
        bundle: bundleOf("evaluator.ts", modules),
        ready: "/",
        path: ({ text }) => `/search?q=${encodeURIComponent(text)}`,
        // A collection numbers its paragraphs otherwise: what repeats within an article is one to Pilcrow.
        findPath: ({ text }) => `/texts?q=${encodeURIComponent(text)}`,
        hits: (answer) => answer as string[],
        starts: artefact.length > 10_000_000 ? 1 : 5,
      },
      assets,
    );
  },
};
