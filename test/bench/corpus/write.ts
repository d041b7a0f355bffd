import { closeSync, openSync, writeSync } from "node:fs";
import { generate } from "./articles.ts";

/** Characters that are gathered before they are written: memory stays bounded whatever the number of paragraphs. */
const AT_ONCE = 4_000_000;

/** Writes a generated content as JSON Lines, an article a line, as `npm run build -- <file>` reads it. */
export function writeCorpus(path: string, paragraphs: number, seed?: number): void {
  const file = openSync(path, "w");
  try {
    let lines = "";
    for (const article of generate(paragraphs, seed)) {
      lines += `${JSON.stringify(article)}\n`;
      if (lines.length < AT_ONCE) continue;
      writeSync(file, lines);
      lines = "";
    }
    writeSync(file, lines);
  } finally {
    closeSync(file);
  }
}

// `node test/bench/corpus/write.ts <paragraphs> <file.jsonl> [seed]`
if (import.meta.main) {
  const [paragraphs = "", path, seed = "1"] = process.argv.slice(2);
  if (!/^\d+$/.test(paragraphs) || path === undefined || !/^\d+$/.test(seed)) {
    console.error("Usage: node test/bench/corpus/write.ts <paragraphs> <file.jsonl> [seed]");
    process.exitCode = 2;
  } else writeCorpus(path, Number(paragraphs), Number(seed));
}
