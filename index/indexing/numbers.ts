type Numbers = Uint32Array<ArrayBuffer> | Int32Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** A list of numbers that grows, without an object for each. */
export class NumberList<T extends Numbers = Uint32Array<ArrayBuffer>> {
  #numbers: T;
  #length = 0;

  private constructor(empty: T) {
    this.#numbers = empty;
  }

  static ofUint32(): NumberList {
    return new NumberList(new Uint32Array(1024));
  }

  static ofInt32(): NumberList<Int32Array<ArrayBuffer>> {
    return new NumberList(new Int32Array(1024));
  }

  static ofBytes(): NumberList<Uint8Array<ArrayBuffer>> {
    return new NumberList(new Uint8Array(1024));
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) this.#grow(1);
    this.#numbers[this.#length++] = number;
  }

  pushAll(numbers: ArrayLike<number>): void {
    if (this.#length + numbers.length > this.#numbers.length) this.#grow(numbers.length);
    this.#numbers.set(numbers, this.#length);
    this.#length += numbers.length;
  }

  /** All of them, as they are now; what is added later is not in it. */
  all(): T {
    return this.#numbers.subarray(0, this.#length) as T;
  }

  #grow(more: number): void {
    const room = Math.max(2 * this.#numbers.length, this.#length + more);
    const larger = new (this.#numbers.constructor as new (length: number) => T)(room);
    larger.set(this.#numbers.subarray(0, this.#length));
    this.#numbers = larger;
  }
}

/** Numbers 0, 1, 2 … for texts, in the order in which they are first met. */
export class Numbering {
  readonly #numbers = new Map<string, number>();
  readonly texts: string[] = [];

  of(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  get size(): number {
    return this.texts.length;
  }

  has(text: string): boolean {
    return this.#numbers.has(text);
  }
}
