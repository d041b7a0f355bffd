import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { Cache } from "../../index/cache/cache.ts";
import type { ContentConfig } from "../../index/config.ts";
import { indexContent } from "../../index/index-content.ts";
import { seeded, times } from "../process/random.ts";
import { folderWith } from "./folder.ts";

const WORDS =
  "the harbour lighthouse keeper storm of signal vessel reef New York City and tide lamp don't e-mail".split(" ");

/** Indexes with what earlier builds remember, and from nothing: both must be the same to the byte. */
function index(root: string, config: Omit<ContentConfig, "sources"> = {}) {
  const all: ContentConfig = { ...config, sources: ["a"] };
  const store = new Cache(join(root, "dist"));
  const again = indexContent(root, all, "7.2.0", () => () => {}, { store, code: "code" });
  store.close(true);
  const anew = indexContent(root, all, "7.2.0", () => () => {});
  expect(Buffer.from(again.artefact).equals(anew.artefact)).toBe(true);
  const { files: _, keys: __, ...of } = again.content;
  const { files: ___, keys: ____, ...ofAnew } = anew.content;
  expect(of).toEqual(ofAnew);
  return { parsed: again.content.files.parsed, analysed: again.analysed };
}

function page(random: () => number): string {
  const word = () => WORDS[Math.floor(random() * WORDS.length)]!;
  const lang = random() < 0.2 ? "de" : "en";
  const lines = Array.from({ length: 2 + Math.floor(random() * 4) }, () =>
    Array.from({ length: 4 + Math.floor(random() * 12) }, word).join(" "),
  );
  if (random() < 0.7) lines.push("Subscribe to the letter of the harbour today.");
  if (random() < 0.2) lines.push("A ship at sea (Handout via Reuters)");
  return `---\ntitle: ${word()} ${word()}\nlang: ${lang}\ntags: [${word()}]\n---\n${lines.join("\n")}\n`;
}

describe("a build after another", () => {
  test("parses and analyses only what has changed: of 300 pages one", () => {
    const random = seeded(1);
    const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`a/${i % 7}/${i}.txt`, page(random)]));
    const root = folderWith(files);
    expect(index(root)).toEqual({ parsed: 300, analysed: 300 });
    expect(index(root)).toEqual({ parsed: 0, analysed: 0 });
    writeFileSync(join(root, "a/3/10.txt"), "---\nlang: en\n---\nA page of its own.\n");
    expect(index(root)).toEqual({ parsed: 1, analysed: 1 });
    // Moved, it is another article.
    renameSync(join(root, "a/3/10.txt"), join(root, "a/3/ten.txt"));
    expect(index(root)).toEqual({ parsed: 1, analysed: 1 });
    rmSync(join(root, "a/3/ten.txt"));
    expect(index(root)).toEqual({ parsed: 0, analysed: 0 });
  });

  test("reads again what settings change, and analyses again what synonyms do", () => {
    const root = folderWith({ "a/1.txt": "One about New York City.", "a/2.txt": "Two." });
    expect(index(root)).toEqual({ parsed: 2, analysed: 2 });
    expect(index(root, { name: "Harbour", takedown: ["2"] })).toEqual({ parsed: 0, analysed: 0 });
    expect(index(root)).toEqual({ parsed: 0, analysed: 0 });
    expect(index(root, { language: "de" })).toEqual({ parsed: 2, analysed: 2 });
    expect(index(root, { synonyms: [["nyc", "new york city"]] })).toEqual({ parsed: 0, analysed: 2 });
  });

  test("finds every page whole, however often what is of no more use was forgotten", () => {
    const call = "Subscribe to the letter of the harbour today.";
    const pages = Array.from({ length: 10 }, (_, i) => [
      `a/${i}.txt`,
      `Page ${i} of its own.\nAnd on.\n${i < 1 ? "" : call}`,
    ]);
    const root = folderWith(Object.fromEntries(pages));
    for (const language of ["de", "fr", "en", "en"]) index(root, { language });
    // What pages repeat changes, so that all are made of their blocks again.
    expect(index(root, { repeated: "keep" }).parsed).toBe(0);
  });

  const seeds = Array.from({ length: times(3, 40) }, (_, seed) => seed);

  test.each(seeds)("whatever is edited, moved, added and removed, gives the bytes of a clean one (seed %i)", (seed) => {
    const random = seeded(seed);
    const root = folderWith({ "a/0/0.txt": page(random) });
    const there = new Set(["a/0/0.txt"]);
    for (let build = 0; build < 8; build++) {
      for (let edit = 0; edit < 6; edit++) {
        const path = `a/${Math.floor(random() * 3)}/${Math.floor(random() * 12)}.txt`;
        if (random() < 0.2 && there.size > 1 && there.delete(path)) rmSync(join(root, path));
        else {
          mkdirSync(dirname(join(root, path)), { recursive: true });
          writeFileSync(join(root, path), page(random));
          there.add(path);
        }
      }
      if (random() < 0.2) rmSync(join(root, "dist"), { recursive: true, force: true });
      const { parsed } = index(root, random() < 0.2 ? { takedown: ["0-3"] } : {});
      expect(parsed).toBeLessThanOrEqual(there.size);
    }
  });
});
