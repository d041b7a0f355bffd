import type { MixQuery, QueryClass } from "../mix/classes.ts";

/** A search engine whose costs are measured. */
export interface BenchEngine {
  /** As `--engines` calls it. */
  readonly name: string;
  /** Whose process answers, and is measured. */
  readonly runs: "workerd" | "Node" | "Chromium";
  /** The largest content that it is measured with, in paragraphs, and why no larger one. */
  readonly most: { readonly paragraphs: number; readonly why: string };
  /** Kinds of queries that it has no answer for. */
  readonly without: readonly QueryClass[];
  /** Makes its index of the content in `folder`, and leaves it there. In a process of its own. */
  build(folder: string): Promise<Built>;
  /** Takes up what `build` left. In another process of its own. */
  open(folder: string): Promise<Opened>;
}

export interface Built {
  /** Bytes of all that has to be kept to answer. */
  readonly bytes: number;
  /** Those of them that are no text of paragraphs, where that can be told. */
  readonly bytesWithoutText?: number;
  readonly files: number;
  /** Of a Worker: seconds that its start keeps the processor busy, as `wrangler check startup` tells them (median). */
  readonly startup?: number;
  /** Where the work was done by another process than the one that was asked. */
  readonly used?: Used;
}

export interface Used {
  readonly seconds: number;
  /** Seconds of CPU. */
  readonly cpu: number;
  /** Most bytes of memory that the process had, in all. */
  readonly memory: number;
}

export interface Moved {
  readonly reads: readonly string[];
  readonly bytes: number;
}

/** Seconds of CPU that it costs to be ready for the first query; null where nobody can tell. */
export interface Start {
  /** Of a Worker less that of one that only says hello. */
  readonly cpu: number | null;
  /** Less that of a hello that is handed the same files: what is left is the engine's own doing. Absent outside Workers. */
  readonly own?: number;
}

export interface Opened extends AsyncDisposable {
  /** The first ten paragraphs, by their numbers or, where the engine does not know these, their texts. */
  find(query: MixQuery): Promise<readonly (number | string)[]>;
  /** Asks, and reads what comes to its end. */
  ask(query: MixQuery): Promise<void>;
  /** Seconds of CPU, user and system, of all threads of the process that answers, so far; null where nobody can tell. */
  readonly cpu: (() => number) | null;
  readonly start: Start;
  /** Bytes that it holds once all garbage is collected: heap and buffers. */
  memory(): Promise<number | null>;
  /** A request that does nothing, so that its cost can be taken off; absent where there is no request. */
  readonly idle?: { cpu(): number; ask(reads: readonly string[]): Promise<void> };
  /**
   * Which files the query asked just now read: asked once more elsewhere, where that must be, so that it is to be called
   * once for each query, in the same order. Absent where nothing is ever read.
   */
  readonly moved?: (query: MixQuery) => Promise<Moved>;
  /** What was read before the first query. */
  readonly first?: Moved;
  /** Requests as they stand on the wire, for engines that are servers. */
  readonly served?: { readonly url: URL; readonly hello: URL; path(query: MixQuery): string };
}

/** The largest content for engines that hold all of it in memory: 100,000 generated paragraphs, or a collection of hardly more. */
export const ABOUT_100_000 = 110_000;
