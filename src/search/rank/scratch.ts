import type { Engine } from "../store/engine.ts";
import { type Bits, bitsFor, LentBits } from "./evaluate/bits.ts";
import { windowsOf } from "./evaluate/windows.ts";

/**
 * Room for one window of paragraphs, made once for a searcher: a query that held its sums in maps would spend most of its
 * time there, and one that held them for the whole content would need as much memory as the content. Whoever uses it
 * clears what it is going to use and never awaits in between, so searches cannot meet in it.
 */
export interface Scratch {
  /** Paragraphs of a window at most. */
  readonly window: number;
  readonly windows: ReturnType<typeof windowsOf>;
  /** Taken back when the next evaluation begins. */
  readonly sets: LentBits;
  /** The paragraphs of the window that may match, and room for their numbers. */
  readonly marks: Bits;
  readonly candidates: Uint32Array;
  /** No paragraph of a window, and all of them. */
  readonly none: Bits;
  readonly any: Bits;
  readonly lately: Lately;
}

/**
 * The objects of the last evaluations. Once none of a class is left the runtime throws away, at its next collection of
 * garbage, what it has compiled for that class: a quarter of the processor time went into compiling the same code again.
 * Of several, since one query has only some of the forms that postings are read as.
 */
class Lately {
  readonly #objects: object[] = [];
  #next = 0;

  keep(object: object): void {
    this.#objects[this.#next++ % LATELY] = object;
  }
}

/** With more of them hardly anything less is compiled again. */
const LATELY = 4;

/** Larger ones leave the processor's cache, smaller ones cost more calls. */
export const WINDOW = 2 ** 16;

/** @param most paragraphs of a window */
export function createScratch(engine: Pick<Engine, "summary" | "articleOf" | "firsts">, most = WINDOW): Scratch {
  const window = Math.min(most, Math.max(1, engine.summary.paragraphs));
  return {
    window,
    windows: windowsOf(engine, window),
    sets: new LentBits(window),
    marks: bitsFor(window),
    candidates: new Uint32Array(window),
    none: bitsFor(window),
    any: bitsFor(window).fill(-1),
    lately: new Lately(),
  };
}
