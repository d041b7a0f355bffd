/** Sets of paragraphs of a window, one bit each, by place in the window. */
export type Bits = Int32Array;

export const bitsFor = (window: number): Bits => new Int32Array(rowsFor(window));

/** Rows of 32 bits that hold so many; what lies behind them in a set is of another window. */
export const rowsFor = (count: number): number => (count + 31) >>> 5;

/**
 * Sets for one evaluation, lent until the next one begins. Made anew for each they would be a large part of the garbage that
 * it leaves.
 */
export class LentBits {
  readonly #window: number;
  readonly #sets: Bits[] = [];
  #lent = 0;

  /** @param window paragraphs of a window at most */
  constructor(window: number) {
    this.#window = window;
  }

  /** Takes all back: whoever had one has no use for it any more. */
  begin(): void {
    this.#lent = 0;
  }

  /** One that still holds what it held before. */
  lend(): Bits {
    const number = this.#lent++;
    this.#sets[number] ??= bitsFor(this.#window);
    return this.#sets[number]!;
  }
}

export function has(bits: Bits, at: number): boolean {
  return (bits[at >>> 5]! & (1 << (at & 31))) !== 0;
}

export function add(bits: Bits, at: number): void {
  bits[at >>> 5]! |= 1 << (at & 31);
}

/** Adds the others, of so many rows. */
export function addAll(bits: Bits, others: Bits, rows: number): void {
  for (let i = 0; i < rows; i++) bits[i]! |= others[i]!;
}

/** Whether any of `[from, to)` is in it. */
export function hasAny(bits: Bits, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (bits[at >>> 5] === 0) at |= 31;
    else if (has(bits, at)) return true;
  }
  return false;
}

/** Puts the numbers of all that are in so many rows into an array, ascending, each plus `more`; gives how many. */
export function list(bits: Bits, rows: number, more: number, into: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < rows; i++) {
    for (let left = bits[i]!; left !== 0; left &= left - 1) {
      into[count++] = more + (i << 5) + 31 - Math.clz32(left & -left);
    }
  }
  return count;
}

/** How many of 32 bits are set (Hacker's Delight, 5-1). */
export function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many are in so many rows. A loop by itself: as part of a longer one the runtime compiled it anew all the while. */
export function countAll(bits: Bits, rows: number): number {
  let count = 0;
  for (let i = 0; i < rows; i++) count += countBits(bits[i]!);
  return count;
}
