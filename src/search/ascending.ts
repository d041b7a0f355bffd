/** Where in ascending numbers the first one stands that is not below `wanted`, from `from` on; what is near is found fast. */
export function lowerBound(numbers: Uint32Array, wanted: number, from: number): number {
  let low = from;
  let step = 1;
  while (low + step <= numbers.length && numbers[low + step - 1]! < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step - 1, numbers.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
