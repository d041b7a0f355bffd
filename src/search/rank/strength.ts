import type { Engine, FieldPostings } from "../store/engine.ts";
import { LENGTH_WEIGHT } from "../store/impact.ts";
import type { Source } from "./slots.ts";
import type { Weights } from "./weights.ts";

/** Fields of up to so many distinct terms have their norm ready. */
const READY = 1024;

/**
 * How strongly a paragraph holds a word, by BM25F (Robertson, Zaragoza and Taylor, 2004): frequencies are weighed by field
 * and by the field's length and added up before they saturate, so that a word in title and text is one word said twice,
 * not two words. With the lower bound of BM25+ (Lv and Zhai, 2011).
 */
export class Strengths {
  readonly #norms: readonly Float64Array[];
  readonly #engine: Pick<Engine, "lengths" | "averageLengths">;
  readonly #weights: Weights;

  constructor(engine: Pick<Engine, "lengths" | "averageLengths">, weights: Weights) {
    this.#engine = engine;
    this.#weights = weights;
    this.#norms = engine.averageLengths.map((_, field) =>
      Float64Array.from({ length: READY }, (_, length) => this.#normOf(field, length)),
    );
  }

  /** What a frequency in a field of that length is worth, before it saturates. */
  weigh(field: number, frequency: number, length: number): number {
    const norm = length < READY ? this.#norms[field]![length]! : this.#normOf(field, length);
    return (this.#weights.fieldBoosts[field]! * frequency) / norm;
  }

  /** However often a paragraph holds a word, it does so less strongly. */
  get most(): number {
    const { k, d } = this.#weights.bm25;
    return d + k + 1;
  }

  saturate(weighed: number): number {
    const { k, d } = this.#weights.bm25;
    return d + (weighed * (k + 1)) / (weighed + k);
  }

  /** Of one word in one paragraph: the best of its readings; 0 where it holds none of them. */
  at(sources: readonly Source[], paragraph: number): number {
    let best = 0;
    for (const { lists, quality } of sources) {
      let weighed = 0;
      for (const list of lists) {
        const frequency = list.frequency(paragraph);
        if (frequency > 0) weighed += this.weigh(list.field, frequency, this.#engine.lengths[list.field]![paragraph]!);
      }
      if (weighed > 0) best = Math.max(best, quality * this.saturate(weighed));
    }
    return best;
  }

  /**
   * No paragraph with `from` ≤ number < `to` holds the word more strongly, by way of holding it: not at all, by its own
   * lists, by the others, by both. Put where `into` says.
   */
  bounds(sources: readonly Source[], from: number, to: number, into: Float64Array): void {
    let [bySelf, byOthers, byBoth] = [0, 0, 0];
    for (const { lists, owning, quality } of sources) {
      let [own, others] = [0, 0];
      for (let i = 0; i < lists.length; i++) {
        const bound = this.#boundOf(lists[i]!, from, to);
        if (owning[i] === "yes") own += bound;
        else others += bound;
      }
      if (own > 0) bySelf = Math.max(bySelf, quality * this.saturate(own));
      if (others > 0) byOthers = Math.max(byOthers, quality * this.saturate(others));
      if (own + others > 0) byBoth = Math.max(byBoth, quality * this.saturate(own + others));
    }
    into[1] = bySelf;
    into[2] = byOthers;
    into[3] = byBoth;
  }

  #boundOf(list: FieldPostings, from: number, to: number): number {
    // Bounds are of one weight of lengths: while another one is tried, nothing is bounded.
    const impact = this.#weights.bm25.b === LENGTH_WEIGHT ? list.bound(from, to) : Number.MAX_SAFE_INTEGER;
    return this.#weights.fieldBoosts[list.field]! * impact;
  }

  #normOf(field: number, length: number): number {
    const { b } = this.#weights.bm25;
    return 1 - b + (b * length) / this.#engine.averageLengths[field]!;
  }
}
