/** Sets of paragraphs of a window, one bit each, by place in the window. */
export type Bits = Uint32Array;

export const bitsFor = (window: number): Bits => new Uint32Array((window + 31) >>> 5);

export function has(bits: Bits, at: number): boolean {
  return (bits[at >>> 5]! & (1 << (at & 31))) !== 0;
}

export function add(bits: Bits, at: number): void {
  bits[at >>> 5]! |= 1 << (at & 31);
}

export function remove(bits: Bits, at: number): void {
  bits[at >>> 5]! &= ~(1 << (at & 31));
}

export function addAll(bits: Bits, others: Bits): void {
  for (let i = 0; i < bits.length; i++) bits[i]! |= others[i]!;
}

/** Whether any of `[from, to)` is in it. */
export function hasAny(bits: Bits, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (bits[at >>> 5] === 0) at |= 31;
    else if (has(bits, at)) return true;
  }
  return false;
}

/** Puts the numbers of all that are in it into an array, ascending, each plus `more`; gives how many. */
export function list(bits: Bits, more: number, into: Uint32Array): number {
  let count = 0;
  for (let i = 0; i < bits.length; i++) {
    for (let left = bits[i]!; left !== 0; left &= left - 1) {
      into[count++] = more + (i << 5) + 31 - Math.clz32(left & -left);
    }
  }
  return count;
}

export function countBits(bits: Bits): number {
  let count = 0;
  for (let left of bits) for (; left !== 0; left &= left - 1) count++;
  return count;
}
