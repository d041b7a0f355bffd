import type { Engine } from "../store/engine.ts";
import type { List } from "./evaluate/list.ts";
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

  /** No paragraph with `from` ≤ number < `to` holds the word more strongly. */
  bound(sources: readonly Source[], from: number, to: number): number {
    if (sources.length > 1)
      return Math.max(...sources.map(({ quality }) => quality)) * (this.#weights.bm25.d + this.#weights.bm25.k + 1);
    return sources.reduce((_, { lists, quality }) => {
      const weighed = lists.reduce((sum, list) => sum + this.#boundOf(list, from, to), 0);
      return weighed > 0 ? quality * this.saturate(weighed) : 0;
    }, 0);
  }

  #boundOf(list: List, from: number, to: number): number {
    const { frequency, length } = list.bounds(from, to);
    return frequency > 0 ? this.weigh(list.field, frequency, length) : 0;
  }

  #normOf(field: number, length: number): number {
    const { b } = this.#weights.bm25;
    return 1 - b + (b * length) / this.#engine.averageLengths[field]!;
  }
}
