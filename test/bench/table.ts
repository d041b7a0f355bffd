/** Two columns, the first as wide as it must be. */
export function table(rows: readonly (readonly [name: string, value: string])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return rows.map(([name, value]) => `${name.padEnd(width)}${value}`).join("\n");
}

/** With the unit that leaves one to three digits before the point. */
export function bytes(count: number): string {
  if (count < 1000) return `${Math.round(count)} B`;
  if (count < 1e6) return `${(count / 1e3).toFixed(1)} kB`;
  return `${(count / 1e6).toFixed(2)} MB`;
}

export function milliseconds(seconds: number): string {
  return `${(seconds * 1e3).toFixed(seconds < 0.01 ? 2 : 0)} ms`;
}

/** Columns as wide as they must be, the first to the left, the others to the right; the first row is the head. */
export function grid(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ");
  const [head, ...others] = rows.map(line);
  return [head!, "-".repeat(head!.length), ...others].join("\n");
}
