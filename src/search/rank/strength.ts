import { FIELDS } from "../document.ts";
import type { Engine, TermEvidence } from "../store/engine.ts";
import type { Scratch } from "./scratch.ts";
import { OWN_FIELDS, type Weights } from "./weights.ts";

/** What one term, or one word with all its readings, is worth in each paragraph; the arrays run in parallel. */
export interface Held {
  /** Numbers of the paragraphs that hold it in any field, in no certain order. */
  readonly paragraphs: Uint32Array;
  /** For each of them its strength: quality · saturation of the weighted frequency. */
  readonly strengths: Float64Array;
  /**
   * For each of them 1 where the paragraph holds it itself: what only a heading or title says does not make a paragraph
   * match, but the first paragraph of an article answers for its title.
   */
  readonly own: Uint8Array;
  /** How many hold it themselves. */
  readonly ownCount: number;
}

const TITLE = FIELDS.indexOf("title");

/** Strengths by term; those of terms that the engine keeps ready are kept with them. */
export class Strengths {
  readonly #known = new WeakMap<TermEvidence, Held>();
  readonly #engine: Pick<Engine, "startsArticle">;
  readonly #scratch: Scratch;
  readonly #weights: Weights;

  constructor(engine: Pick<Engine, "startsArticle">, scratch: Scratch, weights: Weights) {
    this.#engine = engine;
    this.#scratch = scratch;
    this.#weights = weights;
  }

  of(evidence: TermEvidence): Held {
    const known = this.#known.get(evidence) ?? this.#weigh(evidence);
    this.#known.set(evidence, known);
    return known;
  }

  /**
   * BM25F (Robertson, Zaragoza and Taylor, 2004): frequencies are weighed by field and by the field's length and added
   * up before they saturate, so that a word in title and text is one word said twice, not two words. With the lower
   * bound of BM25+ (Lv and Zhai, 2011).
   */
  #weigh({ fields }: TermEvidence): Held {
    const { frequency, own } = this.#scratch;
    const { k, b, d } = this.#weights.bm25;
    const holders: number[] = [];
    for (const { field, paragraphs, frequencies, lengths, averageLength } of fields) {
      const boost = this.#weights.fieldBoosts[field]!;
      for (let i = 0; i < paragraphs.length; i++) {
        const paragraph = paragraphs[i]!;
        if (frequency[paragraph] === 0) holders.push(paragraph);
        frequency[paragraph]! += (boost * frequencies[i]!) / (1 - b + (b * lengths[i]!) / averageLength);
        if (field < OWN_FIELDS || (field === TITLE && this.#engine.startsArticle(paragraph))) own[paragraph] = 1;
      }
    }
    return take(holders, frequency, own, (tf) => d + (tf * (k + 1)) / (tf + k));
  }
}

/** What was collected of these paragraphs; leaves zeros behind. */
export function take(
  touched: readonly number[],
  values: Float64Array,
  own: Uint8Array,
  strengthOf: (value: number) => number = (value) => value,
): Held {
  const held = {
    paragraphs: Uint32Array.from(touched),
    strengths: new Float64Array(touched.length),
    own: new Uint8Array(touched.length),
    ownCount: 0,
  };
  touched.forEach((paragraph, i) => {
    held.strengths[i] = strengthOf(values[paragraph]!);
    held.own[i] = own[paragraph]!;
    held.ownCount += own[paragraph]!;
    values[paragraph] = own[paragraph] = 0;
  });
  return held;
}
