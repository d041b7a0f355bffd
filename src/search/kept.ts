/**
 * What has been made of the content once and is kept for the next request, up to a bound: when it would be passed, all
 * is let go and kept anew. What is asked for often is soon there again, and nothing has to be counted.
 */
export class Kept<Key, Value> {
  readonly #values = new Map<Key, Value>();
  readonly #most: number;
  #weight = 0;

  /** @param most what all values together may weigh */
  constructor(most: number) {
    this.#most = most;
  }

  get(key: Key): Value | undefined {
    return this.#values.get(key);
  }

  /** @param weight more than `most`: it is not kept */
  keep(key: Key, value: Value, weight: number): Value {
    if (weight > this.#most) return value;
    if (this.#weight + weight > this.#most) {
      this.#values.clear();
      this.#weight = 0;
    }
    this.#values.set(key, value);
    this.#weight += weight;
    return value;
  }
}
