/** Optimal string alignment by the whole matrix, letter by letter. */
export function naiveEdits(from: string, to: string): number {
  return everyBeginning(from, to).at(-1)!;
}

/** The same to the nearest beginning of `to`. */
export function naiveEditsBegun(from: string, to: string): number {
  return Math.min(...everyBeginning(from, to));
}

/** To each beginning of `to`, the shortest first. */
function everyBeginning(from: string, to: string): number[] {
  const [a, b] = [[...from], [...to]];
  const matrix = a.map((): number[] => []);
  const at = (i: number, j: number): number => (i === 0 ? j : j === 0 ? i : matrix[i - 1]![j - 1]!);
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const substituted = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swaps = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = swaps ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      matrix[i - 1]!.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, substituted, swapped));
    }
  }
  return Array.from({ length: b.length + 1 }, (_, j) => at(a.length, j));
}
