/** Numbers 0, 1, 2 … for pairs of numbers, in the order in which they are first met: a hash table without objects. */
export class PairNumbering {
  readonly #mask: number;
  /** Left and right of the pair in each slot; its number, and −1 in one that is empty. */
  readonly #pairs: Int32Array;
  readonly #numbers: Int32Array;
  #size = 0;

  /** @param most how many pairs there may be */
  constructor(most: number) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(most, 8) * 1.5));
    this.#mask = slots - 1;
    this.#pairs = new Int32Array(2 * slots);
    this.#numbers = new Int32Array(slots).fill(-1);
  }

  /** The number of a pair, which it gets now if it has none. */
  of(left: number, right: number): number {
    const slot = this.#slotOf(left, right);
    if (this.#numbers[slot]! < 0) {
      this.#pairs[2 * slot] = left;
      this.#pairs[2 * slot + 1] = right;
      this.#numbers[slot] = this.#size++;
    }
    return this.#numbers[slot]!;
  }

  /** The number of a pair, −1 if it has none. */
  find(left: number, right: number): number {
    return this.#numbers[this.#slotOf(left, right)]!;
  }

  /** Where the pair is, or the empty slot where it would be. */
  #slotOf(left: number, right: number): number {
    let slot = hashOf(left, right) & this.#mask;
    while (this.#numbers[slot]! >= 0 && (this.#pairs[2 * slot] !== left || this.#pairs[2 * slot + 1] !== right)) {
      slot = (slot + 1) & this.#mask;
    }
    return slot;
  }

  get size(): number {
    return this.#size;
  }
}

const MOST_COUNTERS = 2 ** 22;

/** Counts pairs in little room: never too few, sometimes too many, and no further than 255. */
export class RoughCount {
  readonly #counts: Uint8Array;
  readonly #mask: number;

  /** @param most how many pairs there may be */
  constructor(most: number) {
    const counters = Math.min(2 ** Math.ceil(Math.log2(Math.max(most, 8) * 2)), MOST_COUNTERS);
    this.#counts = new Uint8Array(counters);
    this.#mask = counters - 1;
  }

  add(left: number, right: number): void {
    const slot = hashOf(left, right) & this.#mask;
    if (this.#counts[slot]! < 255) this.#counts[slot]!++;
  }

  atMost(left: number, right: number): number {
    const count = this.#counts[hashOf(left, right) & this.#mask]!;
    return count === 255 ? Number.POSITIVE_INFINITY : count;
  }
}

function hashOf(left: number, right: number): number {
  const mixed = Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca6b);
  const again = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return again ^ (again >>> 13);
}
