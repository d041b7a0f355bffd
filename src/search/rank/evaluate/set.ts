/** Paragraphs with their scores, in reading order. */
export interface PickedSet {
  readonly paragraphs: Uint32Array;
  /** Zeros where only the paragraphs are wanted. */
  readonly scores: Float64Array;
}

/** Takes any number of them, without a place for every paragraph of the content. */
export class Picked {
  #paragraphs = new Uint32Array(64);
  #scores = new Float64Array(64);
  #count = 0;

  add(paragraph: number, score: number): void {
    if (this.#count === this.#paragraphs.length) {
      const [paragraphs, scores] = [new Uint32Array(2 * this.#count), new Float64Array(2 * this.#count)];
      paragraphs.set(this.#paragraphs);
      scores.set(this.#scores);
      [this.#paragraphs, this.#scores] = [paragraphs, scores];
    }
    this.#paragraphs[this.#count] = paragraph;
    this.#scores[this.#count++] = score;
  }

  take(): PickedSet {
    return {
      paragraphs: this.#paragraphs.subarray(0, this.#count),
      scores: this.#scores.subarray(0, this.#count),
    };
  }
}
