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
