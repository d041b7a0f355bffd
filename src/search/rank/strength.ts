import { OWN_FIELDS, TITLE } from "../document.ts";
import type { Engine, TermPostings } from "../store/engine.ts";
import { readAll } from "./evidence.ts";
import type { Scratch } from "./scratch.ts";
import type { Weights } from "./weights.ts";

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

/** Strengths by term; those of terms that the engine keeps ready are kept with them. */
export class Strengths {
  readonly #known = new WeakMap<TermPostings, Held>();
  readonly #engine: Pick<Engine, "startsArticle" | "lengths" | "averageLengths">;
  readonly #scratch: Scratch;
  readonly #weights: Weights;

  constructor(
    engine: Pick<Engine, "startsArticle" | "lengths" | "averageLengths">,
    scratch: Scratch,
    weights: Weights,
  ) {
    this.#engine = engine;
    this.#scratch = scratch;
    this.#weights = weights;
  }

  of(postings: TermPostings): Held {
    const known = this.#known.get(postings) ?? this.#weigh(postings);
    this.#known.set(postings, known);
    return known;
  }

  /**
   * BM25F (Robertson, Zaragoza and Taylor, 2004): frequencies are weighed by field and by the field's length and added
   * up before they saturate, so that a word in title and text is one word said twice, not two words. With the lower
   * bound of BM25+ (Lv and Zhai, 2011).
   */
  #weigh({ fields }: TermPostings): Held {
    const { frequency, own } = this.#scratch;
    const { k, b, d } = this.#weights.bm25;
    const holders: number[] = [];
    for (const postings of fields) {
      const { field } = postings;
      const { paragraphs, frequencies } = readAll(postings);
      const lengths = this.#engine.lengths[field]!;
      const averageLength = this.#engine.averageLengths[field]!;
      const boost = this.#weights.fieldBoosts[field]!;
      for (let i = 0; i < paragraphs.length; i++) {
        const paragraph = paragraphs[i]!;
        if (frequency[paragraph] === 0) holders.push(paragraph);
        frequency[paragraph]! += (boost * frequencies[i]!) / (1 - b + (b * lengths[paragraph]!) / averageLength);
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
