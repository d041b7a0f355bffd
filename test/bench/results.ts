import type { Built, Used } from "./engines/engine.ts";
import type { Costs, Spread } from "./engines/measure.ts";
import type { QueryClass } from "./mix/classes.ts";

/** What one run measured: the form of `--json` and of the files in results/. */
export interface Results {
  readonly date: string;
  readonly machine: string;
  readonly node: string;
  readonly commit: string;
  /** How many processes wanted to run, in the mean of a minute, at the begin and the end: above the cores, others too. */
  readonly load: readonly [before: number, after: number];
  readonly contents: readonly ContentResults[];
}

export interface ContentResults {
  readonly content: string;
  readonly paragraphs: number;
  readonly engines: readonly EngineResults[];
}

export type EngineResults =
  | { readonly name: string; readonly built: Built & { readonly used: Used }; readonly costs: Costs }
  | { readonly name: string; readonly why: string };

/** What test/bench/million.ts keeps: the same of one engine and content, and what it looks at besides. */
export interface LargeResults extends Results {
  readonly large: {
    readonly files: { readonly index: number; readonly all: number; readonly largest: number };
    /** Bytes of the artefact, which is in memory as long as the Worker is. */
    readonly resident: number;
    /** As `wrangler deploy --dry-run` tells it. */
    readonly upload: string;
    /** Of the isolate, heap and buffers after a collection: before the first query and after the session. */
    readonly memory: { readonly start: number; readonly session: number };
    readonly session: Session;
  };
}

/** One person after the other, each asking something else: queries of all kinds in a random order, none twice. */
export interface Session {
  readonly queries: number;
  /** Seconds of CPU of a query, less those of a Worker that says hello and reads as many files. */
  readonly cpu: Spread & { readonly mean: number };
  /** Files that a query had to read that nobody asked before, and their bytes. */
  readonly reads: Spread;
  /** Of them those that are no texts of paragraphs. */
  readonly indexReads: Spread;
  readonly bytes: Spread;
  /** By kind of query, seconds of CPU: those of a Worker that has been asked for a while. */
  readonly classes: Readonly<Record<QueryClass, Spread>>;
}
