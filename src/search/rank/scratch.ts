import type { Engine } from "../store/engine.ts";
import { type Bits, bitsFor } from "./evaluate/bits.ts";
import { windowsOf } from "./evaluate/windows.ts";

/**
 * Room for one window of paragraphs, made once for a searcher: a query that held its sums in maps would spend most of its
 * time there, and one that held them for the whole content would need as much memory as the content. Whoever uses it
 * leaves zeros behind and never awaits in between, so searches cannot meet in it.
 */
export interface Scratch {
  /** Paragraphs of a window at most. */
  readonly window: number;
  readonly windows: ReturnType<typeof windowsOf>;
  /** By paragraph of the window: sums over the words of a query … */
  readonly share: Float64Array;
  readonly score: Float64Array;
  /** … whether it holds a telling word itself, and how many of the required ones it holds … */
  readonly own: Uint8Array;
  readonly required: Uint8Array;
  /** … and sums over the fields and the readings of one word. */
  readonly frequency: Float64Array;
  readonly strength: Float64Array;
  /** What `frequency` and `strength` are not zero for. */
  readonly touched: Uint32Array;
  readonly held: Uint32Array;
  /** The paragraphs that may match, as bits and as numbers. */
  readonly marks: Bits;
  readonly candidates: Uint32Array;
  /** For short stretches of postings that are read beside the window. */
  readonly paragraphs: Uint32Array;
  readonly frequencies: Uint32Array;
}

/** Larger ones leave the processor's cache, smaller ones cost more calls. */
export const WINDOW = 2 ** 14;

/** @param most paragraphs of a window */
export function createScratch(engine: Pick<Engine, "summary" | "startsArticle">, most = WINDOW): Scratch {
  const window = Math.min(most, Math.max(1, engine.summary.paragraphs));
  return {
    window,
    windows: windowsOf(engine, window),
    share: new Float64Array(window),
    score: new Float64Array(window),
    own: new Uint8Array(window),
    required: new Uint8Array(window),
    frequency: new Float64Array(window),
    strength: new Float64Array(window),
    touched: new Uint32Array(window),
    held: new Uint32Array(window),
    marks: bitsFor(window),
    candidates: new Uint32Array(window),
    paragraphs: new Uint32Array(window),
    frequencies: new Uint32Array(window),
  };
}
