import type { Collection } from "./collections/collection.ts";

/** A search engine that can be measured: Pilcrow or a peer. */
export interface RankingEngine {
  /** As tables and `--json` call it. */
  readonly name: string;
  /** Builds an index of title and text of every paragraph. */
  open(content: Pick<Collection, "articles" | "paragraphs">): Promise<OpenEngine>;
}

export interface OpenEngine {
  /** Ids of paragraphs, best first, at most so many. */
  rank(query: string, most: number): Promise<readonly string[]>;
  close(): Promise<void>;
}
