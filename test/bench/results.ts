import type { Built, Used } from "./engines/engine.ts";
import type { Costs } from "./engines/measure.ts";

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
