import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Mix } from "../mix/classes.ts";

/** A paragraph, as every engine but Pilcrow is given it: one document. */
export interface Document {
  /** Its place in the content, from 0. */
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly section?: string;
  /** Whether it is its article's first. */
  readonly first: boolean;
}

/** A query for one paragraph that a scan of the whole content has found, and no other paragraph has all its words. */
export interface KnownItem {
  readonly query: string;
  readonly number: number;
  readonly text: string;
}

/** What the folder of one content holds, as written by prepare.ts. */
export const FILES = { corpus: "corpus.jsonl", mix: "mix.json", known: "known.json" } as const;

export function mixIn(folder: string): Mix {
  return JSON.parse(readFileSync(join(folder, FILES.mix), "utf8"));
}

export function knownIn(folder: string): readonly KnownItem[] {
  return JSON.parse(readFileSync(join(folder, FILES.known), "utf8"));
}

/** An article as a line of the corpus holds it. */
export interface CorpusArticle {
  readonly title: string;
  readonly section?: string;
  readonly paragraphs: readonly { readonly text: string }[];
}

/** All paragraphs in order, read piece by piece. */
export function* documentsIn(folder: string): Generator<Document> {
  let number = 0;
  for (const line of linesOf(join(folder, FILES.corpus))) {
    const { title, section, paragraphs } = JSON.parse(line) as CorpusArticle;
    for (const [at, { text }] of paragraphs.entries()) {
      yield { number: number++, title, text, ...(section === undefined ? {} : { section }), first: at === 0 };
    }
  }
}

/** Lines of a file that need not fit into memory. */
export function* linesOf(path: string): Generator<string> {
  const file = openSync(path, "r");
  const buffer = Buffer.alloc(1 << 20);
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const read = readSync(file, buffer);
      rest += decoder.decode(buffer.subarray(0, read), { stream: read > 0 });
      const lines = rest.split("\n");
      rest = lines.pop()!;
      yield* lines;
      if (read === 0) break;
    }
    if (rest !== "") yield rest;
  } finally {
    closeSync(file);
  }
}
